package io.zhengwen.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ElasticsearchDistributionTest {
    @TempDir
    Path folder;

    private Path archives = Path.of("");
    private Path target = Path.of("");

    @BeforeEach
    void pack() throws IOException {
        archives = Files.createDirectory(folder.resolve("archives"));
        target = Files.createDirectory(folder.resolve("target"));
        zip("elasticsearch.zip", Map.of("elasticsearch-8/bin/elasticsearch", "#!", "elasticsearch-8/lib/a.jar", "a"));
        zip("analysis-ik.zip", Map.of("ik.jar", "1"));
    }

    @Test
    void unpacksBothIntoOneHome() {
        Path home = unpack();

        assertThat(home.resolve("bin/elasticsearch")).isExecutable();
        assertThat(home.resolve("lib/a.jar")).hasContent("a");
        assertThat(home.resolve("plugins/analysis-ik/ik.jar")).hasContent("1");
    }

    @Test
    void keepsAnExistingHome() throws IOException {
        Path mine = unpack().resolve("config.mine");
        Files.writeString(mine, "kept");

        assertThat(unpack().resolve("config.mine")).hasContent("kept");
    }

    @Test
    void replacesTheHomeWhenThePluginChanges() throws IOException {
        unpack();
        zip("analysis-ik.zip", Map.of("ik.jar", "2"));

        assertThat(unpack().resolve("plugins/analysis-ik/ik.jar")).hasContent("2");
        try (Stream<Path> homes = Files.list(target)) {
            assertThat(homes).hasSize(1);
        }
    }

    @Test
    void recoversFromAnInterruptedUnpacking() throws IOException {
        Files.createDirectories(target.resolve("unpacking/bin"));
        Files.writeString(target.resolve("unpacking/bin/elasticsearch"), "half");

        assertThat(unpack().resolve("bin/elasticsearch")).hasContent("#!");
    }

    @Test
    void rejectsAnArchiveWithEntriesOutsideTheTarget() throws IOException {
        zip("elasticsearch.zip", Map.of("x/../../../evil", "!"));

        assertThatThrownBy(this::unpack).isInstanceOf(NodeStartException.class);
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void reportsAMissingArchive() throws IOException {
        Files.delete(archives.resolve("analysis-ik.zip"));

        assertThatThrownBy(this::unpack)
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining(archives.resolve("analysis-ik.zip").toString());
    }

    @Test
    void reportsAnInvalidArchive() throws IOException {
        Files.writeString(archives.resolve("elasticsearch.zip"), "not a zip");

        assertThatThrownBy(this::unpack)
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining("elasticsearch.zip");
    }

    private Path unpack() {
        return new ElasticsearchDistribution(archives).unpackBelow(target);
    }

    private void zip(String name, Map<String, String> files) throws IOException {
        try (OutputStream file = Files.newOutputStream(archives.resolve(name));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
