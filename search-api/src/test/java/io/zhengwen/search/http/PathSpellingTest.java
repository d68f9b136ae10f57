package io.zhengwen.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.guard.AccessPolicy;
import io.zhengwen.guard.AccessRight;
import io.zhengwen.guard.ApiKey;
import io.zhengwen.guard.ApiKeys;
import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.RegisteredRoute;
import io.zhengwen.guard.ServerLimits;
import io.zhengwen.guard.ServerMetrics;
import io.zhengwen.guard.ServerPolicy;
import io.zhengwen.search.SharedLanguageResources;
import io.zhengwen.search.http.request.QueryString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no spelling of a path that a server or proxy might take for the same gets past the keys. */
final class PathSpellingTest {
    private static final FakeIndex INDEX = new FakeIndex();
    private static final FakeIntake INTAKE = new FakeIntake();
    private static final String KEY = "reader-secret";
    private static final Set<String> OPEN = Set.of("/healthz", "/readyz", "/openapi.yaml", "/");

    private static HttpServer server;

    @BeforeAll
    static void start() {
        ApiKeys keys = new ApiKeys(List.of(
                new ApiKey("reader", Set.of(AccessRight.READ), ApiKey.hash(KEY)),
                new ApiKey("desk", Set.of(AccessRight.INGEST), ApiKey.hash("ingest-secret"))));
        server = HttpServer.start(
                "127.0.0.1",
                0,
                new ServerPolicy(new AccessPolicy(keys, true, List.of()), ServerLimits.DEFAULT, new ServerMetrics()),
                INDEX,
                SharedLanguageResources.get(),
                INTAKE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<RegisteredRoute> guarded() {
        return server.routes().routes().stream()
                .filter(route -> !isOpen(route.pattern()))
                .toList();
    }

    private static boolean isOpen(String pattern) {
        return OPEN.contains(pattern) || pattern.startsWith("/page/") || pattern.startsWith("/docs");
    }

    private static String path(RegisteredRoute route) {
        return route.pattern()
                .replace(":facet", "topic")
                .replace(":type", "topic")
                .replace("*", "there");
    }

    /** The path itself first. */
    private static Set<String> spellings(String path) {
        Set<String> all = new LinkedHashSet<>(List.of(
                path,
                path + "/",
                path + "//",
                path + "/.",
                path + "/..",
                path + "/x/..",
                path + "/%2e%2e",
                path + ";x=1",
                path + ";/",
                path + "%3B",
                path + "%00",
                path + "%20",
                path + "%2F",
                path + "%5C",
                path + "\\",
                path + "#x",
                path.toUpperCase(Locale.ROOT),
                path.replace("/", "//"),
                path.replace("/", "///"),
                path.replace("/", "/./"),
                path.replace("/", "/%2e/"),
                path.replace("/", "/%2E/"),
                path.replace("/", "/;/"),
                path.replace("/", "/;a=b/"),
                path.replace("/", "/x/../"),
                path.replace("/", "/x/%2e%2e/"),
                path.replace("/", "/x/..;/"),
                path.replace("/", "/x/%2e%2e;/"),
                path.replace("/", "\\"),
                path.replace("/", "/\\"),
                path.replace("/", "%2F"),
                path.replace("/", "%2f/"),
                path.replace("/", "/%2f"),
                path.replace("/", "%5c"),
                path.replace("/", "%5C/"),
                path.replace("/", "%252F"),
                path.replace("/", "%c0%af"),
                path.replace("/", "%u002f"),
                path.replace("/", "／"),
                path.substring(1),
                "http://a" + path,
                "http://a/" + path,
                "http://a//" + path,
                "https://other.example:1" + path,
                "/http://a" + path,
                "/healthz/.." + path,
                "/healthz/%2e%2e" + path,
                "/healthz;" + path,
                "/healthz%2f.." + path,
                "/docs/.." + path,
                "/docs//.." + path,
                "/.;" + path,
                "*" + path));
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String start = path.substring(0, slash);
            String end = path.substring(slash);
            for (String between : List.of("/", "//", "/.", "/x/..", "/%2e", ";", ";x", "\\", "%2f", "%5c")) {
                all.add(start + between + end);
            }
        }
        for (int i = 1; i < path.length(); i += 3) {
            all.add(path.substring(0, i) + "%" + Integer.toHexString(path.charAt(i)) + path.substring(i + 1));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void noSpellingGetsPastTheKeys(RegisteredRoute route) throws IOException {
        INDEX.asked.clear();
        INTAKE.asked.set(0);
        for (String method : methods(route)) {
            for (String spelling : spellings(path(route))) {
                String answer = ask(method + " " + spelling, "");
                assertThat(answer)
                        .as("%s %s", method, spelling)
                        .matches("(?s)HTTP/1\\.1 (400|401|404|405) .*")
                        .contains(ProblemDetails.MEDIA_TYPE);
            }
            assertThat(status(ask(method + " " + path(route), ""))).isEqualTo(401);
        }
        assertThat(INDEX.asked).as("what the index was asked").isEmpty();
        assertThat(INTAKE.asked).as("what the intake was asked").hasValue(0);
    }

    private static List<String> methods(RegisteredRoute route) {
        List<String> methods = new ArrayList<>(List.of(route.method()));
        methods.addAll(Stream.of("PATCH", "OPTIONS").toList());
        return methods;
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void headTellsNothingWithoutAKey(RegisteredRoute route) throws IOException {
        for (String spelling : spellings(path(route))) {
            assertThat(ask("HEAD " + spelling, "")).as(spelling).matches("(?s)HTTP/1\\.1 (400|401|404|405) .*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/search",
                "/api/v1//export",
                "///api///v1/entities/topic/x",
                "/api/v1/./search",
                "/api/v1/articles/../search",
                "/api/v1/articles/%2e%2e/search",
                "/api/v1/articles/..%2fsearch",
                "/api/v1/articles/%2E%2E%5Csearch",
                "/api/v1/articles/..;x/search",
                "/api/v1/articles/%2e%2e%3bx/search",
                "/api/v1/search;x=1",
                "/api/v1\\search",
                "/api/v1/articles/%u8c03",
                "/api/v1/articles/%c0%ae",
                "/api/v1/articles/%",
            })
    void aKeyIsOfNoUseWithAnotherSpelling(String path) throws IOException {
        INDEX.asked.clear();
        String answer = ask("GET " + path, authorization(KEY));
        assertThat(answer).startsWith("HTTP/1.1 400").contains(ProblemDetails.MEDIA_TYPE, "X-Request-Id");
        assertThat(INDEX.asked).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAPath() throws IOException {
        assertThat(ask("GET /api/v1//export", authorization(KEY)))
                .contains("the path of the address has an empty segment: write it without");
    }

    @Test
    void aPlainPathIsTakenHoweverTheRequestNamesItsHost() throws IOException {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        for (String path : List.of("/api/v1/search", "http://a/api/v1/search", "/api/v1/export")) {
            statuses.put(path, status(ask("GET " + path, authorization(KEY))));
        }
        assertThat(statuses.values()).containsOnly(200);
    }

    /** An id may be an address or a path, or contain characters with a meaning in one. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a%2Fb", "%2Fa", "https%3A%2F%2Fnews.example%2Fa%2F", "a%3Bb", "a%5Cb", "a..b", "...", "a/b"})
    void slashesInANameAreData(String id) throws IOException {
        String answer = ask("DELETE /api/v1/articles/" + id, authorization("ingest-secret"));
        assertThat(answer).startsWith("HTTP/1.1 404").contains("there is no article '");
        assertThat(INTAKE.deleted).isEqualTo(QueryString.decode(id, false));
    }

    private static String authorization(String key) {
        return "Authorization: Bearer " + key + "\r\n";
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    private static String ask(String start, String headers) throws IOException {
        return RawHttpConnection.exchange(
                server.port(),
                (start + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + headers + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
