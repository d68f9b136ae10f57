package io.zhengwen.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that Elasticsearch stops with the process that started it, however that process ends. */
final class NoOrphanIT {
    @TempDir(factory = ReachableFolder.class)
    Path folder;

    private Optional<Process> parent = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dfile.encoding=UTF-8",
                        "-Dzhengwen.distribution=" + System.getProperty("zhengwen.distribution"),
                        NodeMain.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("parent.log").toFile())
                .start();
        parent = Optional.of(started);
    }

    @AfterEach
    void end() {
        parent.ifPresent(Process::destroyForcibly);
        assertThat(ends(NodeFixtures.processes(folder))).isTrue();
    }

    @Test
    void dieTogetherOnKillAndRestartImmediately() throws InterruptedException {
        Process process = parent.orElseThrow();
        assertThat(AwaitCondition.until(
                        NodeFixtures.LIMIT,
                        () -> ElasticsearchNode.running(folder).isPresent() || !process.isAlive()))
                .isTrue();
        assertThat(ElasticsearchNode.running(folder))
                .hasValueSatisfying(node -> assertThat(node.pid()).isEqualTo(process.pid()));
        assertThatExceptionOfType(FolderInUseException.class)
                .isThrownBy(() -> ElasticsearchNode.start(NodeFixtures.config(folder)))
                .withMessageContaining("process " + process.pid());
        List<ProcessHandle> processes = NodeFixtures.processes(folder);
        assertThat(processes).isNotEmpty();

        process.destroyForcibly().waitFor();

        try (ElasticsearchNode next = ElasticsearchNode.start(NodeFixtures.config(folder))) {
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
            assertThat(next.isAlive()).isTrue();
        }
    }

    @Test
    void dieTogetherWhileStarting() throws InterruptedException {
        Process process = parent.orElseThrow();
        assertThat(AwaitCondition.until(
                        NodeFixtures.LIMIT,
                        () -> !NodeFixtures.processes(folder).isEmpty() || !process.isAlive()))
                .isTrue();
        List<ProcessHandle> processes = NodeFixtures.processes(folder);
        assertThat(processes).isNotEmpty();

        process.destroyForcibly().waitFor();

        assertThat(ends(processes)).isTrue();
        assertThat(ElasticsearchNode.running(folder)).isEmpty();
    }

    @Test
    void dieTogetherOnTerm() throws InterruptedException {
        Process process = parent.orElseThrow();
        assertThat(AwaitCondition.until(
                        NodeFixtures.LIMIT,
                        () -> ElasticsearchNode.running(folder).isPresent() || !process.isAlive()))
                .isTrue();
        List<ProcessHandle> processes = NodeFixtures.processes(folder);
        assertThat(processes).isNotEmpty();

        process.destroy();
        process.waitFor();

        assertThat(ends(processes)).isTrue();
    }

    private static boolean ends(List<ProcessHandle> processes) {
        return AwaitCondition.until(NodeFixtures.LIMIT, () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }
}
