package io.zhengwen.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.guard.AccessPolicy;
import io.zhengwen.guard.AccessRight;
import io.zhengwen.guard.ApiKey;
import io.zhengwen.guard.ApiKeys;
import io.zhengwen.guard.ServerLimits;
import io.zhengwen.guard.ServerMetrics;
import io.zhengwen.guard.ServerPolicy;
import io.zhengwen.search.OpenApiContract;
import io.zhengwen.search.SharedLanguageResources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests every route of openapi.yaml with malicious input: each request is answered, never with an internal error and never
 * with the input as markup or in a header.
 */
final class HostileRoutesTest {
    private static final String KEY = "ingest-secret";
    /** Inputs as they appear in an address, percent-encoded or malformed. */
    private static final List<String> VALUES = List.of(
            "..%2f..%2f..%2fetc%2fpasswd",
            "../../../../etc/passwd",
            "..%5c..%5cwindows",
            "%2e%2e/%2e%2e/secret",
            "..;/..;/secret",
            "%252e%252e%252f",
            "/",
            "//evil.example/",
            "%00",
            "a%00b",
            "%0d%0aSet-Cookie:%20evil=1",
            "%0aSet-Cookie:%20evil=1",
            "%E5%98%8D%E5%98%8ASet-Cookie:%20evil=1",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "\"><script>alert(1)</script>",
            "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
            "]]%3E%3C/feed%3E%3Cscript%3Ealert(1)%3C/script%3E",
            "%c0%ae%c0%ae%c0%af",
            "%ff%fe",
            "%ed%a0%80",
            "%",
            "%4",
            "%zz",
            "%u8c03",
            "$%7B7*7%7D",
            "%7B%22query%22:%7B%22match_all%22:%7B%7D%7D%7D",
            "-1",
            "0",
            "99999999999999999999",
            "1e999",
            "NaN",
            "true",
            "null",
            "",
            "_all",
            "*",
            "%F0%9F%98%80",
            "a".repeat(5_000),
            "%28".repeat(2_000));

