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
 * Elasticsearch under its watchdog. We hold the watchdog's standard input: when that closes, because we close it or
 * because we die, Elasticsearch stops. The watchdog has a session of its own, so that neither Ctrl-C nor a signal to our
 * process group reaches it before we have finished what we do.
 */
final class NodeProcess implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Process watchdog;
    private final long launcher;

    private NodeProcess(Process watchdog, long launcher) {
        this.watchdog = watchdog;
        this.launcher = launcher;
    }

    static NodeProcess start(ProcessUser account, Path home, NodeConfig config, NodeFolders folders) {
        List<String> command = new ArrayList<>();
        if (SystemCommands.run(List.of("setsid", "true")).succeeded()) {
            command.add("setsid");
        }
        command.addAll(List.of("bash", "-c", watchdogScript(), "zhengwen-watchdog"));
        command.addAll(List.of(folders.console().toString(), Long.toString(GRACE.toSeconds())));
        command.addAll(account.command(List.of(home.resolve("bin/elasticsearch").toString())));
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

    /** The reader of this process' settings would take them for Elasticsearch's, so none of them passes. */
    private static void environment(Map<String, String> environment, NodeConfig config, NodeFolders folders) {
        environment.keySet().removeIf(name -> name.startsWith("ES_") || name.contains("JAVA"));
        environment.put("ES_JAVA_HOME", config.javaHome().toString());
        environment.put("ES_TMPDIR", folders.tmp().toString());
        environment.put("LC_ALL", "C.UTF-8");
    }

    private static String watchdogScript() throws UncheckedIOException {
        try (InputStream script = NodeProcess.class.getResourceAsStream("watchdog.sh")) {
            if (script == null) {
                throw new IllegalStateException("watchdog.sh is missing beside " + NodeProcess.class);
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
            throw new IOException("its watchdog ended at once");
        }
        return Long.parseLong(first);
    }

    boolean isAlive() {
        return watchdog.isAlive();
    }

    /** The first process of Elasticsearch. */
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

    /** Asks Elasticsearch to stop and waits until it has. */
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
            // The watchdog goes on without us.
            Thread.currentThread().interrupt();
        }
    }
}
