package io.zhengwen.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the watchdog with other programs in place of Elasticsearch. */
final class WatchdogTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** A launcher that starts a child, as Elasticsearch's does; both ignore TERM. */
    private static final String IGNORES_TERM =
            "trap '' TERM; bash -c 'trap \"\" TERM; while :; do sleep 1; done' & echo started; wait";

    @TempDir
    Path folder;

    @Test
    void stopsACooperativeProgramWhenThePipeCloses() throws IOException, InterruptedException {
        Watched watched = watch("echo started; while :; do sleep 1; done");

        watched.watchdog().getOutputStream().close();

        assertThat(watched.ends()).isTrue();
    }

    @Test
    void killsAProgramThatIgnoresTermAndItsChild() throws IOException, InterruptedException {
        Watched watched = watch(IGNORES_TERM);
        List<ProcessHandle> children = watched.program().children().toList();
        assertThat(children).isNotEmpty();

        watched.watchdog().getOutputStream().close();

        assertThat(watched.ends()).isTrue();
        assertThat(AwaitCondition.until(LIMIT, () -> children.stream().noneMatch(ProcessHandle::isAlive)))
                .isTrue();
    }

    @Test
    void stopsTheProgramEvenWhenKilledItself() throws IOException, InterruptedException {
        Watched watched = watch(IGNORES_TERM);

        watched.watchdog().destroyForcibly().waitFor();
        watched.watchdog().getOutputStream().close();

        assertThat(watched.ends()).isTrue();
    }

    @Test
    void exitsWithTheStatusOfAProgramThatEndsByItself() throws IOException, InterruptedException {
        Watched watched = watch("echo started; exit 78");

        assertThat(watched.watchdog().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(watched.watchdog().exitValue()).isEqualTo(78);
    }

    private Watched watch(String program) throws IOException {
        Path console = folder.resolve("console.log");
        Process watchdog = new ProcessBuilder(
                        "bash", "-c", script(), "watchdog", console.toString(), "1", "bash", "-c", program)
                .start();
        BufferedReader lines = watchdog.inputReader(StandardCharsets.UTF_8);
        long pid = Long.parseLong(Optional.ofNullable(lines.readLine()).orElseThrow());
        assertThat(AwaitCondition.until(LIMIT, () -> contains(console, "started")))
                .isTrue();
        return new Watched(watchdog, ProcessHandle.of(pid));
    }

    private static boolean contains(Path file, String word) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(word::equals);
        } catch (IOException e) {
            return false;
        }
    }

    private static String script() throws IOException {
        try (InputStream script = NodeProcess.class.getResourceAsStream("watchdog.sh")) {
            assertThat(script).isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Watched(Process watchdog, Optional<ProcessHandle> handle) {
        ProcessHandle program() {
            return handle.orElseThrow();
        }

        boolean ends() {
            return AwaitCondition.until(LIMIT, () -> handle.stream().noneMatch(ProcessHandle::isAlive));
        }
    }
}
