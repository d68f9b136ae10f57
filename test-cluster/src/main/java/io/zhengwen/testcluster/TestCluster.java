package io.zhengwen.testcluster;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/** An Elasticsearch with the IK plugin for tests; it stops when the test JVM ends. */
public final class TestCluster {
    private static final String CHOICE = "zhengwen.test.cluster";
    private static final String IMAGE = "zhengwen.test.image";

    private final ClusterBackend cluster;
    private final String prefix =
            "test" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 30), 36);
    private final AtomicInteger prefixes = new AtomicInteger();
    private @Nullable ElasticsearchClient client;

    private TestCluster(ClusterBackend cluster) {
        this.cluster = cluster;
    }

    /** Returns the cluster that all tests of this JVM share; the first call starts it. */
    public static TestCluster shared() {
        return Shared.CLUSTER;
    }

    /** Returns the HTTP address; it changes with {@link #restart}. */
    public URI url() {
        return cluster.url();
    }

    /** Returns a client of the cluster. A {@link #restart} closes it, so callers must not keep it. */
    public synchronized ElasticsearchClient client() {
        if (client == null) {
            RestClientBuilder builder = RestClient.builder(HttpHost.create(url().toString()));
            cluster.authorization()
                    .ifPresent(login -> builder.setDefaultHeaders(
                            new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, login)}));
            cluster.tls().ifPresent(tls -> builder.setHttpClientConfigCallback(http -> http.setSSLContext(tls)));
            client = new ElasticsearchClient(new RestClientTransport(builder.build(), new JacksonJsonpMapper()));
        }
        return client;
    }

    /** Returns the {@code Authorization} header for other clients; empty if the cluster has no security. */
    public Optional<String> authorization() {
        return cluster.authorization();
    }

    /** Returns a context that trusts the cluster's certificate, for other clients; empty if the cluster has no TLS. */
    public Optional<SSLContext> tls() {
        return cluster.tls();
    }

    /** Returns an unused prefix for index names, so that tests never see each other's indices. */
    public String freshPrefix() {
        return String.format(Locale.ROOT, "%s-%d", prefix, prefixes.incrementAndGet());
    }

    /** Stops the cluster in an orderly way and starts it again with the same data, at another address. */
    public synchronized void restart() {
        closeClient();
        cluster.stop();
        cluster.start();
    }

    /** Kills the cluster as a crash would; {@link #restart} starts it again. */
    public synchronized void kill() {
        cluster.kill();
    }

    private synchronized void close() {
        closeClient();
        cluster.dispose();
    }

    private void closeClient() {
        if (client != null) {
            try {
                client.close();
                client = null;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot close the client of " + url(), e);
            }
        }
    }

    private static final class Shared {
        static final TestCluster CLUSTER = started();

        private static TestCluster started() {
            ClusterBackend cluster = chosen();
            TestCluster shared = new TestCluster(cluster);
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "stop-test-cluster"));
            cluster.start();
            System.out.println("Integration tests use " + cluster.describe());
            return shared;
        }

        private static ClusterBackend chosen() {
            String choice = System.getProperty(CHOICE, "embedded");
            return switch (choice) {
                case "embedded" -> new EmbeddedCluster();
                case "docker" -> new DockerCluster(Optional.ofNullable(System.getProperty(IMAGE)));
                default -> throw new IllegalArgumentException(CHOICE + " must be embedded or docker, not " + choice);
            };
        }
    }
}
