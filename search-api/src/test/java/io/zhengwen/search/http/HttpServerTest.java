package io.zhengwen.search.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.ServerPolicy;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.OpenApiContract;
import io.zhengwen.search.SharedLanguageResources;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FilterScope;
import io.zhengwen.search.query.FilterValue;
import io.zhengwen.search.query.HitOrder;
import io.zhengwen.search.query.LanguageResources;
import io.zhengwen.search.query.SearchQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpServerTest {
    private static final LanguageResources KNOWLEDGE = SharedLanguageResources.get();

    private final FakeIndex index = new FakeIndex();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server = start(0);

    private HttpServer start(int port) {
        return HttpServer.start("127.0.0.1", port, ServerPolicy.open(), index, KNOWLEDGE, null);
    }

    @BeforeEach
    @AfterEach
    void freshIndex() {
        index.asked.clear();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksForParagraphsNewestFirstWhenNothingIsSaid() throws Exception {
        assertThat(get("/api/v1/search").statusCode()).isEqualTo(200);
        SearchQuery asked = index.asked.get(0);
        assertThat(asked.level()).isEqualTo(PassageLevel.PARAGRAPH);
        assertThat(asked.sort()).isEqualTo(HitOrder.NEWEST);
        assertThat(asked.size()).isEqualTo(10);
        assertThat(asked.facetSize()).isEqualTo(20);
        assertThat(asked.facets()).containsExactly(Facet.values());
    }

    @Test
    void readsEveryParameter() throws Exception {
        String query =
                "q=" + encoded("调研") + "&level=sentence&district=500102&district=500115&topic=a&topic=b&topic.op=and"
                        + "&-person=" + encoded("某人") + "&scope=subject&from=2023&to=2023-11&sort=oldest&size=3"
                        + "&facets=topic,district&facet_size=7";
        assertThat(get("/api/v1/search?" + query).statusCode()).isEqualTo(200);
        SearchQuery asked = index.asked.get(0);
        assertThat(asked.text().alternatives()).hasSize(1);
        assertThat(asked.level()).isEqualTo(PassageLevel.SENTENCE);
        assertThat(asked.selection(Facet.DISTRICT).chosenSpellings()).containsExactly("500102", "500115");
        assertThat(asked.selection(Facet.DISTRICT).isOpen()).isTrue();
        assertThat(asked.selection(Facet.TOPIC).all()).isTrue();
        assertThat(asked.selection(Facet.PERSON).excludedSpellings()).containsExactly("某人");
        assertThat(asked.scope()).isEqualTo(FilterScope.SUBJECT);
        assertThat(asked.dates().from()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(asked.dates().to()).isEqualTo(LocalDate.of(2023, 11, 30));
        assertThat(asked.sort()).isEqualTo(HitOrder.OLDEST);
        assertThat(asked.size()).isEqualTo(3);
        assertThat(asked.facets()).containsExactly(Facet.TOPIC, Facet.DISTRICT);
        assertThat(asked.facetSize()).isEqualTo(7);
    }

    @Test
    void foldsBracketsAndSpacesOfNames() throws Exception {
        get("/api/v1/search?enterprise=" + encoded("巴斯夫聚氨酯(重庆) 有限公司"));
        assertThat(index.asked.get(0).selection(Facet.ENTERPRISE).chosen())
                .extracting(FilterValue::canonical)
                .containsExactly("巴斯夫聚氨酯（重庆）有限公司");
    }

    @ParameterizedTest
    @CsvSource({
        "lvel=sentence, lvel",
        "level=chapter, level",
        "level=article&level=article, level",
        "size=0, size",
        "size=101, size",
        "size=ten, size",
        "facet_size=1001, facet_size",
        "facets=districts, facets",
        "district=x, district",
        "-district=x, -district",
        "district_path=500000/, district_path",
        "enterprise=, enterprise",
        "topic.op=xor, topic.op",
        "from=2023-13, from",
        "from=last, from",
        "from=2024&to=2023, to",
        "sort=best, sort",
        "q=%ff, address",
    })
    void namesTheParameterAtFault(String query, String parameter) throws Exception {
        HttpResponse<String> answer = get("/api/v1/search?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = problem(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.get("value").asText()).isNotNull();
        assertThat(problem.get("allowed").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
    }

    @Test
    void rejectsAQueryThatIsTooLong() throws Exception {
        HttpResponse<String> answer = get("/api/v1/search?q=" + encoded("长".repeat(1_001)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem(answer).get("parameter").asText()).isEqualTo("q");
    }

    @Test
    void answersAnAddressThatIsFarTooLongWithAProblemToo() throws Exception {
        HttpResponse<String> answer = get("/api/v1/search?q=" + "a".repeat(100_000));
        assertThat(answer.statusCode()).isIn(414, 431);
        assertThat(problem(answer).get("status").asInt()).isEqualTo(answer.statusCode());
    }

    @Test
    void answersWhatIsNoHttpWithAProblem() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write("GET /api/v1/search?q=\u0001 HTTP/9.9\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 4")
                    .contains(ProblemDetails.MEDIA_TYPE)
                    .contains("\"status\":4");
        }
    }

    @Test
    void answersAnUnknownAddressWithAProblem() throws Exception {
        HttpResponse<String> answer = get("/api/v2/search");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem(answer).get("detail").asText()).contains("/api/v2/search");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/articles/none, none", "/api/v1/articles/a%2Fb, a/b", "/api/v1/articles/%E9%87%8D, 重"})
    void namesTheArticleThatIsNotThere(String path, String id) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem(answer).get("value").asText()).isEqualTo(id);
    }

    @Test
    void isAliveButNotReadyWhileTheIndexIsAway() throws Exception {
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        index.away = true;
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(problem(get("/api/v1/search")).get("status").asInt()).isEqualTo(503);
    }

    @Test
    void keepsTheWordsOfAFaultToItself() throws Exception {
        index.broken = true;
        HttpResponse<String> answer = get("/api/v1/search");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(problem(answer).get("detail").asText()).doesNotContain("secret");
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(taken.getLocalPort()))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void givesThePortBackWhenItCloses() {
        int port = server.port();
        server.close();
        server = start(port);
        assertThat(server.port()).isEqualTo(port);
    }

    private JsonNode problem(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(ProblemDetails.MEDIA_TYPE);
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + address);
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        OpenApiContract.check("GET", answer);
        return answer;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
