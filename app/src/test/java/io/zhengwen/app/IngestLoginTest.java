package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zhengwen.search.query.LanguageResources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the server searches a cluster as one user and writes articles as another. */
final class IngestLoginTest {
    private static final String POINT_IN_TIME =
            "{\"id\":\"p\",\"succeeded\":true,\"num_freed\":1,\"_shards\":{\"total\":0,\"successful\":0,\"failed\":0}}";
    private static final String NOTHING = """
            {"took":1,"timed_out":false,"_shards":{"total":0,"successful":0,"failed":0},
             "hits":{"total":{"value":0,"relation":"eq"},"hits":[]}}""";

    @TempDir
    Path folder;

    private final Set<String> readers = ConcurrentHashMap.newKeySet();
    private final Set<String> writers = ConcurrentHashMap.newKeySet();
    private HttpServer elasticsearch;

    @BeforeEach
    void start() throws IOException {
        elasticsearch = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elasticsearch.createContext("/", this::answer);
        elasticsearch.start();
    }

    @AfterEach
    void stop() {
        elasticsearch.stop(0);
    }

    /** Answers as a cluster without documents that rejects every write. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean pointInTime = path.endsWith("/_pit");
        boolean search = pointInTime || path.endsWith("/_search");
        String found = pointInTime ? POINT_IN_TIME : NOTHING;
        (search ? readers : writers).add(login(exchange));
        byte[] body = (search
                        ? found
                        : "{\"error\":{\"type\":\"security_exception\",\"reason\":\"no\"},\"status\":403}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=8");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(search ? 200 : 403, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static String login(HttpExchange exchange) {
        String basic = exchange.getRequestHeaders().getFirst("Authorization").replace("Basic ", "");
        return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
    }

    @Test
    void searchesAsOneUserAndWritesAsAnother() throws Exception {
        StringWriter made = new StringWriter();
        StringWriter shown = new StringWriter();
        Main.run(new PrintWriter(made), new PrintWriter(shown), "key", "desk", "--rights", "ingest");
        ServeSetup setup = setup(made.toString());
        ElasticsearchSession session =
                ElasticsearchSession.own(setup.elasticsearch, setup.node, new PrintWriter(shown));
        try (RunningServer serving = RunningServer.owning(session, setup, LanguageResources.load(), () -> {})) {
            HttpClient http = HttpClient.newHttpClient();
            String key = shown.toString().strip().replaceAll(".* ", "");
            HttpRequest search = HttpRequest.newBuilder(URI.create(serving.uri() + "/api/v1/search"))
                    .build();
            assertThat(http.send(search, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
            HttpRequest article = HttpRequest.newBuilder(URI.create(serving.uri() + "/api/v1/articles"))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"好\"}"))
                    .build();
            HttpResponse<String> refused = http.send(article, HttpResponse.BodyHandlers.ofString());
            assertThat(refused.body()).contains("may not write");
            assertThat(refused.statusCode()).isEqualTo(409);
        }
        assertThat(readers).containsExactly("reader:reads");
        assertThat(writers).containsExactly("writer:writes");
    }

    private ServeSetup setup(String keyLine) throws IOException {
        ServeSetup setup = new ServeSetup();
        setup.serve.port = 0;
        setup.serve.requestLog = RequestLogOption.NONE;
        setup.serve.apiKeys = Files.writeString(folder.resolve("keys.txt"), keyLine);
        setup.elasticsearch.addresses =
                List.of("http://127.0.0.1:" + elasticsearch.getAddress().getPort());
        setup.elasticsearch.user = "reader";
        setup.elasticsearch.passwordFile = Files.writeString(folder.resolve("reader"), "reads\n");
        setup.ingest.user = "writer";
        setup.ingest.passwordFile = Files.writeString(folder.resolve("writer"), "writes\n");
        return setup;
    }
}
