package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docker/setup/users.sh} against an Elasticsearch that is not one: whom it makes, and when it gives up. */
final class UsersScriptTest {
    private static final String LOGIN = "GET /_security/_authenticate";

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "ELASTIC_PASSWORD", "of \"elastic\" \\ $x",
            "KIBANA_SYSTEM_PASSWORD", "of-kibana",
            "SEARCH_PASSWORD", "of \"search\" \\ $x",
            "INDEXER_PASSWORD", "of-indexer",
            "ANALYST_PASSWORD", "of-analyst"));

    /** The number of logins to reject before one is accepted. */
    private volatile int closedFor;

    /** The status of the answer once the login is accepted. */
    private volatile int status = 200;

    @TempDir
    Path folder;

    private HttpServer elasticsearch;

    private record Request(String line, String authorization, String body) {}

    private record Outcome(int status, String out, String err) {}

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

    private void answer(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(new Request(
                line,
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        boolean closed = requests.size() <= closedFor;
        byte[] answer = "{\"answer\":\"of Elasticsearch\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(closed ? 401 : line.equals(LOGIN) ? 200 : status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private Outcome run() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        ProgramRunner.root().resolve("docker/setup/users.sh").toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        builder.environment()
                .put(
                        "ELASTICSEARCH_URL",
                        "http://127.0.0.1:" + elasticsearch.getAddress().getPort());
        builder.environment().put("CA_FILE", folder.resolve("ca.crt").toString());
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void makesEachUserWithItsRoleAndPasswordWhateverIsInIt() throws Exception {
        Outcome outcome = run();

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(requests)
                .extracting(Request::line)
                .containsExactly(
                        LOGIN,
                        "POST /_security/user/kibana_system/_password",
                        "PUT /_security/user/zhengwen-search",
                        "PUT /_security/user/zhengwen-indexer",
                        "PUT /_security/user/zhengwen-analyst");
        assertThat(requests.get(2).body())
                .isEqualTo("{\"password\":\"of \\\"search\\\" \\\\ $x\",\"roles\":[\"zhengwen_search\"]}");
        String login = "elastic:of \"elastic\" \\ $x";
        assertThat(requests)
                .extracting(Request::authorization)
                .containsOnly("Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        assertThat(outcome.out()).contains("user zhengwen-indexer has the role zhengwen_indexer");
        assertThat(outcome.out() + outcome.err()).doesNotContain("of-");
    }

    /** After a restart Elasticsearch answers a few seconds before the index with its users is open. */
    @Test
    void waitsUntilElasticsearchLetsAnybodyIn() throws Exception {
        closedFor = 2;

        Outcome outcome = run();

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(requests)
                .extracting(Request::line)
                .startsWith(LOGIN, LOGIN, LOGIN, "POST /_security/user/kibana_system/_password");
    }

    @Test
    void saysWhyTheSuperusersPasswordMayBeWrong() throws Exception {
        closedFor = Integer.MAX_VALUE;
        environment.put("LOGIN_SECONDS", "0");

        Outcome outcome = run();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("elastic cannot log in", "of Elasticsearch", "counts on an empty volume only", ".env.example")
                .doesNotContain("$x");
        assertThat(requests).extracting(Request::line).containsOnly(LOGIN);
    }

    @Test
    void endsAtTheFirstUserThatCannotBeMade() throws Exception {
        status = 503;

        Outcome outcome = run();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("kibana_system/_password failed with status 503", "of Elasticsearch");
        assertThat(requests).hasSize(2);
    }

    @Test
    void namesAPasswordThatIsTooShortOrMissing() throws Exception {
        environment.put("SEARCH_PASSWORD", "short");
        assertThat(run().err()).contains("SEARCH_PASSWORD must have six characters or more: set it in .env");

        environment.remove("KIBANA_SYSTEM_PASSWORD");
        assertThat(run().err()).contains("KIBANA_SYSTEM_PASSWORD must have six characters or more");
        assertThat(requests).extracting(Request::line).doesNotContain("PUT /_security/user/zhengwen-search");
    }
}
