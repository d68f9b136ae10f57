package io.zhengwen.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Elasticsearch and the watchdog that runs it. This process holds the watchdog's standard input; when that closes,
 * because this process closes it or dies, Elasticsearch stops. The watchdog has its own session, so that neither
 * Ctrl-C nor a signal to this process group reaches it before this process has finished its work.
 */
final class NodeProcess implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Process watchdog;
    private final long launcher;

    private NodeProcess(Process watchdog, long launcher) {
        this.watchdog = watchdog;
        this.launcher = launcher;
    }

    static NodeProcess start(ProcessUser processUser, Path home, NodeConfig config, NodeFolders folders) {
        List<String> command = new ArrayList<>();
        if (SystemCommands.run(List.of("setsid", "true")).succeeded()) {
            command.add("setsid");
        }
        command.addAll(List.of("bash", "-c", watchdogScript(), "zhengwen-watchdog"));
        command.addAll(List.of(folders.console().toString(), Long.toString(GRACE.toSeconds())));
        command.addAll(
                processUser.command(List.of(home.resolve("bin/elasticsearch").toString())));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folders.base().toFile())
                    .redirectError(
                            ProcessBuilder.Redirect.appendTo(folders.console().toFile()));
            environment(builder.environment(), config, folders);
            Process watchdog = builder.start();
            return new NodeProcess(watchdog, launcherOf(watchdog));
        } catch (IOException e) {
            throw new NodeStartException("cannot start Elasticsearch: " + e, e);
        }
    }

    /**
     * Sets the environment of Elasticsearch. Variables meant for this process's Java or for another Elasticsearch are
     * removed, because the start script would apply them.
     */
    private static void environment(Map<String, String> environment, NodeConfig config, NodeFolders folders) {
        environment.keySet().removeIf(name -> name.startsWith("ES_") || name.contains("JAVA"));
        environment.put("ES_JAVA_HOME", config.javaHome().toString());
        environment.put("ES_TMPDIR", folders.tmp().toString());
        environment.put("LC_ALL", "C.UTF-8");
    }

    private static String watchdogScript() throws UncheckedIOException {
        try (InputStream script = NodeProcess.class.getResourceAsStream("watchdog.sh")) {
            if (script == null) {
                throw new IllegalStateException("watchdog.sh is missing next to " + NodeProcess.class);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read watchdog.sh", e);
        }
    }

    private static long launcherOf(Process watchdog) throws IOException {
        BufferedReader lines = watchdog.inputReader(StandardCharsets.UTF_8);
        String first = lines.readLine();
        if (first == null) {
            throw new IOException("its watchdog exited immediately");
        }
        return Long.parseLong(first);
    }

    boolean isAlive() {
        return watchdog.isAlive();
    }

    /** Returns the id of Elasticsearch's first process. */
    long launcher() {
        return launcher;
    }

    /** Kills Elasticsearch as a crash would. */
    void kill() {
        ProcessHandle.of(launcher).ifPresent(handle -> {
            List<ProcessHandle> all = handle.descendants().toList();
            handle.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        });
        close();
    }

    /** Stops Elasticsearch and waits until it has ended. */
    @Override
    public void close() {
        try {
            watchdog.getOutputStream().close();
            if (!watchdog.waitFor(GRACE.toSeconds() + 10, TimeUnit.SECONDS)) {
                watchdog.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop Elasticsearch", e);
        } catch (InterruptedException e) {
            // The watchdog stops Elasticsearch without further help.
            Thread.currentThread().interrupt();
        }
    }
}
