package io.zhengwen.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the checks before the start of a node; they hold for root and other users. */
final class NodePreconditionsTest {
    @TempDir(factory = ReachableFolder.class)
    Path folder;

    private Path inaccessible = Path.of("");

    @BeforeEach
    void makeInaccessible() throws IOException {
        inaccessible = Files.createDirectory(folder.resolve("inaccessible"));
        Files.setPosixFilePermissions(inaccessible, PosixFilePermissions.fromString("---------"));
    }

    @AfterEach
    void open() throws IOException {
        Files.setPosixFilePermissions(inaccessible, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void namesTheInaccessibleFolder() {
        assertThatExceptionOfType(FolderUnreachableException.class)
                .isThrownBy(() -> ElasticsearchNode.start(config(inaccessible.resolve("a/data"))))
                .withMessageContaining("cannot enter " + inaccessible)
                .satisfies(exception -> assertThat(exception.blocking()).isEqualTo(inaccessible));
    }

    @Test
    void findsTheInaccessibleFolderBeforeStarting() {
        assertThat(ElasticsearchNode.blocking(inaccessible.resolve("data"))).contains(inaccessible);
        assertThat(ElasticsearchNode.blocking(folder.resolve("not/yet/there"))).isEmpty();
    }

    @Test
    void rejectsAFileInPlaceOfTheDataFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> ElasticsearchNode.start(config(file)))
                .isInstanceOf(FolderUnreachableException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void rejectsAFolderWithoutJava() {
        assertThatThrownBy(() ->
                        ElasticsearchNode.start(config(folder.resolve("data")).withJavaHome(folder)))
                .isInstanceOf(JavaUnsuitableException.class)
                .hasMessageContaining(folder.resolve("bin/java").toString());
    }

    @Test
    void rejectsAnOldJava() throws IOException {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");

        assertThatThrownBy(() ->
                        ElasticsearchNode.start(config(folder.resolve("data")).withJavaHome(folder.resolve("jdk"))))
                .isInstanceOf(JavaUnsuitableException.class)
                .hasMessageContaining("version 11");
    }

    @Test
    void aFailedStartCheckReleasesTheFolder() {
        NodeConfig config = config(folder.resolve("data")).withChecks(List.of(words -> {
            throw new IllegalArgumentException("words.txt, line 3");
        }));

        assertThatThrownBy(() -> ElasticsearchNode.start(config)).hasMessage("words.txt, line 3");
        assertThat(FolderLock.held(new NodeFolders(folder.resolve("data")))).isFalse();
    }

    private NodeConfig config(Path dataDir) {
        return NodeConfig.of(dataDir, folder.resolve("distribution"));
    }
}
