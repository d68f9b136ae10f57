package io.zhengwen.indexer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.run.ProgressListener;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.testcluster.TestCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.http.HttpHost;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rebuilds that are killed, or whose Elasticsearch is: all articles can still be found, and the next rebuild succeeds.
 */
@Tag("fault")
class RebuildFaultsIT {
    private static final long SEED = 42;
    private static final int ARTICLES = 300;
    private static final int KILLS = 6;

    @TempDir
    private Path folder;

    private final IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());

    @Test
    void aRebuildKilledAtRandomMomentsLeavesAllArticlesFoundAndIndexersAtWork() throws Exception {
        int port = TestCluster.shared().url().getPort();
        ElasticsearchClient client = TestCluster.shared().client();
        AtomicBoolean searching = new AtomicBoolean(true);
        try (FaultyIndexer indexer = new FaultyIndexer(port, names)) {
            assertThat(indexer.index(articles()).isComplete()).isTrue();
            CompletableFuture<Void> searches = CompletableFuture.runAsync(() -> search(client, searching));
            Random random = new Random(SEED);
            for (int i = 0; i < KILLS; i++) {
                killedAfter(port, random.nextInt(3_000));
                Path arriving = Files.writeString(
                        folder.resolve("arriving.jsonl"), "{\"id\":\"late" + i + "\",\"text\":\"后来的第" + i + "篇。\"}");
                assertThat(indexer.index(arriving).isComplete()).isTrue();
            }
            Map<String, String> before = IndexImage.of(client, names);
            assertThat(indexer.rebuild(ProgressListener.NONE).problem()).isNull();
            searching.set(false);
            searches.join();
            assertThat(IndexImage.of(client, names)).isEqualTo(before);
            assertThat(articlesFound(client)).isEqualTo(ARTICLES + KILLS);
        }
    }

    private void killedAfter(int port, int milliseconds) throws IOException, InterruptedException {
        Process rebuild = IndexerMain.start(
                port, names, IndexerMain.REBUILD, folder.resolve("rebuild.log").toFile());
        try (BufferedReader said = rebuild.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("ready");
            if (!rebuild.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
                rebuild.destroyForcibly().waitFor();
            }
        }
    }

    /** Searches all the time; no search may fail or find too few articles. */
    private void search(ElasticsearchClient client, AtomicBoolean goOn) {
        while (goOn.get()) {
            try {
                assertThat(articlesFound(client)).isGreaterThanOrEqualTo(ARTICLES);
            } catch (IOException e) {
                throw new IllegalStateException("a search failed", e);
            }
        }
    }

    private long articlesFound(ElasticsearchClient client) throws IOException {
        var found = client.search(
                s -> s.index(names.alias(PassageLevel.ARTICLE)).size(0).trackTotalHits(t -> t.enabled(true)),
                Void.class);
        assertThat(found.shards().failed().intValue()).isZero();
        return found.hits().total().value();
    }

    @Test
    void elasticsearchKilledDuringARebuildLosesNothing() throws Exception {
        try (OwnNode node = new OwnNode(Map.of());
                FaultyGateway gateway = new FaultyGateway(node.start());
                FaultyIndexer indexer = new FaultyIndexer(gateway.port(), names);
                ElasticsearchClient client = FaultyIndexer.client(new HttpHost("127.0.0.1", gateway.port()))) {
            assertThat(indexer.index(articles()).isComplete()).isTrue();
            Map<String, String> before = IndexImage.of(client, names);
            rebuildWhileKilled(node, gateway, indexer);
            assertThat(IndexImage.of(client, names)).isEqualTo(before);

            IndexRunSummary again = indexer.rebuild(ProgressListener.NONE);
            assertThat(again.problem()).isNull();
            assertThat(again.indexed()).isEqualTo(ARTICLES);
            assertThat(IndexImage.of(client, names)).isEqualTo(before);
        }
    }

    /**
     * Rebuilds while the node is killed; the rebuild may complete or report a problem, and both leave complete indices.
     */
    private static void rebuildWhileKilled(OwnNode node, FaultyGateway gateway, FaultyIndexer indexer)
            throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        CompletableFuture<?>[] back = {CompletableFuture.completedFuture(null)};
        try {
            IndexRunSummary summary = indexer.rebuild((bytes, read) -> {
                if (read >= ARTICLES / 3 && killed.compareAndSet(false, true)) {
                    node.kill();
                    back[0] = CompletableFuture.runAsync(() -> gateway.lead(node.start()));
                }
            });
            if (summary.problem() != null) {
                assertThat(summary.problem()).contains("the indices stay as they were");
            }
        } catch (ElasticsearchUnreachableException away) {
            assertThat(away.getMessage()).isNotBlank();
        } finally {
            back[0].join();
        }
        assertThat(killed).isTrue();
    }

    private Path articles() throws IOException {
        return GeneratedArticles.write(folder.resolve("articles.jsonl"), SEED, ARTICLES);
    }
}
