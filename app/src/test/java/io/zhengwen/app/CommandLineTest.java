package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.ik.AnalyzerName;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of commands that need no Elasticsearch, or cannot reach one. */
final class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "demo",
                        "serve",
                        "index",
                        "extract",
                        "analyze",
                        "search",
                        "delete",
                        "status",
                        "rollback",
                        "help");
    }

    @Test
    void makesAKeyThatItsLineDoesNotGiveAway() {
        assertThat(run("key", "desk", "--rights", "read,ingest")).isZero();
        assertThat(out.toString()).matches("desk read,ingest sha256:[0-9a-f]{64}\\R");
        String key = err.toString().strip().replaceAll(".* ", "");
        assertThat(key).hasSize(43);
        assertThat(out.toString()).doesNotContain(key);
    }

    @ParameterizedTest
    @CsvSource({
        "--require-key, reading needs a key",
        "--rate-limit=-1, --rate-limit -1 is not between 0",
        "--max-body=0, --max-body 0 is not between 1",
        "--max-answer=0, --max-answer 0 is not between 1",
        "--ingest-timeout=0, --ingest-timeout 0 is not between 1",
        "--elasticsearch-timeout=0, --elasticsearch-timeout 0 is not between 1",
        "--cors-origin=news.example.org, 'news.example.org' is no origin",
        "--api-keys=/nowhere/keys.txt, /nowhere/keys.txt cannot be read",
        "--ingest-user=writer, require --elasticsearch",
    })
    void refusesOptionsOfServeBeforeAnythingStarts(String option, String why) {
        assertThat(run("serve", "--port", "0", option)).isEqualTo(2);
        assertThat(err.toString()).contains(why);
    }

    @Test
    void namesTheLineOfAKeyFileAndKeepsWhatStandsThere(@TempDir Path folder) throws IOException {
        Path keys = Files.writeString(folder.resolve("keys.txt"), "# ours\ndesk read hunter2\n");
        assertThat(run("serve", "--port", "0", "--api-keys", keys.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("keys.txt:2").doesNotContain("hunter2");
    }

    @Test
    void extractPrintsOneLineAPassage(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, "{\"id\":\"a\",\"text\":\"調(diào)研組來到涪陵區(qū)。\\n第二段。\"}\n");
        assertThat(run("extract", file.toString())).as(err.toString()).isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .first()
                .satisfies(line -> assertThat(line)
                        .startsWith(
                                "{\"article_id\":\"a\",\"level\":\"paragraph\",\"paragraph\":1,\"text\":\"调研组来到涪陵区。\"")
                        .contains("\"district\":[\"500102\"]", "\"enterprise\":[]", "\"person\":[]"));
    }

    @Test
    void analyzePrintsTokensWithOffsets() {
        assertThat(run("analyze", "--analyzer", "ik_smart", "调研时强调")).isZero();
        assertThat(out.toString().lines())
                .first()
                .isEqualTo("{\"analyzer\":\"ik_smart\",\"token\":\"调研\",\"start\":0,\"end\":2}");
    }

    /** Uses the same golden tokens as the test of the plugin in a running node. */
    @ParameterizedTest
    @EnumSource
    void analyzePrintsTheGoldenTokens(AnalyzerName analyzer) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("analyze", "--analyzer", analyzer.text()));
        List<String> expected = new ArrayList<>();
        List<String> golden = goldenLines();
        for (int i = 0; i + 1 < golden.size(); i += 2) {
            String[] input = golden.get(i).split(": ", 2);
            if (input[0].equals(analyzer.text())) {
                arguments.add(input[1]);
                expected.addAll(List.of(golden.get(i + 1).split(", ", -1)));
            }
        }
        assertThat(run(arguments.toArray(new String[0]))).isZero();
        assertThat(out.toString().lines())
                .map(LocalApiClient::parse)
                .map(token -> token.path("token").asText() + " " + token.path("start") + "-" + token.path("end"))
                .isNotEmpty()
                .isEqualTo(expected);
    }

    private static List<String> goldenLines() throws IOException {
        try (InputStream in = CommandLineTest.class.getResourceAsStream("/io/zhengwen/ik/tokens.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void extractFollowsLinksOnlyWhenAskedAndSaysWhatItSkipped(@TempDir Path temporary) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("in"));
        Path elsewhere = Files.writeString(temporary.resolve("elsewhere.txt"), "别处的一句。");
        Files.createSymbolicLink(folder.resolve("link.txt"), elsewhere);
        assertThat(run("extract", folder.toString())).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("skipped: links 1");
        assertThat(run("extract", "--follow-links", folder.toString())).isZero();
        assertThat(out.toString()).contains("别处的一句。");
    }

    @Test
    void aLineThatNamesAFileIsRejectedAndNamesTheOption(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "秘密的一句。");
        Path lines = Files.writeString(
                folder.resolve("a.jsonl"), "{\"rejected\":{\"file\":\"" + secret + "\",\"path\":\"n.txt\"}}\n");
        assertThat(run("extract", lines.toString())).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("--retry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index --retry /no/such/file",
                "index --rebuild --retry pom.xml",
                "index --watch src --retry pom.xml",
                "index --watch src --follow-links",
                "index /dev/null"
            })
    void refusesWhatIndexCannotReadOrDoTogether(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().startsWith("zhengwen: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index /no/such/file", "extract /no/such/file", "frobnicate", "serve --port x", "index"})
    void wrongUsageIsOneLineAndStatusTwo(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).first().asString().startsWith("zhengwen: ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anUnreachableElasticsearchIsOneLineAndStatusThree(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "一篇文章。");
        String address = "http://127.0.0.1:" + closedPort();
        assertThat(run("index", "--elasticsearch", address, file.toString())).isEqualTo(3);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains(address);
    }

    @Test
    void aPasswordInAnAddressIsRefusedAndNotRepeated() {
        assertThat(run("search", "--elasticsearch", "http://elastic:geheim@127.0.0.1:1", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).doesNotContain("geheim");
    }

    /** Returns a port that was free a moment ago, so nothing listens on it. */
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
