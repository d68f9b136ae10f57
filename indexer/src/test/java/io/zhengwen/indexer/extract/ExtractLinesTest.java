package io.zhengwen.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.read.Inputs;
import io.zhengwen.mappings.Level;
import io.zhengwen.text.TextCleaner;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void writesALineAParagraph() throws Exception {
        List<JsonNode> lines = extract("标题\n前往涪陵区调研。他强调。\n参加。", Set.of(Level.PARAGRAPH));
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
        assertThat(extract("标题\n前往涪陵区调研。他强调。", EnumSet.allOf(Level.class)))
                .map(line -> line.path("level").textValue())
                .containsExactly("article", "paragraph", "sentence", "sentence");
    }

    @Test
    void writesWhatIsKnownOfAnArticleOnItsLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("article.md"),
                "---\ntitle: 标题\nsource: 城市晚报\nurl: https://example.org/1\ndate: 2024-05-06\n---\n前往涪陵区调研。");

        JsonNode article = extract(file.toString(), "", Set.of(Level.ARTICLE)).get(0);

        assertThat(article.path("title").textValue()).isEqualTo("标题");
        assertThat(article.path("published_at").textValue()).isEqualTo("2024-05-06");
        assertThat(article.path("source").textValue()).isEqualTo("城市晚报");
        assertThat(article.path("url").textValue()).isEqualTo("https://example.org/1");
        assertThat(article.path("path").textValue()).endsWith("article.md");
    }

    @Test
    void leavesOutWhatIsNotKnownOfAnArticle() throws Exception {
        JsonNode article = extract("标题\n前往涪陵区调研。", Set.of(Level.ARTICLE)).get(0);

        assertThat(article.has("published_at")).isFalse();
        assertThat(article.has("source")).isFalse();
        assertThat(article.has("url")).isFalse();
    }

    private static List<JsonNode> extract(String input, Set<Level> levels) throws Exception {
        return extract("-", input, levels);
    }

    private static List<JsonNode> extract(String from, String input, Set<Level> levels) throws Exception {
        TextCleaner cleaner = new TextCleaner();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        StringWriter out = new StringWriter();
        Pipeline pipeline = new Pipeline(cleaner, EntityExtractor.load());
        new ExtractLines(pipeline, levels).write(new Inputs(List.of(from), in, cleaner), out);
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
