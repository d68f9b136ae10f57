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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtractLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VISIT = "2023年11月2日，李强在长寿区重庆明远机械制造有限公司调研。李强希望企业加大研发投入。公司负责人介绍，产品卖到了海外。";

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
    void writesWhoSaysASentenceAndToWhom() throws Exception {
        List<JsonNode> lines = extract("标题\n" + VISIT, Set.of(Level.SENTENCE));
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
        JsonNode article = extract("标题\n" + VISIT, Set.of(Level.ARTICLE)).get(0);
        assertThat(article.path("title").textValue()).isEqualTo("标题");
        assertThat(article.path("published_at").textValue()).isEqualTo("2023-11-02");
    }

    private static List<JsonNode> extract(String input, Set<Level> levels) throws Exception {
        return extract(input, levels, false);
    }

    private static List<JsonNode> extract(String input, Set<Level> levels, boolean visits) throws Exception {
        TextCleaner cleaner = new TextCleaner();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        StringWriter out = new StringWriter();
        Pipeline pipeline = new Pipeline(cleaner, EntityExtractor.load());
        new ExtractLines(pipeline, levels, visits).write(new Inputs(List.of("-"), in, cleaner), out);
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
