package io.zhengwen.articles.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkdownParserTest {
    @Test
    void readsFrontMatterAndKeepsWhatItDoesNotKnow() {
        Article article = read("""
                ---
                id: md-1
                title: 涪陵区调研
                date: 2023-11-02
                source: 重庆日报
                tags: [制造业, 调研]
                ---
                第一段**强调**文字，
                接着同一段。

                第二段见[链接](http://a)。
                """);
        assertThat(article.id()).isEqualTo("md-1");
        assertThat(article.title()).isEqualTo("涪陵区调研");
        assertThat(article.publishedAt()).isEqualTo(new PublishedAt("2023-11-02", PublishedAt.DateOrigin.FRONT_MATTER));
        assertThat(article.text()).isEqualTo("第一段强调文字，接着同一段。\n第二段见链接。");
        assertThat(article.extra().get("tags")).map(JsonNode::textValue).containsExactly("制造业", "调研");
    }

    @Test
    void takesAFirstHeadingForTheTitle() {
        Article article = read("# 标题\n\n正文。\n\n## 小标题\n\n- 一\n- 二\n");
        assertThat(article.title()).isEqualTo("标题");
        assertThat(article.text()).isEqualTo("正文。\n小标题\n一\n二");
    }

    @Test
    void rejectsFrontMatterThatIsBroken() {
        assertThatThrownBy(() -> read("---\ntitle: [a\n---\n文。")).hasMessageContaining("not valid YAML");
        assertThatThrownBy(() -> read("---\ntitle: 标题\npublished_at: 昨天\n---\n文。"))
                .hasMessageStartingWith("has published_at \"昨天\"");
    }

    private static Article read(String content) {
        return new MarkdownParser().read(new RawFile("a.md", content.getBytes(StandardCharsets.UTF_8)));
    }
}