    private static final List<String> HEADERS = List.of(
            "X-Request-Id: <script>alert(1)</script>",
            "X-Request-Id: a\r\n Set-Cookie: evil=1",
            "X-Request-Id: " + "a".repeat(5_000),
            "Origin: https://evil.example\u0001",
            "If-None-Match: " + "\"".repeat(3_000),
            "Accept: <script>",
            "Accept-Encoding: gzip;q=evil, " + "x,".repeat(2_000),
            "Range: bytes=0-0,1-1,2-2,-1",
            "Authorization: Bearer ",
            "Authorization: \u0000",
            "Cookie: " + "a=b; ".repeat(1_000),
            "X-Forwarded-For: 127.0.0.1\"><script>",
            "Host: <script>alert(1)</script>",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: gzip",
            "Expect: the-unexpected",
            "Upgrade: h2c");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "5",
            "\"text\"",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "{\"text\":" + "9".repeat(100_000) + "}",
            "{\"text\":\"\\ud800\"}",
            "{\"id\":\"../../etc/passwd\",\"text\":\"<script>alert(1)</script>\"}",
            "{\"id\":\"a\\r\\nSet-Cookie: evil=1\",\"text\":\"b\"}",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "\u0000\u0001",
            "\n".repeat(50_000),
            "x".repeat(200_000));
    private static final List<String> TYPES =
            List.of("application/json", "application/x-ndjson", "text/html", "*/*", "");

    private static HttpServer server;

    @BeforeAll
    static void start() {
        ApiKeys keys = new ApiKeys(
                List.of(new ApiKey("desk", Set.of(AccessRight.READ, AccessRight.INGEST), ApiKey.hash(KEY))));
        server = HttpServer.start(
                "127.0.0.1",
                0,
                new ServerPolicy(
                        new AccessPolicy(keys, false, List.of()),
                        ServerLimits.DEFAULT.withBodyBytes(150_000),
                        new ServerMetrics()),
                new FakeIndex(),
                SharedLanguageResources.get(),
                new FakeIntake());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The described operations, such as {@code GET /api/v1/articles/{id}}. */
    static Set<String> operations() {
        return OpenApiContract.describedOperations();
    }

    static Stream<String> readings() {
        return operations().stream().filter(operation -> operation.startsWith("GET "));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void pathsThatMeanHarm(String operation) throws IOException {
        String method = operation.split(" ", 2)[0];
        String path = operation.split(" ", 2)[1];
        for (String value : VALUES) {
            String raw = sendable(value);
            check(method + " " + path.replaceAll("\\{[^}]*}", quoted(raw)), "");
            check(method + " " + path.replaceAll("\\{[^}]*}", "a") + "/" + raw, "");
            check(method + " /" + raw + path.replaceAll("\\{[^}]*}", "a"), "");
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void parametersThatMeanHarm(String operation) throws IOException {
        String path = operation.split(" ", 2)[1];
        Set<String> names = OpenApiContract.queryParameters().getOrDefault(path, Set.of());
        for (String value : VALUES) {
            String raw = sendable(value);
            String address = "GET " + filled(path) + "?";
            for (String name : names) {
                check(address + name + "=" + raw, "");
            }
            check(address + raw + "=a", "");
            check(address + raw, "");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void headersThatMeanHarm(String operation) throws IOException {
        String method = operation.split(" ", 2)[0];
        for (String header : HEADERS) {
            check(method + " " + filled(operation.split(" ", 2)[1]), header + "\r\n");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void bodiesThatMeanHarm(String operation) throws IOException {
        String start = operation.split(" ", 2)[0] + " " + filled(operation.split(" ", 2)[1]);
        for (String body : BODIES) {
            for (String type : start.startsWith("POST") ? TYPES : TYPES.subList(0, 1)) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                check(start, "Content-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n", body);
                check(
                        start,
                        "Content-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n",
                        Integer.toHexString(bytes.length) + "\r\n" + body + "\r\n0\r\n\r\n");
            }
            check(start, "Content-Encoding: gzip\r\nContent-Length: " + body.length() + "\r\n", body);
            check(start, "Transfer-Encoding: chunked\r\n", "zz\r\n" + body);
        }
    }

    private static String filled(String path) {
        return path.replace("{facet}", "district")
                .replace("{type}", "enterprise")
                .replaceAll("\\{[^}]*}", "a");
    }

    /** Encodes only the characters that a request line cannot contain. */
    private static String sendable(String value) {
        return value.replace(" ", "%20");
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static void check(String start, String headers) throws IOException {
        check(start, headers, "");
    }

    private static void check(String start, String headers, String body) throws IOException {
        String authorization = headers.startsWith("Authorization") ? "" : "Authorization: Bearer " + KEY + "\r\n";
        String host = headers.startsWith("Host") ? "" : "Host: a\r\n";
        String request =
                start + " HTTP/1.1\r\n" + host + "Connection: close\r\n" + authorization + headers + "\r\n" + body;
        String answer = RawHttpConnection.answer(server.port(), request.getBytes(StandardCharsets.UTF_8));
        String shown = request.length() <= 300 ? request : request.substring(0, 300) + "…";
        assertThat(answer).as(shown).matches("(?s)HTTP/1\\.1 [234]\\d\\d .*\r\n\r\n.*");
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertThat(head)
                .as(shown)
                .doesNotContain("\nset-cookie", "<script", "evil=1", "evil.example", KEY)
                .contains("x-request-id: ");
        if (head.contains("text/html") || head.contains("xml")) {
            assertThat(answer).as(shown).doesNotContain("<script>alert", "<img src=x");
        } else if (!head.contains(" 204 ") && !head.contains(" 304 ") && !head.contains(" 302 ")) {
            assertThat(head).as(shown).contains("x-content-type-options: nosniff");
        }
        assertThat(answer).as(shown).doesNotContain("root:", "at io.zhengwen", "at org.eclipse");
    }
}
