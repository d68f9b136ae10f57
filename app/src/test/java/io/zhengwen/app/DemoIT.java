package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hankcs.hanlp.HanLP;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job, end to end: {@code ./zhengwen demo} and what people ask it. */
final class DemoIT {
    private static final Path DATA = ProgramRunner.folder("demo");
    private static final String FULING = "500102";
    private static final String CHANGSHOU = "500115";

    private static ProgramRunner.Server demo;
    private static ApiClient api;

    @BeforeAll
    static void startTheDemo() throws IOException {
        demo = ProgramRunner.serve("demo", "--port", "0", "--heap", "512", "--data", DATA.toString());
        api = new ApiClient(demo.address());
    }

    @AfterAll
    static void stopTheDemo() {
        if (demo != null) {
            demo.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> exampleQueriesFindWhatTheyPromise() throws IOException {
        return ExampleQuery.read(ProgramRunner.root().resolve("seeds/queries.yaml")).stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> query.check(api.search(query.parameters()))));
    }

    @Test
    void simplifiedTraditionalAndGlossedWordsFindTheSameSentences() throws Exception {
        List<List<String>> found = new ArrayList<>();
        for (String word : List.of("调研", "調研", "調(diào)研")) {
            List<String> ids = new ArrayList<>();
            api.search("q", word, "level", "sentence", "size", "100")
                    .path("hits")
                    .forEach(hit -> ids.add(hit.path("id").asText()));
            found.add(ids);
        }
        assertThat(found.get(0)).isNotEmpty();
        assertThat(found).allSatisfy(ids -> assertThat(ids).isEqualTo(found.get(0)));
    }

    @Test
    void highlightsCoverTheWordsAskedForAndNoHitShowsAGloss() throws Exception {
        for (JsonNode hit :
                api.search("q", "調(diào)研", "level", "sentence", "size", "100").path("hits")) {
            String text = hit.path("text").asText();
            assertThat(text).doesNotContainPattern("\\p{IsHan}[(（][a-zü\u00e0-\u01dc]{1,7}[)）]");
            List<String> marked = new ArrayList<>();
            hit.path("highlight")
                    .path("ranges")
                    .forEach(range -> marked.add(
                            text.substring(range.path(0).asInt(), range.path(1).asInt())));
            assertThat(marked).as(text).isNotEmpty().allMatch(word -> word.contains("调研") || "调研".contains(word));
        }
    }

    @Test
    void theSeedArticleNamesItsFiveEnterprisesTwoDistrictsAndThreePersons() throws Exception {
        String seed = api.search("q", "\"袁家军在涪陵长寿调研时强调\"", "level", "article")
                .path("hits")
                .path(0)
                .path("article_id")
                .asText();
        JsonNode article = api.get("/api/v1/articles/" + seed);
        List<String> enterprises = names(article, "enterprise");
        assertThat(enterprises)
                .containsExactlyInAnyOrder(
                        "重庆卡涞复合材料科技有限公司", "重庆恩捷新材料科技有限公司", "巴斯夫聚氨酯（重庆）有限公司", "太极集团有限公司", "重庆博腾制药科技股份有限公司");
        assertThat(names(article, "person")).containsExactlyInAnyOrder("袁家军", "陈鸣波", "陈新武");
        assertThat(names(article, "district")).containsExactlyInAnyOrder("涪陵区", "长寿区", "重庆市");
        assertThat(article.path("original").asText())
                .isEqualTo(Files.readString(
                        ProgramRunner.root().resolve("seeds/000_08535c7858fe853e.txt"), StandardCharsets.UTF_8));
        assertThat(surfacesReceived(article))
                .hasSizeGreaterThan(10)
                .allSatisfy((surface, received) ->
                        assertThat(new TextCleaner().clean(received).text()).isEqualTo(surface));
    }

    /** Returns the surfaces of all mentions, each with the text at its position in the text as received. */
    private static Map<String, String> surfacesReceived(JsonNode article) {
        String original = article.path("original").asText();
        Map<String, String> received = new TreeMap<>();
        article.findParents("original_start")
                .forEach(m -> received.put(
                        m.path("surface").asText(),
                        original.substring(
                                m.path("original_start").asInt(),
                                m.path("original_end").asInt())));
        return received;
    }

