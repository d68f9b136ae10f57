package io.zhengwen.indexer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.testcluster.TestCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.http.HttpHost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a load with faults the index is the same as after a load without any. */
@Tag("fault")
class LoadFaultsIT {
    private static final long SEED = 20231102;
    private static final int ARTICLES = 300;

    @TempDir
    private Path folder;

    private final URI cluster = TestCluster.shared().url();
    private final ElasticsearchClient direct = TestCluster.shared().client();
    private final IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());
    private final IndexNames undisturbed = new IndexNames(TestCluster.shared().freshPrefix());
    private Path articles = Path.of("not yet written");

    @BeforeEach
    void indexUndisturbed() throws Exception {
        articles = GeneratedArticles.write(folder.resolve("articles.jsonl"), SEED, ARTICLES);
        try (FaultyIndexer indexer = new FaultyIndexer(cluster.getPort(), undisturbed)) {
            IndexRunSummary summary = indexer.index(articles);
            assertThat(summary.indexed()).isEqualTo(ARTICLES);
            assertThat(summary.note()).isNull();
        }
        assertThat(IndexImage.of(direct, undisturbed).get("sentence g9#p1s1")).contains("\"story\":\"g8\"");
    }

    @Test
    void anIndexerKilledTenTimesEndsWithTheSameDocuments() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < 10; i++) {
            Process indexer = indexerProcess();
            try (BufferedReader said = indexer.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).isEqualTo("ready");
                if (!indexer.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS)) {
                    indexer.destroyForcibly().waitFor();
                }
            }
        }
        assertThat(indexerProcess().waitFor()).isZero();
        assertSame(direct);
    }

    private Process indexerProcess() throws IOException {
        return IndexerMain.start(
                cluster.getPort(),
                names,
                articles.toString(),
                folder.resolve("indexer.log").toFile());
    }

    @Test
    void elasticsearchKilledAndStartedAgainLosesNothing() throws Exception {
        try (OwnNode node = new OwnNode(Map.of());
                FaultyGateway gateway = new FaultyGateway(node.start());
                FaultyIndexer indexer = new FaultyIndexer(gateway.port(), names)) {
            AtomicBoolean killed = new AtomicBoolean();
            CompletableFuture<?>[] back = {CompletableFuture.completedFuture(null)};
            IndexRunSummary summary = indexer.index(articles, (bytes, read) -> {
                if (read >= ARTICLES / 3 && killed.compareAndSet(false, true)) {
                    node.kill();
                    back[0] = CompletableFuture.runAsync(() -> gateway.lead(node.start()));
                }
            });
            back[0].join();
            assertThat(killed).isTrue();
            assertComplete(summary);
            try (ElasticsearchClient there = FaultyIndexer.client(new HttpHost("127.0.0.1", gateway.port()))) {
                assertSame(there);
            }
        }
    }

    @Test
    void aSlowElasticsearchTakesEverything() throws Exception {
        try (FaultyGateway gateway = new FaultyGateway(cluster, 200_000);
                FaultyIndexer indexer = new FaultyIndexer(gateway.port(), names)) {
            assertComplete(indexer.index(articles));
        }
        assertSame(direct);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.blocks.write", "index.blocks.read_only"})
    void readOnlyIndicesAreNamedAndTheNextRunCompletesThem(String block) throws Exception {
        try (FaultyIndexer indexer = new FaultyIndexer(cluster.getPort(), names)) {
            Path first = GeneratedArticles.write(folder.resolve("first.jsonl"), SEED, ARTICLES / 3);
            assertComplete(indexer.index(first));
        }
        set(block, true);
        try (FaultyIndexer indexer = new FaultyIndexer(
                FaultyIndexer.client(HttpHost.create(cluster.toString())), names, Duration.ofSeconds(2))) {
            IndexRunSummary summary = indexer.index(articles);
            assertThat(summary.problem()).contains("the indices are read-only");
            assertThat(summary.rejected()).isPositive();
        }
        set(block, false);
        try (FaultyIndexer indexer = new FaultyIndexer(cluster.getPort(), names)) {
            IndexRunSummary summary = indexer.index(articles);
            assertThat(summary.isComplete()).isTrue();
            assertThat(summary.unchanged()).isGreaterThanOrEqualTo(ARTICLES / 3);
        }
        assertSame(direct);
    }

    private void set(String block, boolean on) throws IOException {
        direct.indices().putSettings(p -> p.index(names.all()).settings(s -> s.otherSettings(block, JsonData.of(on))));
    }

    private static void assertComplete(IndexRunSummary summary) {
        assertThat(summary.problem()).isNull();
        assertThat(summary.rejected()).isZero();
        assertThat(summary.note()).isNull();
    }

    private void assertSame(ElasticsearchClient there) throws IOException {
        assertThat(IndexImage.of(there, names)).isEqualTo(IndexImage.of(direct, undisturbed));
    }
}
