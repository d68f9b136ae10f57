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
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ExtractLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

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
        List<ReadOutcome.Rejected> rejected = new ExtractLines(hurried, Set.of(PassageLevel.ARTICLE))
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
                        new Pipeline(cleaner, SharedExtractor.get()), Set.of(PassageLevel.ARTICLE))
                .write(new InputPaths(List.of("-"), in, cleaner), Writer.nullWriter())
                .rejected();
        assertThat(rejected)
                .singleElement()
                .satisfies(r -> assertThat(r.reason())
                        .isEqualTo(
                                "names districts, enterprises and persons 50001 times; allowed: at most 50000 times an"
                                        + " article"));
    }

    private static List<JsonNode> extract(String input, Set<PassageLevel> levels) throws Exception {
        TextCleaner cleaner = new TextCleaner();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        StringWriter out = new StringWriter();
        Pipeline pipeline = new Pipeline(cleaner, SharedExtractor.get());
        new ExtractLines(pipeline, levels).write(new InputPaths(List.of("-"), in, cleaner), out);
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