    @Test
    void aSelectedDistrictLeavesTheOthersInItsFacetAndNarrowsTheRest() throws Exception {
        JsonNode all = api.search("level", "paragraph", "facet_size", "1000");
        JsonNode inFuling = api.search("level", "paragraph", "district", FULING, "facet_size", "1000");
        JsonNode both =
                api.search("level", "paragraph", "district", FULING, "enterprise", "太极集团有限公司", "facet_size", "1000");
        assertThat(ApiClient.count(inFuling, "district", CHANGSHOU))
                .isEqualTo(ApiClient.count(all, "district", CHANGSHOU))
                .isPositive();
        assertThat(ApiClient.facet(inFuling, "enterprise"))
                .hasSizeLessThan(ApiClient.facet(all, "enterprise").size());
        assertThat(both.path("total").path("value").asLong())
                .isPositive()
                .isLessThan(inFuling.path("total").path("value").asLong());
        assertThat(ApiClient.facet(both, "topic").size())
                .isLessThanOrEqualTo(ApiClient.facet(inFuling, "topic").size());
    }

    @Test
    void indexingTheSeedsAgainLeavesTheSameDocuments() throws Exception {
        long before = sentences();
        ProgramRunner.Outcome again = ProgramRunner.run("index", "--data", DATA.toString(), "seeds");
        assertThat(again.err()).isEmpty();
        assertThat(again.status()).isZero();
        assertThat(again.out()).contains(" 0 indexed, 0 updated, 40 unchanged");
        assertThat(sentences()).isEqualTo(before);
    }

    @Test
    void anEditedArticleLosesItsOldSentencesAndADeletedOneAll(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("edited.jsonl");
        Files.writeString(file, "{\"id\":\"edited\",\"source\":\"测试\",\"text\":\"老句子在这里。另一句也在。\"}\n");
        assertThat(index(file).status()).isZero();
        assertThat(ApiClient.texts(api.search("source", "测试", "level", "sentence", "sort", "oldest")))
                .containsExactlyInAnyOrder("老句子在这里。", "另一句也在。");
        Files.writeString(file, "{\"id\":\"edited\",\"source\":\"测试\",\"text\":\"新句子在这里。\"}\n");
        assertThat(index(file).status()).isZero();
        assertThat(ApiClient.texts(api.search("source", "测试", "level", "sentence")))
                .containsExactly("新句子在这里。");
        assertThat(ProgramRunner.run("delete", "--data", DATA.toString(), "edited")
                        .status())
                .isZero();
        assertThat(ApiClient.texts(api.search("source", "测试", "level", "sentence")))
                .isEmpty();
    }

