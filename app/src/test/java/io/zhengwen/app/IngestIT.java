package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests articles sent over HTTP with a key. */
final class IngestIT {
    private static final Path DATA = ProgramRunner.folder("ingest");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ONE = "application/json";
    private static final String LINES = "application/x-ndjson";

    @TempDir
    static Path folder;

    private static String key = "";
    private static Path requestLog;
    private static ProgramRunner.Server server;
    private static ApiClient api;

    @BeforeAll
    static void serve() throws Exception {
        ProgramRunner.Outcome made = ProgramRunner.run("key", "desk", "--rights", "read,ingest");
        assertThat(made.status()).isZero();
        key = made.err().substring(made.err().lastIndexOf(' ') + 1).strip();
        Path keys = Files.writeString(folder.resolve("keys.txt"), made.out());
        requestLog = folder.resolve("requests.jsonl");
        server = ProgramRunner.serve(
                "serve",
                "--port",
                "0",
                "--heap",
                "512",
                "--data",
                DATA.toString(),
                "--api-keys",
                keys.toString(),
                "--request-log",
                requestLog.toString());
        api = new ApiClient(server.address());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void anArticleIsFoundWhenTheAnswerComesAndGoesWhenItIsDeleted() throws Exception {
        JsonNode added = ok(post(ONE, article("one", "市领导到涪陵区走访晨光新材料企业。")));
        assertThat(added.at("/articles/0/result").asText()).isEqualTo("new");
        JsonNode found = api.search("q", "晨光新材料", "level", "sentence");
        assertThat(ApiClient.texts(found)).containsExactly("市领导到涪陵区走访晨光新材料企业。");
        assertThat(ApiClient.facet(found, "district")).contains("500102");

        assertThat(ok(post(ONE, article("one", "市领导到涪陵区走访晨光新材料企业。")))
                        .at("/articles/0/result")
                        .asText())
                .isEqualTo("unchanged");
        assertThat(ok(post(ONE, article("one", "市领导到长寿区走访。")))
                        .at("/articles/0/result")
                        .asText())
                .isEqualTo("changed");
        assertThat(ApiClient.texts(api.search("q", "晨光新材料", "level", "sentence")))
                .isEmpty();
        assertThat(api.get("/api/v1/articles/one").at("/paragraphs/0/text").asText())
                .isEqualTo("市领导到长寿区走访。");

        assertThat(delete("one").statusCode()).isEqualTo(200);
        assertThat(delete("one").statusCode()).isEqualTo(404);
        assertThat(ApiClient.texts(api.search("q", "走访", "level", "sentence"))).doesNotContain("市领导到长寿区走访。");
    }

    @Test
    void eachLineIsAnsweredAndTheLaterOfTwoWithOneIdWins() throws Exception {
        String body = String.join(
                "\n",
                article("twice", "先到的一句话。"),
                "{\"title\":5,\"text\":\"好\"}",
                "",
                "not json",
                "{\"rejected\":{\"file\":\"/etc/passwd\"}}",
                article("twice", "后到的一句话。"));
        JsonNode answer = ok(post(LINES, body));
        List<String> results = new ArrayList<>();
        answer.path("articles")
                .forEach(a -> results.add(
                        a.path("line").asInt() + " " + a.path("result").asText()));
        assertThat(results).containsExactly("1 new", "2 refused", "4 refused", "5 refused", "6 changed");
        assertThat(answer.at("/articles/1/reason").asText()).contains("title", "allowed");
        assertThat(answer.path("refused").asInt()).isEqualTo(3);
        assertThat(api.get("/api/v1/articles/twice").at("/paragraphs/0/text").asText())
                .isEqualTo("后到的一句话。");
    }

    @Test
    void reprintsCountAsOneStoryAsSoonAsTheyAreAnswered() throws Exception {
        String text =
                "清晨的老码头雾气未散，装卸工人已经把第一批集装箱吊上货轮。这座内河港口新开了三条外贸航线，货物从这里出发，七天就能到达海边。" + "过去企业要自己跑海关、跑堆场，现在在一个窗口就能把手续办完。";
        ok(post(ONE, article("port-2", text)));
        ok(post(ONE, article("port-1", text + "港口将扩建两座泊位。")));
        JsonNode found = api.search("q", "老码头", "level", "article", "group", "story");
        assertThat(found.at("/total/value").asInt()).isEqualTo(1);
        assertThat(found.path("hits")).hasSize(1);
        assertThat(found.at("/hits/0/others/reprints")).hasSize(1);

        assertThat(delete("port-1").statusCode()).isEqualTo(200);
        assertThat(api.search("q", "老码头", "level", "article", "group", "story")
                        .at("/hits/0/others/reprints")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void aBombOfEntitiesIsNoMoreThanTheTextItIsWrittenAs() throws Exception {
        String bomb =
                "<!DOCTYPE lolz [<!ENTITY a \\\"哈哈哈哈\\\"><!ENTITY b \\\"&a;&a;&a;&a;\\\">]><lolz>&b;&b;</lolz> 炸弹试验。";
        assertThat(ok(post(ONE, article("bomb", bomb))).path("indexed").asInt()).isEqualTo(1);
        JsonNode article = api.get("/api/v1/articles/bomb");
        assertThat(article.at("/paragraphs/0/text").asText().length()).isLessThan(200);
        assertThat(post("application/xml", "<lolz/>").statusCode()).isEqualTo(415);
    }

    @Test
    void whatIsNestedTooDeepOrTooLongIsRefusedByName() throws Exception {
        HttpResponse<String> deep = post(ONE, "{\"text\":\"好\",\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
        assertThat(deep.statusCode()).isEqualTo(422);
        assertThat(deep.body()).contains("nesting depth");
        HttpResponse<String> broken = post(ONE, "{\"text\":\"好\"");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("not valid JSON");
        HttpResponse<String> huge = post(ONE, article("huge", "长".repeat(700_000)));
        assertThat(huge.statusCode()).isEqualTo(422);
        assertThat(huge.body()).contains("2 MB");
    }

    @Test
    void theRequestLogNamesTheKeyAndNeverShowsIt() throws Exception {
        post(ONE, article("logged", "记录一下。"));
        delete("logged");
        List<String> lines = Files.readAllLines(requestLog);
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains(key));
        assertThat(lines).anySatisfy(line -> {
            JsonNode entry = JSON.readTree(line);
            assertThat(entry.path("method").asText()).isEqualTo("POST");
            assertThat(entry.path("key").asText()).isEqualTo("desk");
            assertThat(entry.path("status").asInt()).isEqualTo(200);
        });
    }

    private static String article(String id, String text) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}";
    }

    private static HttpResponse<String> post(String type, String body) throws Exception {
        return send(request("/api/v1/articles")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> delete(String id) throws Exception {
        return send(request("/api/v1/articles/" + id).DELETE());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode ok(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
