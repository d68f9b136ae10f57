package io.zhengwen.node;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Elasticsearch with the IK plugin, open on loopback only. It stops when closed, and when this process ends
 * for whatever reason; a process that wants to see it stopped before it ends itself closes it in a shutdown hook.
 */
public final class ElasticsearchNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchNode.class);

    /** A watchdog needs at most its grace period to end what its parent left. */
    private static final Duration LEFTOVER_LIMIT = Duration.ofSeconds(30);

    private final NodeFolders folders;
    private final FolderLock lock;
    private final NodeProcess process;
    private final URI url;
    private final Duration startTime;
    private final List<NodeUser> users;

    private ElasticsearchNode(
            NodeFolders folders,
            FolderLock lock,
            NodeProcess process,
            URI url,
            Duration startTime,
            List<NodeUser> users) {
        this.folders = folders;
        this.lock = lock;
        this.process = process;
        this.url = url;
        this.startTime = startTime;
        this.users = users;
    }

    /** Starts a node and returns when it answers; throws a {@link NodeException}, or what a start check throws. */
    public static ElasticsearchNode start(NodeConfig config) {
        long begin = System.nanoTime();
        ProcessUser account = ProcessUser.current();
        NodeFolders folders = new NodeFolders(config.dataDir());
        prepareFolders(folders, account);
        JavaHome.check(config.javaHome(), account);
        FolderLock lock = FolderLock.acquire(folders);
        try {
            List<NodeUser> users = config.secured() ? NodeUsers.of(folders) : List.of();
            Optional<FileRealm> realm = config.secured() ? Optional.of(new FileRealm(users)) : Optional.empty();
            NodeProcess process = launch(config, folders, account, realm);
            try {
                URI url = new NodeReadiness(process, folders, realm.map(FileRealm::authorization))
                        .await(config.startTimeout());
                new NodeState(url, ProcessHandle.current().pid(), config.secured()).write(folders);
                Duration startTime = Duration.ofNanos(System.nanoTime() - begin);
                LOG.info("Elasticsearch ready at {} after {} ms", url, startTime.toMillis());
                return new ElasticsearchNode(folders, lock, process, url, startTime, users);
            } catch (RuntimeException e) {
                process.close();
                throw e;
            }
        } catch (UncheckedIOException e) {
            lock.close();
            throw new NodeStartException("cannot prepare Elasticsearch: " + e.getMessage() + ": " + e.getCause(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The node that serves from a data folder, started by this process or another; its address is known once ready. */
    public static Optional<RunningNode> running(Path dataDir) {
        NodeFolders folders = new NodeFolders(dataDir.toAbsolutePath().normalize());
        return FolderLock.held(folders)
                ? NodeState.read(folders).map(state -> state.running(folders))
                : Optional.empty();
    }

    /**
     * The topmost existing folder on the way to a data folder that the user who will run Elasticsearch cannot enter,
     * when there is one: as root, below root's home.
     */
    public static Optional<Path> blocking(Path dataDir) {
        return ProcessUser.current().blocking(dataDir);
    }

    private static void prepareFolders(NodeFolders folders, ProcessUser account) {
        refuseBlocked(folders.dataDir(), account);
        folders.create();
        refuseBlocked(folders.base(), account);
        if (!Files.isWritable(folders.base()) || !Files.isWritable(folders.data())) {
            throw new FolderUnreachableException(
                    "cannot write to " + folders.base() + ": it belongs to another user", folders.base(), null);
        }
    }

    private static void refuseBlocked(Path folder, ProcessUser account) {
        account.blocking(folder).ifPresent(blocking -> {
            throw new FolderUnreachableException(
                    "Elasticsearch cannot reach the data folder " + folder + ": "
                            + (account == ProcessUser.NOBODY
                                    ? "started by root it runs as the unprivileged user nobody, who cannot enter "
                                    : "you cannot enter ")
                            + blocking,
                    blocking,
                    null);
        });
    }

    private static NodeProcess launch(
            NodeConfig config, NodeFolders folders, ProcessUser account, Optional<FileRealm> realm) {
        config.checks().forEach(check -> check.check(config.pluginConfig()));
        awaitLeftovers(folders);
        Path home = new ElasticsearchDistribution(config.distribution()).unpackBelow(folders.base());
        new NodeFiles(config, folders, home, realm).write();
        List.of(home, folders.data(), folders.tmp(), folders.logs()).forEach(account::own);
        return NodeProcess.start(account, home, config, folders);
    }

    /** An Elasticsearch whose parent was killed a moment ago may still be stopping. */
    private static void awaitLeftovers(NodeFolders folders) {
        String mark = "-Des.path.home=" + folders.base();
        List<ProcessHandle> leftovers = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .toList();
        if (!AwaitCondition.until(LEFTOVER_LIMIT, () -> leftovers.stream().noneMatch(ProcessHandle::isAlive))) {
            LOG.warn("killing an Elasticsearch left behind in {}", folders.base());
            leftovers.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** The HTTP address, {@code http://127.0.0.1:PORT}. */
    public URI url() {
        return url;
    }

    /** The log of Elasticsearch. */
    public Path logFile() {
        return folders.log();
    }

    /**
     * Who may use it when it runs secured, one user for each role; none when everybody on this machine may. The data
     * folder keeps their passwords in {@link #usersFile}, so they stay the same from start to start.
     */
    public List<NodeUser> users() {
        return users;
    }

    /** Where a secured node's passwords are, for their owner only. */
    public Path usersFile() {
        return folders.users();
    }

    /** How long it took until it answered. */
    public Duration startTime() {
        return startTime;
    }

    /** The first process of Elasticsearch. */
    public long pid() {
        return process.launcher();
    }

    /** Whether Elasticsearch still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends Elasticsearch as a crash would, for tests of what comes after. */
    public void kill() {
        try {
            process.kill();
        } finally {
            lock.close();
        }
    }

    /** Stops Elasticsearch and returns when it has stopped; the data stays. */
    @Override
    public void close() {
        try {
            process.close();
        } finally {
            lock.close();
        }
    }
}
