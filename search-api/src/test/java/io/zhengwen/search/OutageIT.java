package io.zhengwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.node.ElasticsearchNode;
import io.zhengwen.node.NodeConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.Test;

/** Tests an Elasticsearch that stops and restarts at the same address. */
final class OutageIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void saysThatItIsAwayAndRecoversWithoutARestart() throws Exception {
        NodeConfig config = NodeConfig.of(folder(), Path.of(System.getProperty("zhengwen.distribution")))
                .withHeapMegabytes(512)
                .asShortLived();
        ElasticsearchNode node = ElasticsearchNode.start(config);
        int port = node.url().getPort();
        ElasticsearchClient client = new ElasticsearchClient(new RestClientTransport(
                RestClient.builder(new HttpHost("127.0.0.1", port)).build(), new JacksonJsonpMapper()));
        try (SearchServer server = SearchServer.start(
                SearchServerConfig.onLoopback(0).withDeadline(Duration.ofSeconds(5)),
                client,
                IndexNames.DEFAULT,
                SharedLanguageResources.get())) {
            awaitStatus(server, "/readyz", 200);
            node.close();
            for (String address :
                    new String[] {"/readyz", "/api/v1/search", "/api/v1/articles/a", "/api/v1/timeline"}) {
                HttpResponse<String> answer = get(server, address);
                assertThat(answer.statusCode()).as(address).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                OpenApiContract.check("GET", answer);
            }
            node = ElasticsearchNode.start(config.withSettings(Map.of("http.port", Integer.toString(port))));
            awaitStatus(server, "/readyz", 200);
            awaitStatus(server, "/api/v1/search", 200);
        } finally {
            client.close();
            node.close();
        }
    }

    private void awaitStatus(SearchServer server, String address, int status) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = get(server, address);
        while (answer.statusCode() != status && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            answer = get(server, address);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private HttpResponse<String> get(SearchServer server, String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.uri() + address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Path folder() {
        Path target = Path.of("target").toAbsolutePath();
        Path base =
                ElasticsearchNode.blocking(target).isEmpty() ? target : Path.of(System.getProperty("java.io.tmpdir"));
        return base.resolve("zhengwen-outage-" + ProcessHandle.current().pid());
    }
}
