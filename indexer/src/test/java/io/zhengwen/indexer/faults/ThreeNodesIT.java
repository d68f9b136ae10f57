package io.zhengwen.indexer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.testcluster.TestCluster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.http.HttpHost;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes with a replica each: one goes and comes back during a load. */
@Tag("fault")
class ThreeNodesIT {
    private static final int ARTICLES = 300;

    @TempDir
    private Path folder;

    private final List<OwnNode> nodes = new ArrayList<>();
    private final List<FaultyGateway> gateways = new ArrayList<>();

    @Test
    void losesNothingAndIsGreenAgainWhenANodeComesBack() throws Exception {
        Path articles = GeneratedArticles.write(folder.resolve("articles.jsonl"), 3, ARTICLES);
        IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());
        try {
            startAll();
            HttpHost[] hosts = gateways.stream()
                    .map(gateway -> new HttpHost("127.0.0.1", gateway.port()))
                    .toArray(HttpHost[]::new);
            try (ElasticsearchClient client = FaultyIndexer.client(hosts);
                    FaultyIndexer indexer =
                            new FaultyIndexer(FaultyIndexer.client(hosts), names, Duration.ofMinutes(3))) {
                load(articles, names, client, indexer);
            }
        } finally {
            for (FaultyGateway gateway : gateways) {
                gateway.close();
            }
            nodes.forEach(OwnNode::close);
        }
    }

    private void load(Path articles, IndexNames names, ElasticsearchClient client, FaultyIndexer indexer)
            throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        AtomicBoolean loading = new AtomicBoolean(true);
        CompletableFuture<?>[] back = {CompletableFuture.completedFuture(null)};
        CompletableFuture<?>[] searching = {CompletableFuture.completedFuture(null)};
        IndexRunSummary summary = indexer.index(articles, (bytes, read) -> {
            if (read >= ARTICLES / 3 && killed.compareAndSet(false, true)) {
                searching[0] = CompletableFuture.runAsync(() -> search(client, names, loading));
                nodes.get(0).kill();
                back[0] = CompletableFuture.runAsync(
                        () -> gateways.get(0).lead(nodes.get(0).start()));
            }
        });
        back[0].join();
        loading.set(false);
        searching[0].join();

        assertThat(killed).isTrue();
        assertThat(summary.problem()).isNull();
        assertThat(summary.indexed()).isEqualTo(ARTICLES);
        assertThat(client.cluster()
                        .health(h -> h.index(names.all())
                                .waitForStatus(HealthStatus.Green)
                                .timeout(t -> t.time("2m")))
                        .status())
                .isEqualTo(HealthStatus.Green);
        assertThat(IndexImage.of(client, names)).isEqualTo(undisturbed(articles));
    }

    /** Searches all the time; the client tries another node where one does not answer, and a failure fails the test. */
    private static void search(ElasticsearchClient client, IndexNames names, AtomicBoolean loading) {
        while (loading.get()) {
            try {
                assertThat(client.search(
                                        s -> s.index(names.alias(PassageLevel.SENTENCE))
                                                .size(1),
                                        Void.class)
                                .shards()
                                .failed()
                                .intValue())
                        .isZero();
            } catch (IOException e) {
                throw new IllegalStateException("a search failed on all three nodes", e);
            }
        }
    }

    private static Map<String, String> undisturbed(Path articles) throws Exception {
        IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());
        try (FaultyIndexer indexer =
                new FaultyIndexer(TestCluster.shared().url().getPort(), names)) {
            assertThat(indexer.index(articles).isComplete()).isTrue();
        }
        return IndexImage.of(TestCluster.shared().client(), names);
    }

    private void startAll() throws IOException {
        List<Integer> ports = freePorts();
        String seeds = ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        List<CompletableFuture<FaultyGateway>> starting = new ArrayList<>();
        for (int i = 0; i < ports.size(); i++) {
            OwnNode node = new OwnNode(Map.of(
                    "discovery.type",
                    "multi-node",
                    "discovery.seed_hosts",
                    seeds,
                    "cluster.initial_master_nodes",
                    "n0,n1,n2",
                    "node.name",
                    "n" + i,
                    "transport.port",
                    Integer.toString(ports.get(i))));
            nodes.add(node);
            starting.add(CompletableFuture.supplyAsync(() -> gateway(node)));
        }
        starting.forEach(gateway -> gateways.add(gateway.join()));
    }

    private static FaultyGateway gateway(OwnNode node) {
        try {
            return new FaultyGateway(node.start());
        } catch (IOException e) {
            throw new IllegalStateException("no gateway", e);
        }
    }

    /** Returns ports that were free a moment ago; the nodes need to know each other's before they start. */
    private static List<Integer> freePorts() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket a = new ServerSocket(0, 1, loopback);
                ServerSocket b = new ServerSocket(0, 1, loopback);
                ServerSocket c = new ServerSocket(0, 1, loopback)) {
            return List.of(a.getLocalPort(), b.getLocalPort(), c.getLocalPort());
        }
    }
}
