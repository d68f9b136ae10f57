package io.zhengwen.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ElasticsearchNodeIT {
    @TempDir(factory = ReachableFolder.class)
    Path folder;

    @Test
    void servesOnLoopbackOnlyAndKeepsItsDataOverARestart() throws IOException, InterruptedException {
        Path dataDir = folder.resolve("数据 folder");
        try (ElasticsearchNode node = ElasticsearchNode.start(NodeFixtures.config(dataDir))) {
            assertThat(NodeFixtures.send("PUT", node.url().resolve("/news"), "{}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(NodeFixtures.send("PUT", node.url().resolve("/news/_doc/1"), "{\"title\":\"调研\"}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(ElasticsearchNode.running(dataDir))
                    .contains(
                            new RunningNode(node.url(), ProcessHandle.current().pid(), List.of()));
            assertThat(node.url().getHost()).isEqualTo("127.0.0.1");
            assertThat(Files.readAllLines(dataDir.resolve("elasticsearch/logs/http.ports")))
                    .containsExactly("127.0.0.1:" + node.url().getPort());
            assertThat(node.logFile())
                    .content()
                    .contains("started {zhengwen}", "bound_addresses {127.0.0.1:")
                    .doesNotContain("0.0.0.0");
            assertThatExceptionOfType(FolderInUseException.class)
                    .isThrownBy(() -> ElasticsearchNode.start(NodeFixtures.config(dataDir)))
                    .withMessageContainingAll(dataDir.toString(), node.url().toString());
        }
        assertThat(NodeFixtures.processes(dataDir)).isEmpty();
        assertThat(ElasticsearchNode.running(dataDir)).isEmpty();

        try (ElasticsearchNode node = ElasticsearchNode.start(NodeFixtures.config(dataDir))) {
            URI document = node.url().resolve("/news/_doc/1");
            assertThat(NodeFixtures.send("GET", document, "").body()).contains("调研");
        }
    }

    @Test
    void quotesItsLogWhenItCannotStart() {
        NodeConfig broken = NodeFixtures.config(folder).withSettings(Map.of("no.such.setting", "1"));

        assertThatThrownBy(() -> ElasticsearchNode.start(broken))
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining("unknown setting [no.such.setting]")
                .hasMessageContaining(
                        folder.resolve("elasticsearch/logs/zhengwen.log").toString());
        assertThat(NodeFixtures.processes(folder)).isEmpty();
        assertThat(ElasticsearchNode.running(folder)).isEmpty();
    }

    @Test
    void quotesTheJvmWhenItCannotStart() {
        NodeConfig broken = NodeFixtures.config(folder).withHeapMegabytes(100_000_000);

        assertThatThrownBy(() -> ElasticsearchNode.start(broken))
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining("heap");
    }

    @Test
    void copiesTheUsersFilesForThePluginAfterChecks() throws IOException {
        Path words = Files.createDirectories(folder.resolve("words"));
        Files.writeString(words.resolve("words.txt"), "数字重庆\n");
        StartCheck check = seen -> assertThat(seen.resolve("words.txt")).hasContent("数字重庆");
        NodeConfig config = NodeFixtures.config(folder.resolve("data"))
                .withPluginConfig(words)
                .withChecks(List.of(check))
                .withHeapMegabytes(100_000_000);

        // It cannot start with such a heap, which is said much sooner than a node is ready.
        assertThatThrownBy(() -> ElasticsearchNode.start(config)).hasMessageContaining("heap");

        try (Stream<Path> files = Files.find(
                folder.resolve("data/elasticsearch"), 5, (file, is) -> file.endsWith("config/analysis-ik/words.txt"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).hasContent("数字重庆"));
        }
    }
}
