package io.zhengwen.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code import.sh} against a fake Kibana: the requests that it sends and its handling of the responses. */
final class ImportScriptTest {
    private static final String IMPORT = "/api/saved_objects/_import";
    private static final String DEFAULT_VIEW = "/api/data_views/default";

    private final int objects = SavedObjectBundle.read().objects().size();
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            IMPORT, "{\"successCount\":" + objects + ",\"success\":true}", DEFAULT_VIEW, "{\"acknowledged\":true}"));
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    @TempDir
    Path folder;

    private HttpServer kibana;

    private record Request(String uri, String xsrf, String authorization, String body) {}

    private record Outcome(int status, String out, String err) {}

    @BeforeEach
    void start() throws IOException {
        kibana = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        kibana.createContext("/", this::answer);
        kibana.start();
    }

    @AfterEach
    void stop() {
        kibana.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("kbn-xsrf")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                body));
        byte[] answer =
                answers.getOrDefault(exchange.getRequestURI().getPath(), "{}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String url() {
        return "http://127.0.0.1:" + kibana.getAddress().getPort();
    }

    private Outcome run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "import", ".out");
        Path err = Files.createTempFile(folder, "import", ".err");
        List<String> command = new java.util.ArrayList<>(
                List.of(SavedObjectBundle.FILE.resolveSibling("import.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KIBANA_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void sendsTheBundleAndSetsTheDefaultDataView() throws Exception {
        Outcome outcome = run(Map.of(), url());

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("imported " + objects + " objects");
        assertThat(requests).extracting(Request::uri).containsExactly(IMPORT + "?overwrite=true", DEFAULT_VIEW);
        assertThat(requests).extracting(Request::xsrf).containsOnly("true");
        assertThat(requests.get(0).body())
                .contains("filename=\"zhengwen.ndjson\"")
                .contains(Files.readString(SavedObjectBundle.FILE));
        assertThat(requests.get(1).body()).contains("\"data_view_id\":\"zhengwen-sentences\"");
    }

    @Test
    void logsInWithAPasswordOfSpecialCharactersFromAFile() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "a\"b\\c $d\n");

        Outcome outcome = run(Map.of("KIBANA_USER", "analyst", "KIBANA_PASSWORD_FILE", secret.toString()), url());

        assertThat(outcome.status()).as(outcome.err()).isZero();
        String expected =
                java.util.Base64.getEncoder().encodeToString("analyst:a\"b\\c $d".getBytes(StandardCharsets.UTF_8));
        assertThat(requests).extracting(Request::authorization).containsOnly("Basic " + expected);
    }

    @Test
    void failsWhenAPartWasRejectedDespiteStatus200() throws Exception {
        answers.put(IMPORT, "{\"successCount\":3,\"success\":false,\"errors\":[{\"id\":\"x\"}]}");

        Outcome outcome = run(Map.of(), url());

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("the import failed with status 200", "\"errors\"");
    }

    @Test
    void failsWhenFewerObjectsArrived() throws Exception {
        answers.put(IMPORT, "{\"successCount\":3,\"success\":true}");

        assertThat(run(Map.of(), url()).err()).contains("\"successCount\":3");
    }

    @Test
    void failsWhenTheLoginIsRejectedAndDoesNotPrintThePassword() throws Exception {
        status = 401;

        Outcome outcome = run(Map.of("KIBANA_USER", "analyst", "KIBANA_PASSWORD", "geheim"), url());

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("status 401").doesNotContain("geheim");
    }

    @Test
    void reportsAnUnreachableKibana() throws Exception {
        String url = url();
        kibana.stop(0);

        assertThat(run(Map.of(), url).err()).contains("no answer from " + url);
    }

    @Test
    void rejectsInvalidAddresses() throws Exception {
        assertThat(run(Map.of(), "localhost:5601").err()).contains("'localhost:5601'");
        assertThat(run(Map.of()).err()).contains("usage");
        assertThat(requests).isEmpty();
    }
}
