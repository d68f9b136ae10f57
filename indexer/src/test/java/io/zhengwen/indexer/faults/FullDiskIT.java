package io.zhengwen.indexer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.testcluster.TestCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.http.HttpHost;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up during a load and has room again later: the error is reported, nothing is damaged or lost. */
@Tag("fault")
class FullDiskIT {
    private static final int ARTICLES = 300;
    private static final long SEED = 7;
    private static final long MEGABYTE = 1 << 20;
    /** More than the watermark below which Elasticsearch moves shards away. */
    private static final long ROOM = 700 * MEGABYTE;
    /** Less than the watermark below which Elasticsearch makes indices read-only. */
    private static final long LITTLE_ROOM = 200 * MEGABYTE;

    private static final Map<String, String> LOOKED_AT_OFTEN = Map.of("cluster.info.update.interval", "10s");
    private static final Map<String, String> WITHOUT_MARKS =
            Map.of("cluster.routing.allocation.disk.threshold_enabled", "false");

    @TempDir
    private Path folder;

    private final IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());

    /** Elasticsearch notices in time that the disk is nearly full, and accepts nothing more before it is. */
    @Test
    void aDiskThatIsNearlyFullIsNamedAndTheLoadGoesOnWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.ofBytes(ROOM);
                OwnNode node = new OwnNode(on(disk, LOOKED_AT_OFTEN));
                FaultyGateway gateway = new FaultyGateway(node.start());
                ElasticsearchClient client = client(gateway)) {
            fill(disk, gateway, () -> {
                disk.leaveFree(LITTLE_ROOM);
                awaitReadOnly(client);
            });
            disk.leaveFree(ROOM);
            completes(gateway);
        }
    }

    /** The disk is full before Elasticsearch notices: writes fail halfway. */
    @Test
    void aDiskThatIsFullToTheLastByteIsNamedAndTheLoadGoesOnWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.ofBytes(ROOM);
                OwnNode node = new OwnNode(on(disk, WITHOUT_MARKS));
                FaultyGateway gateway = new FaultyGateway(node.start())) {
            fill(disk, gateway, () -> disk.leaveFree(MEGABYTE / 4));
            disk.leaveFree(ROOM);
            node.kill();
            gateway.lead(node.start());
            completes(gateway);
        }
    }

    private interface Shrinking {
        void run() throws IOException, InterruptedException;
    }

    /** Loads until nothing more is accepted. */
    private void fill(SmallDisk disk, FaultyGateway gateway, Shrinking shrinking) throws Exception {
        Path rejects = folder.resolve("rejects.jsonl");
        try (FaultyIndexer indexer = new FaultyIndexer(client(gateway), names, Duration.ofSeconds(3))) {
            assertThat(indexer.index(GeneratedArticles.write(folder.resolve("first.jsonl"), SEED, ARTICLES / 10))
                            .isComplete())
                    .isTrue();
            shrinking.run();
            IndexRunSummary full = indexer.index(articles(), rejects);
            assertThat(full.problem())
                    .contains(
                            "the disk of Elasticsearch's data is full",
                            disk.folder().toString(),
                            "make room",
                            "run the same command again")
                    .hasLineCount(1);
            assertThat(full.rejected()).isPositive();
            assertThat(full.rejects()).isEqualTo(rejects);
            assertThat(rejects).content().hasLineCount((int) full.rejected());
        }
    }

    /** Indexes the rejects file as it is, then checks that the same command completes the load. */
    private void completes(FaultyGateway gateway) throws Exception {
        try (FaultyIndexer indexer = new FaultyIndexer(gateway.port(), names);
                ElasticsearchClient client = client(gateway)) {
            assertComplete(indexer.index(folder.resolve("rejects.jsonl")));
            assertComplete(indexer.index(articles()));
            assertThat(IndexImage.of(client, names)).isEqualTo(undisturbed());
        }
    }

    private static void assertComplete(IndexRunSummary summary) {
        assertThat(summary.problem()).isNull();
        assertThat(summary.rejected()).isZero();
        assertThat(summary.note()).isNull();
    }

    private Map<String, String> undisturbed() throws Exception {
        IndexNames others = new IndexNames(TestCluster.shared().freshPrefix());
        try (FaultyIndexer indexer =
                new FaultyIndexer(TestCluster.shared().url().getPort(), others)) {
            assertComplete(indexer.index(articles()));
        }
        return IndexImage.of(TestCluster.shared().client(), others);
    }

    private Path articles() throws IOException {
        return GeneratedArticles.write(folder.resolve("articles.jsonl"), SEED, ARTICLES);
    }

    private void awaitReadOnly(ElasticsearchClient client) throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!isReadOnly(client)) {
            assertThat(System.nanoTime()).as("read-only within a minute").isLessThan(end);
        }
    }

    private boolean isReadOnly(ElasticsearchClient client) throws IOException {
        return client.indices().getSettings(g -> g.index(names.all()).flatSettings(true)).result().values().stream()
                .allMatch(index -> index.toString().contains("read_only_allow_delete"));
    }

    private static Map<String, String> on(SmallDisk disk, Map<String, String> others) {
        Map<String, String> settings = new HashMap<>(others);
        settings.put("path.data", disk.folder().toString());
        return settings;
    }

    private static ElasticsearchClient client(FaultyGateway gateway) {
        return FaultyIndexer.client(new HttpHost("127.0.0.1", gateway.port()));
    }
}
