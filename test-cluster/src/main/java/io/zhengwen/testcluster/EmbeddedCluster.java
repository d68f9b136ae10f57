package io.zhengwen.testcluster;

import io.zhengwen.node.ElasticsearchNode;
import io.zhengwen.node.NodeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A node on this machine. Its folder is the module's {@code target}, or a temporary one if Elasticsearch's user
 * cannot reach that.
 */
final class EmbeddedCluster implements ClusterBackend {
    private static final int HEAP_MEGABYTES = 512;

    private final Path dataDir;
    private final boolean temporary;
    private final NodeConfig config;
    private @Nullable ElasticsearchNode node;

    EmbeddedCluster() {
        Path target = Path.of("target").toAbsolutePath();
        temporary = ElasticsearchNode.blocking(target).isPresent();
        dataDir = temporary ? temporaryFolder() : target.resolve("test-cluster");
        delete(dataDir.resolve("elasticsearch").resolve("data"));
        config = NodeConfig.of(dataDir, distribution())
                .withHeapMegabytes(HEAP_MEGABYTES)
                .asShortLived();
    }

    @Override
    public void start() {
        node = ElasticsearchNode.start(config);
    }

    @Override
    public void stop() {
        if (node != null) {
            node.close();
            node = null;
        }
    }

    @Override
    public void kill() {
        if (node != null) {
            node.kill();
            node = null;
        }
    }

    @Override
    public void dispose() {
        stop();
        if (temporary) {
            delete(dataDir);
        }
    }

    @Override
    public URI url() {
        return running().url();
    }

    @Override
    public Optional<String> authorization() {
        return Optional.empty();
    }

    @Override
    public Optional<SSLContext> tls() {
        return Optional.empty();
    }

    @Override
    public String describe() {
        return String.format(
                Locale.ROOT,
                "the embedded Elasticsearch at %s, started in %.1f s; its log: %s",
                url(),
                running().startTime().toMillis() / 1000.0,
                running().logFile());
    }

    private ElasticsearchNode running() {
        if (node == null) {
            throw new IllegalStateException("the test cluster is stopped");
        }
        return node;
    }

    /** Returns the folder of the archives that nodes are unpacked from. */
    static Path distribution() {
        String folder = System.getProperty("zhengwen.distribution");
        if (folder == null) {
            throw new IllegalStateException("set -Dzhengwen.distribution to elasticsearch-node/target/distribution"
                    + " (Maven does so for integration tests)");
        }
        return Path.of(folder);
    }

    private static Path temporaryFolder() {
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "zhengwen-test-cluster-" + ProcessHandle.current().pid());
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
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
