package io.zhengwen.indexer.faults;

import io.zhengwen.node.ElasticsearchNode;
import io.zhengwen.node.NodeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node for one test, to be killed and started again; its folder is deleted when it is closed. */
final class OwnNode implements AutoCloseable {
    private final Path folder;
    private final NodeConfig config;
    private @Nullable ElasticsearchNode node;

    OwnNode(Map<String, String> settings) {
        try {
            folder = Files.setPosixFilePermissions(
                    Files.createTempDirectory("zhengwen-fault"), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for a node", e);
        }
        config = NodeConfig.of(folder, Path.of(System.getProperty("zhengwen.distribution")))
                .withHeapMegabytes(512)
                .asShortLived()
                .withSettings(settings);
    }

    URI start() {
        node = ElasticsearchNode.start(config);
        return node.url();
    }

    void kill() {
        if (node != null) {
            node.kill();
            node = null;
        }
    }

    @Override
    public void close() {
        if (node != null) {
            node.close();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
