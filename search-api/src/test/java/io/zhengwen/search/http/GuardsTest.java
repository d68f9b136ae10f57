package io.zhengwen.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.guard.AccessPolicy;
import io.zhengwen.guard.AccessRight;
import io.zhengwen.guard.ApiKey;
import io.zhengwen.guard.ApiKeys;
import io.zhengwen.guard.JsonRequestLog;
import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.ServerLimits;
import io.zhengwen.guard.ServerMetrics;
import io.zhengwen.guard.ServerPolicy;
import io.zhengwen.search.OpenApiContract;
import io.zhengwen.search.SharedLanguageResources;
import io.zhengwen.search.query.LanguageResources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Tests the admission control in front of the routes. */
final class GuardsTest {
    private static final LanguageResources KNOWLEDGE = SharedLanguageResources.get();
    private static final ApiKeys KEYS = new ApiKeys(List.of(
            new ApiKey("reader", Set.of(AccessRight.READ), ApiKey.hash("read-secret")),
            new ApiKey("desk", Set.of(AccessRight.INGEST), ApiKey.hash("ingest-secret"))));
    /** The concurrency limit of ingestion. */
    private static final int LONG_PLACES = 4;

    private static final AccessPolicy WITH_KEYS = new AccessPolicy(KEYS, false, List.of());

    private final FakeIndex index = new FakeIndex();
    private final FakeIntake intake = new FakeIntake();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server = start(WITH_KEYS, ServerLimits.DEFAULT);

    private HttpServer start(AccessPolicy access, ServerLimits limits) {
        return HttpServer.start(
                "127.0.0.1", 0, new ServerPolicy(access, limits, new ServerMetrics()), index, KNOWLEDGE, intake);
    }

