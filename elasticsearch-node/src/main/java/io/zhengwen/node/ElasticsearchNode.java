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
 * A running Elasticsearch with the IK plugin, reachable on loopback only.
 *
 * <p>It stops when it is closed, and when this process ends for any reason. A process that must see it stopped before
 * it exits closes it in a shutdown hook.
 */
public final class ElasticsearchNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchNode.class);

    /** The time to wait for an orphaned Elasticsearch; its watchdog stops it within a shorter grace period. */
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

    /**
     * Starts a node and returns when it answers.
     *
     * @throws NodeException if it cannot start; exceptions of start checks are passed on
     */
    public static ElasticsearchNode start(NodeConfig config) {
        long begin = System.nanoTime();
        ProcessUser processUser = ProcessUser.current();
        NodeFolders folders = new NodeFolders(config.dataDir());
        prepareFolders(folders, processUser);
        JavaHome.check(config.javaHome(), processUser);
        FolderLock lock = FolderLock.acquire(folders);
        try {
            List<NodeUser> users = config.secured() ? NodeUsers.of(folders) : List.of();
            Optional<FileRealm> realm = config.secured() ? Optional.of(new FileRealm(users)) : Optional.empty();
            NodeProcess process = launch(config, folders, processUser, realm);
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

    /**
     * Returns the node that serves from a data folder, started by this process or another; empty until the node is
     * ready.
     *
     * @throws NodeException if the lock or the users of the node cannot be read
     */
    public static Optional<RunningNode> running(Path dataDir) {
        NodeFolders folders = new NodeFolders(dataDir.toAbsolutePath().normalize());
        return FolderLock.held(folders)
                ? NodeState.read(folders).map(state -> state.running(folders))
                : Optional.empty();
    }

    /**
     * Returns the topmost existing folder on the path to a data folder that the user running Elasticsearch cannot
     * enter; empty if there is none. It exists for instance when root starts a node below root's home.
     */
    public static Optional<Path> blocking(Path dataDir) {
        return ProcessUser.current().blocking(dataDir);
    }

    private static void prepareFolders(NodeFolders folders, ProcessUser processUser) {
        requireReachable(folders.dataDir(), processUser);
        folders.create();
        requireReachable(folders.base(), processUser);
        if (!Files.isWritable(folders.base()) || !Files.isWritable(folders.data())) {
            throw new FolderUnreachableException(
                    "cannot write to " + folders.base() + ": it belongs to another user", folders.base(), null);
        }
    }

    private static void requireReachable(Path folder, ProcessUser processUser) {
        processUser.blocking(folder).ifPresent(blocking -> {
            throw new FolderUnreachableException(
                    "Elasticsearch cannot reach the data folder " + folder + ": "
                            + (processUser == ProcessUser.NOBODY
                                    ? "when started by root it runs as the user nobody, which cannot enter "
                                    : "you cannot enter ")
                            + blocking,
                    blocking,
                    null);
        });
    }

    private static NodeProcess launch(
            NodeConfig config, NodeFolders folders, ProcessUser processUser, Optional<FileRealm> realm) {
        config.checks().forEach(check -> check.check(config.pluginConfig()));
        awaitLeftovers(folders);
        Path home = new ElasticsearchDistribution(config.distribution()).unpackBelow(folders.base());
        new NodeFiles(config, folders, home, realm).write();
        List.of(home, folders.data(), folders.tmp(), folders.logs()).forEach(processUser::takeOwnership);
        return NodeProcess.start(processUser, home, config, folders);
    }

    /**
     * Waits for, then kills, an Elasticsearch whose parent was killed shortly before and which may still be stopping.
     */
    private static void awaitLeftovers(NodeFolders folders) {
        String homeProperty = "-Des.path.home=" + folders.base();
        List<ProcessHandle> leftovers = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(homeProperty))
                .toList();
        if (!AwaitCondition.until(LEFTOVER_LIMIT, () -> leftovers.stream().noneMatch(ProcessHandle::isAlive))) {
            LOG.warn("killing an orphaned Elasticsearch in {}", folders.base());
            leftovers.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Returns the HTTP address, {@code http://127.0.0.1:PORT}. */
    public URI url() {
        return url;
    }

    /** Returns the log file of Elasticsearch. */
    public Path logFile() {
        return folders.log();
    }

    /**
     * Returns the users of a secured node, one for each role; empty if the node runs without security. The data
     * folder keeps their passwords in {@link #usersFile}, so that they survive restarts.
     */
    public List<NodeUser> users() {
        return users;
    }

    /** Returns the file with a secured node's passwords, readable by its owner only. */
    public Path usersFile() {
        return folders.users();
    }

    /** Returns the time from the start until the node answered. */
    public Duration startTime() {
        return startTime;
    }

    /** Returns the id of Elasticsearch's first process. */
    public long pid() {
        return process.launcher();
    }

    /** Whether Elasticsearch is running. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills Elasticsearch as a crash would, for tests of recovery. */
    public void kill() {
        try {
            process.kill();
        } finally {
            lock.close();
        }
    }

    /** Stops Elasticsearch and returns when it has stopped; the data is kept. */
    @Override
    public void close() {
        try {
            process.close();
        } finally {
            lock.close();
        }
    }
}
