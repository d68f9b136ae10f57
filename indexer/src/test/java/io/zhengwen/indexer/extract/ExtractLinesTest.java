package io.zhengwen.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.indexer.SharedExtractor;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.text.TextCleaner;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VISIT = "2023年11月2日，李强在长寿区重庆明远机械制造有限公司调研。李强希望企业加大研发投入。公司负责人介绍，产品卖到了海外。";

    @Test
    void writesALineAParagraph() throws Exception {
        List<JsonNode> lines = extract("标题\n前往涪陵区调研。他强调。\n参加。", Set.of(PassageLevel.PARAGRAPH));
        assertThat(lines).hasSize(2);
        JsonNode first = lines.get(0);
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly(
                        "article_id",
                        "level",
                        "paragraph",
                        "text",
                        "mentions",
                        "district",
                        "enterprise",
                        "person",
                        "topic");
        assertThat(first.path("level").textValue()).isEqualTo("paragraph");
        assertThat(first.path("paragraph").intValue()).isEqualTo(1);
        assertThat(first.path("text").textValue()).isEqualTo("前往涪陵区调研。他强调。");
    }

    @Test
    void writesAllLevelsInTheOrderOfTheText() throws Exception {
        assertThat(extract("标题\n前往涪陵区调研。他强调。", EnumSet.allOf(PassageLevel.class)))
                .map(line -> line.path("level").textValue())
                .containsExactly("article", "paragraph", "sentence", "sentence");
    }

    @Test
    void rejectsAnArticleThatTakesLongerThanItMayAndGoesOn() throws Exception {
        TextCleaner cleaner = new TextCleaner();
        Pipeline hurried =
                new Pipeline(cleaner, CompletableFuture.completedFuture(SharedExtractor.get()), Duration.ZERO);
        String lines = "{\"id\":\"a\",\"text\":\"前往涪陵区调研。\"}\n{\"id\":\"b\",\"text\":\"好。\"}\n";
        ByteArrayInputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        List<ReadOutcome.Rejected> rejected = new ExtractLines(hurried, Set.of(PassageLevel.ARTICLE), false)
                .write(new InputPaths(List.of("-"), in, cleaner), Writer.nullWriter())
                .rejected();
        assertThat(rejected).hasSize(2);
        assertThat(rejected.get(0).reason()).contains("takes more than 0.0 s of processor time");
        assertThat(JSON.readTree(rejected.get(0).line()).path("id").textValue()).isEqualTo("a");
    }

    @Test
    void rejectsAnArticleThatNamesTooMuch() throws Exception {
        TextCleaner cleaner = new TextCleaner();
        ByteArrayInputStream in = new ByteArrayInputStream("重庆、".repeat(50_001).getBytes(StandardCharsets.UTF_8));
        List<ReadOutcome.Rejected> rejected = new ExtractLines(
                        new Pipeline(cleaner, SharedExtractor.get()), Set.of(PassageLevel.ARTICLE), false)
                .write(new InputPaths(List.of("-"), in, cleaner), Writer.nullWriter())
                .rejected();
        assertThat(rejected)
                .singleElement()
                .satisfies(r -> assertThat(r.reason())
                        .isEqualTo(
                                "names districts, enterprises and persons 50001 times; allowed: at most 50000 times an"
                                        + " article"));
    }

    @Test
    void writesWhoSaysASentenceAndToWhom() throws Exception {
        List<JsonNode> lines = extract("标题\n" + VISIT, Set.of(PassageLevel.SENTENCE));
        assertThat(lines.get(0).path("speaker")).isEmpty();
        assertThat(lines.get(0).path("addressee")).isEmpty();
        assertThat(lines.get(1).path("speaker")).map(JsonNode::textValue).containsExactly("李强");
        assertThat(lines.get(1).path("addressee")).map(JsonNode::textValue).containsExactly("重庆明远机械制造有限公司");
        assertThat(lines.get(2).path("speaker_described").textValue()).isEqualTo("公司负责人");
    }

    @Test
    void writesALineAVisit() throws Exception {
        List<JsonNode> lines = extract("标题\n" + VISIT, Set.of(), true);
        assertThat(lines).hasSize(1);
        JsonNode visit = lines.get(0);
        assertThat(visit.fieldNames())
                .toIterable()
                .containsExactly(
                        "article_id",
                        "level",
                        "visit",
                        "visitor",
                        "site",
                        "kind",
                        "enterprise",
                        "district",
                        "date",
                        "sentences",
                        "topic",
                        "text");
        assertThat(visit.path("visit").intValue()).isEqualTo(1);
        assertThat(visit.path("visitor")).map(JsonNode::textValue).containsExactly("李强");
        assertThat(visit.path("site").textValue()).isEqualTo("重庆明远机械制造有限公司");
        assertThat(visit.path("kind").textValue()).isEqualTo("enterprise");
        assertThat(visit.path("district")).map(JsonNode::textValue).containsExactly("500115");
        assertThat(visit.path("date").textValue()).isEqualTo("2023-11-02");
        assertThat(visit.path("sentences")).map(JsonNode::textValue).containsExactly("p1s1", "p1s2", "p1s3");
        assertThat(visit.path("text").textValue()).isEqualTo(VISIT);
    }

    @Test
    void writesOfAnArticleWhereItIsFrom() throws Exception {
        JsonNode article = extract("标题\n" + VISIT, Set.of(PassageLevel.ARTICLE)).get(0);
        assertThat(article.path("title").textValue()).isEqualTo("标题");
        assertThat(article.path("published_at").textValue()).isEqualTo("2023-11-02");
    }

    @Test
    void writesWhatIsKnownOfAnArticleOnItsLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("article.md"),
                "---\ntitle: 标题\nsource: 城市晚报\nurl: https://example.org/1\ndate: 2024-05-06\n---\n前往涪陵区调研。");

        JsonNode article = extract(file.toString(), "", Set.of(PassageLevel.ARTICLE), false)
                .get(0);

        assertThat(article.path("title").textValue()).isEqualTo("标题");
        assertThat(article.path("published_at").textValue()).isEqualTo("2024-05-06");
        assertThat(article.path("source").textValue()).isEqualTo("城市晚报");
        assertThat(article.path("url").textValue()).isEqualTo("https://example.org/1");
        assertThat(article.path("path").textValue()).endsWith("article.md");
    }

    @Test
    void leavesOutWhatIsNotKnownOfAnArticle() throws Exception {
        JsonNode article = extract("标题\n前往涪陵区调研。", Set.of(PassageLevel.ARTICLE)).get(0);

        assertThat(article.has("published_at")).isFalse();
        assertThat(article.has("source")).isFalse();
        assertThat(article.has("url")).isFalse();
    }

    private static List<JsonNode> extract(String input, Set<PassageLevel> levels) throws Exception {
        return extract(input, levels, false);
    }

    private static List<JsonNode> extract(String input, Set<PassageLevel> levels, boolean visits) throws Exception {
        return extract("-", input, levels, visits);
    }

    private static List<JsonNode> extract(String from, String input, Set<PassageLevel> levels, boolean visits)
            throws Exception {
        TextCleaner cleaner = new TextCleaner();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        StringWriter out = new StringWriter();
        Pipeline pipeline = new Pipeline(cleaner, SharedExtractor.get());
        new ExtractLines(pipeline, levels, visits).write(new InputPaths(List.of(from), in, cleaner), out);
        return out.toString().lines().map(ExtractLinesTest::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not a line of JSON: " + line, e);
        }
    }
}