    private void restart(AccessPolicy access, ServerLimits limits) {
        server.close();
        server = start(access, limits);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyAnswerHasItsRequestsIdAndSecurityHeaders() throws Exception {
        HttpResponse<String> answer = get("/api/v1/search", "X-Request-Id", "front-7:a.b_c");
        assertThat(header(answer, "X-Request-Id")).isEqualTo("front-7:a.b_c");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "x\"y", "%0d%0aSet-Cookie:evil", "一", ""})
    void makesAnIdWhereTheClientsIsNotHarmless(String sent) throws Exception {
        String answer = RawHttpConnection.exchange(
                server.port(),
                ("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Request-Id: " + sent + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(answer).containsPattern("X-Request-Id: [0-9a-f-]{36}\r\n").doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({
        "BREW, /api/v1/search, 501",
        "TRACE, /api/v1/search, 501",
        "PUT, /api/v1/search, 405",
        "POST, /api/v1/search, 405",
        "DELETE, /api/v1/articles, 405",
        "DELETE, /healthz, 405",
        "PATCH, /nowhere, 404",
        "GET, /api/v1/facets/, 404",
    })
    void rejectsMethodsThatAnAddressDoesNotTake(String method, String path, int status) throws Exception {
        HttpResponse<String> answer = send(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(problem(answer).get("status").asInt()).isEqualTo(status);
        if (status == 405) {
            assertThat(header(answer, "Allow")).isNotBlank().doesNotContain(method);
        }
    }

    @Test
    void takesTheMethodFromTheRequestLineAlone() throws Exception {
        HttpResponse<String> answer = get("/api/v1/articles/there", "X-HTTP-Method-Override", "DELETE");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem(answer).get("detail").asText()).contains("X-HTTP-Method-Override");
    }

    @Test
    void ingestionIsOffWithoutAKeyForIt() throws Exception {
        restart(AccessPolicy.OPEN, ServerLimits.DEFAULT);
        HttpResponse<String> answer = post("{}", "application/json");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(problem(answer).get("detail").asText()).contains("--api-keys");
    }

    @Test
    void ingestionNeedsAKeyThatMay() throws Exception {
        HttpResponse<String> without = post("{}", "application/json");
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(header(without, "WWW-Authenticate")).startsWith("Bearer");
        assertThat(post("{}", "application/json", "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(post("{}", "application/json", "Authorization", "Basic eDp5").statusCode())
                .isEqualTo(401);
        HttpResponse<String> reader = post("{}", "application/json", "Authorization", "Bearer read-secret");
        assertThat(reader.statusCode()).isEqualTo(403);
        assertThat(problem(reader).get("detail").asText()).contains("reader").doesNotContain("read-secret");
        assertThat(ingest("{}", "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void readingIsOpenUnlessAKeyIsRequired() throws Exception {
        assertThat(get("/api/v1/search").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/search", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(401);
        restart(new AccessPolicy(KEYS, true, List.of()), ServerLimits.DEFAULT);
        assertThat(get("/api/v1/search").statusCode()).isEqualTo(401);
        assertThat(get("/metrics").statusCode()).isEqualTo(401);
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/search", "Authorization", "Bearer ingest-secret")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v1/search", "Authorization", "bearer read-secret").statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsOfEachLineWhatBecameOfIt() throws Exception {
        HttpResponse<String> answer = ingest("{\"text\":\"好\"}\n{\"bad\":1}\n", "application/x-ndjson; charset=UTF-8");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode result = new ObjectMapper().readTree(answer.body());
        assertThat(result.path("indexed").asInt()).isEqualTo(1);
        assertThat(result.path("refused").asInt()).isEqualTo(1);
        assertThat(result.path("articles").path(0).path("result").asText()).isEqualTo("new");
        assertThat(result.path("articles").path(1).path("reason").asText()).isEqualTo("has no text");
        assertThat(ingest("{\"bad\":1}", "application/json").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"there, 200", "gone, 404"})
    void deletesWhatIsThere(String id, int status) throws Exception {
        assertThat(send("DELETE", "/api/v1/articles/" + id, "", "Authorization", "Bearer ingest-secret")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void saysWhyTheIndexTakesNothing() throws Exception {
        intake.blocked = true;
        HttpResponse<String> blocked = ingest("{}", "application/json");
        assertThat(blocked.statusCode()).isEqualTo(409);
        assertThat(problem(blocked).get("detail").asText()).contains("rebuild");
        intake.blocked = false;
        intake.away = true;
        HttpResponse<String> away = ingest("{}", "application/json");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(header(away, "Retry-After")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, '', 415",
        "application/xml, '', 415",
        "'', '', 415",
        "application/json; charset=gbk, '', 415",
        "application/json, gzip, 415",
        "application/json, br, 415",
    })
    void rejectsBodiesThatAreNotPlainJson(String type, String encoding, int status) throws Exception {
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer ingest-secret"));
        if (!encoding.isEmpty()) {
            headers.addAll(List.of("Content-Encoding", encoding));
        }
        HttpResponse<String> answer = post("{}", type, headers.toArray(String[]::new));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(problem(answer).get("allowed").asText()).isNotBlank();
    }

    @Test
    void rejectsBodiesThatAreTooLargeSaidOrNot() throws Exception {
        restart(WITH_KEYS, ServerLimits.DEFAULT.withBodyBytes(100_000));
        String said = RawHttpConnection.exchange(server.port(), ingestHead("Content-Length: 9999999999") + "{");
        assertThat(said).startsWith("HTTP/1.1 413").contains(ProblemDetails.MEDIA_TYPE);
        String chunked = RawHttpConnection.exchange(
                server.port(),
                ingestHead("Transfer-Encoding: chunked") + "186a1\r\n" + "x".repeat(100_001) + "\r\n0\r\n\r\n");
        assertThat(chunked).startsWith("HTTP/1.1 413").contains(ProblemDetails.MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/facets/%u8c03", "/api/v1/facets/%c0%ae", "/api/v1/entities/%ff/a", "/%u8c03"})
    void rejectsAddressesThatAreNotUtf8(String address) throws Exception {
        assertThat(RawHttpConnection.exchange(
                        server.port(), "GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains(ProblemDetails.MEDIA_TYPE);
    }

    /** The body is rejected as soon as it is too large, before all of it has arrived. */
    @Test
    void rejectsABodyThatNeverEnds() throws Exception {
        restart(WITH_KEYS, ServerLimits.DEFAULT.withBodyBytes(100_000));
        byte[] start = (ingestHead("Transfer-Encoding: chunked") + "5f5e100\r\n" + "x".repeat(200_000))
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(RawHttpConnection.answer(server.port(), start))
                .startsWith("HTTP/1.1 413")
                .contains(ProblemDetails.MEDIA_TYPE);
    }

    @Test
    void rejectsMoreArticlesThanItTakesAtOnce() throws Exception {
        assertThat(ingest("{}\n".repeat(1_000), "application/x-ndjson").statusCode())
                .isEqualTo(200);
        HttpResponse<String> answer = ingest("{}\n".repeat(1_100), "application/x-ndjson");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(problem(answer).get("detail").asText()).contains("1000");
    }

    @Test
    void rejectsBytesThatAreNoText() throws Exception {
        byte[] head = ingestHead("Content-Length: 4").getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + 4);
        request[head.length] = '"';
        request[head.length + 1] = (byte) 0xff;
        request[head.length + 2] = (byte) 0xfe;
        request[head.length + 3] = '"';
        assertThat(RawHttpConnection.exchange(server.port(), request))
                .startsWith("HTTP/1.1 400")
                .contains("not UTF-8 at byte 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "GET / HTTP/1.1\r\n broken\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: a\r\nX: \u0000\r\n\r\n",
            })
    void answersMalformedRequestsWithAProblem(String request) throws Exception {
        assertThat(RawHttpConnection.exchange(server.port(), request))
                .startsWith("HTTP/1.1 4")
                .contains(ProblemDetails.MEDIA_TYPE)
                .contains("X-Request-Id")
                .contains("nosniff");
    }

    @ParameterizedTest
    @CsvSource({"/healthz?, 414", "/healthz, 431"})
    void answersHeadsThatAreTooLongWithAProblem(String path, int status) throws Exception {
        String line = status == 414 ? path + "a".repeat(40_000) : path;
        String more = status == 431 ? "X: " + "a".repeat(40_000) + "\r\n" : "";
        assertThat(RawHttpConnection.exchange(
                        server.port(), "GET " + line + " HTTP/1.1\r\nHost: a\r\n" + more + "\r\n"))
                .startsWith("HTTP/1.1 " + status)
                .contains(ProblemDetails.MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/../../etc/passwd",
                "/docs/..%2f..%2fetc/passwd",
                "/docs/%2e%2e/%2e%2e/etc/passwd",
                "/docs/swagger-ui.css/../../../../pom.properties",
                "/../META-INF/MANIFEST.MF",
                "/docs/..;/..;/etc/passwd",
            })
    void servesNothingBesideItsFiles(String path) throws Exception {
        String answer = RawHttpConnection.exchange(
                server.port(), "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains(ProblemDetails.MEDIA_TYPE)
                .doesNotContain("root:");
    }

    @Test
    void limitsTheRateOfEachKeyAndAddress() throws Exception {
        restart(WITH_KEYS, ServerLimits.DEFAULT.withRequestsPerSecond(1));
        HttpResponse<String> answer = get("/docs/start.js");
        for (int i = 0; i < 30 && answer.statusCode() != 429; i++) {
            answer = get("/docs/start.js");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isPositive();
        assertThat(problem(answer).get("detail").asText()).contains("1 requests a second");
        assertThat(get("/docs/start.js", "Authorization", "Bearer read-secret").statusCode())
                .as("a key has a bucket of its own")
                .isEqualTo(200);
        assertThat(get("/healthz").statusCode()).as("probes are not limited").isEqualTo(200);
    }

    @Test
    void answers503WhenThereIsNoRoomAndStaysAliveMeanwhile() throws Exception {
        restart(WITH_KEYS, ServerLimits.DEFAULT.withPlaces(2, 1, Duration.ofMillis(200)));
        index.gate = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            held.add(client.sendAsync(
                    request("GET", "/api/v1/search", "").build(), HttpResponse.BodyHandlers.ofString()));
        }
        index.waiting.acquire(2);
        HttpResponse<String> rejected = get("/api/v1/search");
        assertThat(rejected.statusCode()).isEqualTo(503);
        assertThat(header(rejected, "Retry-After")).isNotBlank();
        assertThat(problem(rejected).get("detail").asText()).contains("busy");
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        index.gate.countDown();
        for (CompletableFuture<HttpResponse<String>> each : held) {
            assertThat(each.join().statusCode()).isEqualTo(200);
        }
        index.gate = null;
        assertThat(get("/api/v1/search").statusCode()).isEqualTo(200);
    }

    /** A request without a deadline would hold its permit forever. */
    @Test
    void givesUpOnARequestWithArticlesWhenItsTimeHasPassed() throws Exception {
        restart(WITH_KEYS, ServerLimits.DEFAULT.withIngestion(Duration.ofMillis(300)));
        intake.gate = new CountDownLatch(1);
        for (int i = 0; i < 2 * LONG_PLACES; i++) {
            HttpResponse<String> late = i % 2 == 0
                    ? ingest("{}", "application/json")
                    : send("DELETE", "/api/v1/articles/there", "", "Authorization", "Bearer ingest-secret");
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(header(late, "Retry-After")).isNotBlank();
            assertThat(problem(late).get("detail").asText()).contains("took longer than", "sent again");
        }
        assertThat(intake.interrupted.tryAcquire(2 * LONG_PLACES)).isTrue();
        intake.gate = null;
        assertThat(ingest("{}", "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void theTimeOfARequestCountsWhileItsBodyComes() throws Exception {
        restart(WITH_KEYS, ServerLimits.DEFAULT.withIngestion(Duration.ofMillis(300)));
        assertThat(RawHttpConnection.exchange(server.port(), ingestHead("Content-Length: 1000") + "{"))
                .startsWith("HTTP/1.1 503")
                .contains(ProblemDetails.MEDIA_TYPE, "Retry-After: ", "took longer than");
        assertThat(ingest("{}", "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsHowLongTheOldestRequestWithArticlesHasBeenWorkedOn() throws Exception {
        assertThat(oldestIngestion()).isZero();
        CountDownLatch gate = new CountDownLatch(1);
        intake.gate = gate;
        CompletableFuture<HttpResponse<String>> held = client.sendAsync(
                request("DELETE", "/api/v1/articles/there", "", "Authorization", "Bearer ingest-secret")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        intake.waiting.acquire();
        double first = oldestIngestion();
        assertThat(first).isPositive();
        assertThat(oldestIngestion()).isGreaterThan(first);
        gate.countDown();
        assertThat(held.join().statusCode()).isEqualTo(200);
        while (oldestIngestion() > 0) {
            Thread.onSpinWait(); // the permit is released after the response was sent
        }
    }

    private double oldestIngestion() throws Exception {
        String name = "http_server_requests_oldest_seconds{lane=\"ingestion\"} ";
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnswerThatIsTooLargeForMemoryIsAProblem() throws Exception {
        restart(WITH_KEYS, ServerLimits.DEFAULT.withAnswerBytes(100_000));
        HttpResponse<String> answer = get("/docs/swagger-ui-bundle.js");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem(answer).get("detail").asText()).contains("100000 bytes", "less at once");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Request-Id")).isNotBlank();
        assertThat(get("/docs/swagger-ui-bundle.js", "Accept-Encoding", "gzip").statusCode())
                .isEqualTo(400);
        assertThat(get("/docs/start.js").statusCode()).isEqualTo(200);
    }

    /** The memory of large responses is always released, whether they were sent or found too large. */
    @Test
    void largeAnswersOneAfterAnotherUseTheSameMemory() throws Exception {
        restart(WITH_KEYS, ServerLimits.DEFAULT.withAnswerBytes(1_000_000));
        for (int i = 0; i < 200; i++) {
            assertThat(get("/docs/swagger-ui-bundle.js").statusCode()).isEqualTo(400);
            assertThat(get("/openapi.yaml").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void writesALineForEachRequestWithoutWhatWasAskedAndWithoutKeys() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(JsonRequestLog.LOGGER);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
        try {
            get("/api/v1/search?q=topsecret", "Authorization", "Bearer read-secret", "X-Request-Id", "log-1");
            RawHttpConnection.exchange(server.port(), "GET /healthz HTTP/9.9\r\n\r\n");
        } finally {
            server.close();
            logger.detachAppender(lines);
            logger.setLevel(before);
        }
        // a line is logged after its response was sent, so the second may come first
        List<JsonNode> written = new ArrayList<>();
        for (ILoggingEvent event : lines.list) {
            written.add(new ObjectMapper().readTree(event.getFormattedMessage()));
        }
        assertThat(written).hasSize(2);
        assertThat(written)
                .filteredOn(line -> line.path("id").asText().equals("log-1"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("method").asText()).isEqualTo("GET");
                    assertThat(line.path("path").asText()).isEqualTo("/api/v1/search");
                    assertThat(line.path("status").asInt()).isEqualTo(200);
                    assertThat(line.path("key").asText()).isEqualTo("reader");
                    assertThat(line.path("ms").isNumber()).isTrue();
                    assertThat(line.toString()).doesNotContain("secret");
                });
        assertThat(written)
                .filteredOn(line -> !line.path("id").asText().equals("log-1"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("status").asInt()).isBetween(400, 505));
    }

    @Test
    void countsAnswersByRoute() throws Exception {
        get("/api/v1/articles/x");
        get("/api/v1/articles/y");
        get("/made/up/1");
        get("/made/up/2");
        String metrics = get("/metrics").body();
        assertThat(metrics)
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",route=\"/api/v1/articles/*\",status=\"404\"} 2")
                .contains("http_server_requests_seconds_count{method=\"GET\",route=\"other\",status=\"404\"} 2")
                .contains("http_server_requests_seconds_bucket")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("/made/up");
    }

    @Test
    void otherOriginsReadOnlyWhenTheyAreChosen() throws Exception {
        String origin = "https://news.example.org";
        assertThat(get("/api/v1/search", "Origin", origin).headers().map())
                .doesNotContainKey("access-control-allow-origin");
        restart(new AccessPolicy(KEYS, false, List.of(origin)), ServerLimits.DEFAULT);
        HttpResponse<String> chosen = get("/api/v1/search", "Origin", origin);
        assertThat(header(chosen, "Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(header(chosen, "Vary")).contains("Origin");
        assertThat(get("/api/v1/search", "Origin", "https://evil.example")
                        .headers()
                        .map())
                .doesNotContainKey("access-control-allow-origin");
        HttpResponse<String> preflight =
                send("OPTIONS", "/api/v1/articles", "", "Origin", origin, "Access-Control-Request-Method", "POST");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("Authorization");
    }

    @Test
    void aSecondAskerOfTheSameGetsNoBody() throws Exception {
        HttpResponse<String> first = get("/openapi.yaml");
        String tag = header(first, "ETag");
        HttpResponse<String> second = get("/openapi.yaml", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        HttpResponse<String> zipped = get("/openapi.yaml", "Accept-Encoding", "gzip");
        assertThat(get("/openapi.yaml", "Accept-Encoding", "gzip", "If-None-Match", header(zipped, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/openapi.yaml", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void headAnswersAsGetWithoutTheBody() throws Exception {
        HttpResponse<String> there = send("HEAD", "/api/v1/search", "");
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(header(there, "Content-Type")).isEqualTo("application/json");
        assertThat(there.body()).isEmpty();
        assertThat(send("HEAD", "/api/v1/articles/none", "").statusCode()).isEqualTo(404);
        assertThat(send("HEAD", "/nowhere", "").statusCode()).isEqualTo(404);
    }

    @Test
    void compressesLargeAnswersForWhoeverTakesThat() throws Exception {
        HttpResponse<String> zipped = get("/openapi.yaml", "Accept-Encoding", "gzip");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(get("/openapi.yaml").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void showsTheApiInSwaggerUiWithoutInlineScripts() throws Exception {
        assertThat(header(get("/docs"), "Location")).isEqualTo("/docs/");
        HttpResponse<String> page = get("/docs/");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy"))
                .contains("script-src 'self';")
                .doesNotContain("unsafe-eval");
        assertThat(page.body()).doesNotContainPattern("<script>").doesNotContainPattern("\\son[a-z]+=");
        for (String file : List.of("start.js", "swagger-ui-bundle.js", "swagger-ui.css")) {
            assertThat(page.body()).contains(file);
            assertThat(get("/docs/" + file).statusCode()).as(file).isEqualTo(200);
        }
    }

    private static String ingestHead(String more) {
        return String.join(
                "\r\n",
                "POST /api/v1/articles HTTP/1.1",
                "Host: a",
                "Connection: close",
                "Authorization: Bearer ingest-secret",
                "Content-Type: application/json",
                more,
                "",
                "");
    }

    private HttpResponse<String> ingest(String body, String type) throws Exception {
        return post(body, type, "Authorization", "Bearer ingest-secret");
    }

    private HttpResponse<String> post(String body, String type, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!type.isEmpty()) {
            all.addAll(List.of("Content-Type", type));
        }
        return send("POST", "/api/v1/articles", body, all.toArray(String[]::new));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        HttpResponse<String> answer =
                client.send(request(method, path, body, headers).build(), HttpResponse.BodyHandlers.ofString());
        boolean readable = answer.headers().firstValue("Content-Encoding").isEmpty() && !method.equals("HEAD");
        if (readable) {
            OpenApiContract.check(method, answer);
        }
        return answer;
    }

    private HttpRequest.Builder request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonNode problem(HttpResponse<String> answer) throws IOException {
        assertThat(header(answer, "Content-Type")).startsWith(ProblemDetails.MEDIA_TYPE);
        return new ObjectMapper().readTree(answer.body());
    }
}