    @Test
    void aChangedRegistryAndARebuildChangeTheFacets(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("firms.jsonl");
        Files.writeString(file, "{\"id\":\"firms\",\"source\":\"登记\",\"text\":\"重庆沛澜环保科技有限公司在涪陵区开工。\"}\n");
        assertThat(index(file).status()).isZero();
        assertThat(ApiClient.facet(api.search("source", "登记"), "enterprise")).containsExactly("重庆沛澜环保科技有限公司");
        Path registry = folder.resolve("registry.tsv");
        Files.writeString(registry, "merge\t重庆沛澜环保科技有限公司\t沛澜集团有限公司\n");
        long before = sentences();
        ProgramRunner.Outcome rebuilt =
                ProgramRunner.run("index", "--rebuild", "--registry", registry.toString(), "--data", DATA.toString());
        assertThat(rebuilt.status()).as(rebuilt.err()).isZero();
        assertThat(ApiClient.facet(api.search("source", "登记"), "enterprise")).containsExactly("沛澜集团有限公司");
        assertThat(sentences()).isEqualTo(before);
        assertThat(ProgramRunner.run("delete", "--data", DATA.toString(), "firms")
                        .status())
                .isZero();
        assertThat(ProgramRunner.run("index", "--rebuild", "--data", DATA.toString())
                        .status())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest"})
    void everyLiteralSubstringOfAPassageFindsIt(String order) throws Exception {
        RankedSubstrings substrings = new RankedSubstrings(20_231_102);
        for (JsonNode passage :
                api.search("level", "paragraph", "sort", order, "size", "100").path("hits")) {
            for (String part : substrings.of(passage.path("text").asText())) {
                assertFinds(part, passage);
                assertFinds(HanLP.convertToTraditionalChinese(part), passage);
            }
        }
        assertThat(substrings.counts()).containsKeys("any", "digit", "punctuation");
    }

    /** Narrows a search to the passage's day and source, so that the passage is on the first page. */
    private static void assertFinds(String part, JsonNode passage) throws Exception {
        List<String> asked = new ArrayList<>(List.of("q", '"' + part + '"', "level", "paragraph", "size", "100"));
        if (passage.has("source")) {
            asked.addAll(List.of("source", passage.path("source").asText()));
        }
        if (passage.has("published_at")) {
            String day = passage.path("published_at").asText().substring(0, 10);
            asked.addAll(List.of("from", day, "to", day));
        }
        assertThat(api.search(asked.toArray(new String[0])).path("hits"))
                .as(part)
                .extracting(hit -> hit.path("id").asText())
                .contains(passage.path("id").asText());
    }

    @Test
    void aBrokenFileIsListedWithItsReasonWhileTheRestIsIndexed(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("broken.txt"), new byte[] {0, 1, 2, 3, 0, (byte) 0xff});
        Files.writeString(folder.resolve("whole.jsonl"), "{\"id\":\"whole\",\"source\":\"完好\",\"text\":\"完好的文章。\"}\n");
        Path rejects = folder.resolve("rejects.jsonl");
        ProgramRunner.Outcome outcome = ProgramRunner.run(
                "index", "--data", DATA.toString(), "--rejects", rejects.toString(), folder.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("broken.txt: is binary")
                .contains("1 indexed")
                .contains("1 refused");
        assertThat(rejects).content().contains("broken.txt");
        assertThat(outcome.out()).contains("index --retry " + rejects);
        Files.writeString(folder.resolve("broken.txt"), "修好的文章。");
        ProgramRunner.Outcome retried =
                ProgramRunner.run("index", "--data", DATA.toString(), "--retry", rejects.toString());
        assertThat(retried.out()).as(retried.err()).contains("1 articles read: 1 indexed");
        String mended = api.search("q", "\"修好的文章\"", "level", "article")
                .at("/hits/0/article_id")
                .asText();
        assertThat(ProgramRunner.run("delete", "--data", DATA.toString(), mended)
                        .status())
                .isZero();
        assertThat(ApiClient.texts(api.search("source", "完好", "level", "article")))
                .containsExactly("完好的文章。");
        assertThat(ProgramRunner.run("delete", "--data", DATA.toString(), "whole")
                        .status())
                .isZero();
    }

    @Test
    void theTerminalSearchesAsTheApiDoes() throws Exception {
        ProgramRunner.Outcome outcome =
                ProgramRunner.run("search", "--data", DATA.toString(), "\"绿色低碳\"", "--level", "sentence", "--json");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        JsonNode here = LocalApiClient.parse(outcome.out());
        JsonNode there = api.search("q", "\"绿色低碳\"", "level", "sentence");
        assertThat(here.path("total")).isEqualTo(there.path("total"));
        assertThat(ApiClient.texts(here)).isEqualTo(ApiClient.texts(there)).isNotEmpty();
    }

    @Test
    void aFolderInUseAndAPortInUseAreSaidInOneLine() throws Exception {
        ProgramRunner.Outcome folder = ProgramRunner.run("serve", "--port", "0", "--data", DATA.toString());
        assertThat(folder.status()).isEqualTo(4);
        assertThat(folder.err().lines()).hasSize(1).allMatch(line -> line.contains("in use"));
        String port = demo.address().substring(demo.address().lastIndexOf(':') + 1);
        ProgramRunner.Outcome taken = ProgramRunner.run(
                "serve", "--port", port, "--data", ProgramRunner.folder("other").toString());
        assertThat(taken.status()).isEqualTo(4);
        assertThat(taken.err().lines()).hasSize(1).allMatch(line -> line.contains(port));
    }

    private static ProgramRunner.Outcome index(Path file) throws IOException, InterruptedException {
        return ProgramRunner.run("index", "--data", DATA.toString(), file.toString());
    }

    private static long sentences() throws IOException, InterruptedException {
        return api.search("level", "sentence", "size", "1")
                .path("total")
                .path("value")
                .asLong();
    }

    /** Returns the distinct canonical names of an article's mentions of one type. */
    private static List<String> names(JsonNode article, String type) {
        List<String> names = new ArrayList<>();
        article.path("paragraphs")
                .forEach(paragraph -> paragraph.path("mentions").forEach(mention -> {
                    if (mention.path("type").asText().equals(type)) {
                        names.add(mention.path("name").asText());
                    }
                }));
        return names.stream().distinct().toList();
    }
}
