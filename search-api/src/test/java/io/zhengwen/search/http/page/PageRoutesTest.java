package io.zhengwen.search.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.ServerPolicy;
import io.zhengwen.search.http.SparkEngine;
import io.zhengwen.search.http.route.RouteRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PageRoutesTest {
    private static final PageFiles FILES = new PageFiles();
    private static final String SCRIPT = "/page/" + FILES.version() + "/app.js";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static SparkEngine engine;

    @BeforeAll
    static void start() {
        RouteRegistry routes = new RouteRegistry();
        new PageRoutes().addTo(routes);
        engine = SparkEngine.start("127.0.0.1", 0, ServerPolicy.open(), routes);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void theRootIsThePageUnderAPolicyWithoutInlineCodeOrOtherHosts() throws Exception {
        HttpResponse<byte[]> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains(SCRIPT.substring(1));
        assertThat(header(page, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void thePageIsAskedForAgainAndAnsweredShortlyWhenItIsTheSame() throws Exception {
        HttpResponse<byte[]> first = get("/");
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        HttpResponse<byte[]> again = get("/", "If-None-Match", header(first, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/", "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void filesOfAVersionMayBeKeptForEver() throws Exception {
        HttpResponse<byte[]> script = get(SCRIPT);
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(header(script, "Content-Type")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(header(script, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void filesTravelCompressedAndAreFoundUnchangedThen() throws Exception {
        HttpResponse<byte[]> packed = get(SCRIPT, "Accept-Encoding", "gzip");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(unpacked(packed.body())).isEqualTo(get(SCRIPT).body());
        HttpResponse<byte[]> again = get(SCRIPT, "Accept-Encoding", "gzip", "If-None-Match", header(packed, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void anotherVersionsFileAndAFileThatIsNoneAreProblems() throws Exception {
        assertThat(get("/page/0123456789abcdef/app.js").statusCode()).isEqualTo(404);
        HttpResponse<byte[]> none = get("/page/" + FILES.version() + "/none.js");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(header(none, "Content-Type")).isEqualTo(ProblemDetails.MEDIA_TYPE);
    }

    private static HttpResponse<byte[]> get(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + engine.port() + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }
}
