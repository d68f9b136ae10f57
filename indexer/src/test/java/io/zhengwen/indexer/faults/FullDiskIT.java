package io.zhengwen.indexer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.indexer.Summary;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.testcluster.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.http.HttpHost;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up during a load, and has room again later; needs root, to mount a small one. */
@Tag("fault")
class FullDiskIT {
    private static final int ARTICLES = 200;
    private static final String MEGABYTES = "160";

    @TempDir
    private Path folder;

    @Test
    void isSaidAndDoesNoDamage() throws Exception {
        Path disk = Files.createTempDirectory("zhengwen-disk");
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m,uid=65534,gid=65534", "none", disk.toString());
        if (!mounted) {
            Files.delete(disk);
        }
        Assumptions.assumeTrue(mounted, "no small disk can be mounted here: only root may; the full disk is not tested");
        try {
            fill(disk);
        } finally {
            assertThat(run("umount", "-l", disk.toString())).isTrue();
            Files.delete(disk);
        }
    }

    private void fill(Path disk) throws Exception {
        Path articles = GeneratedArticles.write(folder.resolve("articles.jsonl"), 7, ARTICLES);
        Path first = GeneratedArticles.write(folder.resolve("first.jsonl"), 7, ARTICLES / 10);
        IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());
        Map<String, String> settings = Map.of(
                "path.data", disk.toString(),
                "cluster.routing.allocation.disk.threshold_enabled", "false");
        try (OwnNode node = new OwnNode(settings);
                Gateway gateway = new Gateway(node.start())) {
            HttpHost there = new HttpHost("127.0.0.1", gateway.port());
            try (FaultyIndexer indexer = new FaultyIndexer(FaultyIndexer.client(there), names, Duration.ofSeconds(5))) {
                assertThat(indexer.index(first).isComplete()).isTrue();
                Path ballast = ballast(disk);
                Summary full = indexer.index(articles);
                assertThat(full.problem()).contains("is full");
                Files.delete(ballast);
            }
            node.kill();
            gateway.lead(node.start());
            try (FaultyIndexer indexer = new FaultyIndexer(gateway.port(), names);
                    ElasticsearchClient client = FaultyIndexer.client(there)) {
                assertThat(indexer.index(articles).isComplete()).isTrue();
                assertThat(IndexImage.of(client, names)).isEqualTo(undisturbed(articles));
            }
        }
    }

    private static Map<String, String> undisturbed(Path articles) throws Exception {
        IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());
        try (FaultyIndexer indexer = new FaultyIndexer(TestCluster.shared().url().getPort(), names)) {
            assertThat(indexer.index(articles).isComplete()).isTrue();
        }
        return IndexImage.of(TestCluster.shared().client(), names);
    }

    /** Takes all room that there is. */
    private static Path ballast(Path disk) throws IOException {
        Path ballast = disk.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[4096];
            while (disk.toFile().getUsableSpace() > 0) {
                out.write(block);
            }
        } catch (IOException full) {
            // as was wanted
        }
        return ballast;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
