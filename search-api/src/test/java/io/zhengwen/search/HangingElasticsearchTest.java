package io.zhengwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.zhengwen.mappings.IndexNames;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests an Elasticsearch that accepts connections and never responds. */
final class HangingElasticsearchTest {
    private static final List<String> READING = List.of(
            "/api/v1/search?q=a",
            "/api/v1/articles/a",
            "/api/v1/facets/enterprise",
            "/api/v1/timeline",
            "/api/v1/cooccurrence",
            "/api/v1/entities/enterprise/a",
            "/api/v1/suggest?q=a",
            "/api/v1/export",
            "/api/v1/search.atom",
            "/readyz");

    private final HttpClient http = HttpClient.newHttpClient();
    private ServerSocket silent;
    private ElasticsearchClient client;
    private SearchServer server;

    @BeforeEach
    void start() throws IOException {
        silent = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        HttpHost host = new HttpHost("127.0.0.1", silent.getLocalPort());
        client = new ElasticsearchClient(
                new RestClientTransport(RestClient.builder(host).build(), new JacksonJsonpMapper()));
        server = SearchServer.start(
                SearchServerConfig.onLoopback(0).withDeadline(Duration.ofMillis(200)),
                client,
                IndexNames.DEFAULT,
                SharedLanguageResources.get());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
        silent.close();
    }

    @Test
    void everyReadingAddressSaysSoAndWhenToTryAgain() throws Exception {
        for (String address : READING) {
            HttpResponse<String> answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(address).isPresent();
            OpenApiContract.check("GET", answer);
        }
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotAskedAgainAtOnceWhenItNeverAnswers() throws Exception {
        for (int i = 0; i < 10; i++) {
            get("/api/v1/search?q=a");
        }
        assertThat(get("/metrics").body())
                .contains("outcome=\"too_late\"")
                .contains("outcome=\"not_asked\"")
                .contains("elasticsearch_breaker_open{use=\"search\"} 1.0");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.uri() + address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
