package io.zhengwen.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLockTest {
    private static final URI URL = URI.create("http://127.0.0.1:9200");

    @TempDir
    Path dataDir;

    @Test
    void isHeldUntilClosed() {
        try (FolderLock lock = acquire()) {
            assertThat(lock).isNotNull();
            assertThat(FolderLock.held(new NodeFolders(dataDir))).isTrue();
        }
        assertThat(FolderLock.held(new NodeFolders(dataDir))).isFalse();
    }

    @Test
    void rejectsASecondHolderAndNamesTheFirst() {
        try (FolderLock lock = acquire()) {
            assertThat(lock).isNotNull();
            new NodeState(URL, 4711, false).write(new NodeFolders(dataDir));

            assertThatThrownBy(this::acquire)
                    .isInstanceOf(FolderInUseException.class)
                    .hasMessageContainingAll(dataDir.toString(), "4711", URL.toString());
        }
    }

    @Test
    void testsTheLockWithoutLosingIt() {
        try (FolderLock lock = acquire()) {
            assertThat(lock).isNotNull();
            assertThat(ElasticsearchNode.running(dataDir)).isEmpty();
            new NodeState(URL, 4711, false).write(new NodeFolders(dataDir));

            assertThat(ElasticsearchNode.running(dataDir)).contains(new RunningNode(URL, 4711, List.of()));
            assertThat(FolderLock.held(new NodeFolders(dataDir))).isTrue();
        }
    }

    @Test
    void ignoresFilesLeftByACrash() throws IOException {
        new NodeFolders(dataDir).create();
        Files.writeString(dataDir.resolve("elasticsearch/node.lock"), "\0\1 junk");
        new NodeState(URL, 4711, false).write(new NodeFolders(dataDir));

        assertThat(ElasticsearchNode.running(dataDir)).isEmpty();
        try (FolderLock lock = acquire()) {
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void ignoresMalformedStateFiles() throws IOException {
        new NodeFolders(dataDir).create();
        for (String junk : new String[] {"", "junk", "url=\\u12", "url=http://127.0.0.1:1\npid=one", "url=//\npid=1"}) {
            Files.writeString(dataDir.resolve("elasticsearch/node.properties"), junk);

            assertThat(NodeState.read(new NodeFolders(dataDir))).as(junk).isEmpty();
        }
    }

    @Test
    void findsNoNodeInAMissingFolder() {
        assertThat(ElasticsearchNode.running(dataDir.resolve("absent"))).isEmpty();
        assertThat(dataDir.resolve("absent")).doesNotExist();
    }

    private FolderLock acquire() {
        NodeFolders folders = new NodeFolders(dataDir);
        folders.create();
        return FolderLock.acquire(folders);
    }
}
