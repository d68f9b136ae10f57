package io.zhengwen.search.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HighlightHtmlTest {
    @Test
    void escapesTheTextAndMarksTheRanges() {
        assertThat(HighlightHtml.mark("<script>\"调研'&", List.of(new Span(9, 11))))
                .isEqualTo("&lt;script&gt;&quot;<mark>调研</mark>&#39;&amp;");
    }

    @Test
    void showsOnlyTheSurroundingsOfMarksInALongText() {
        String far = "甲".repeat(500);
        String text = far + "调研" + far + "企业" + far;
        assertThat(HighlightHtml.fragments(text, List.of(new Span(500, 502), new Span(1002, 1004))))
                .isEqualTo("甲".repeat(60) + "<mark>调研</mark>" + "甲".repeat(60) + " … " + "甲".repeat(60)
                        + "<mark>企业</mark>" + "甲".repeat(60));
    }

    @Test
    void joinsFragmentsThatOverlap() {
        assertThat(HighlightHtml.fragments("调研甲企业", List.of(new Span(0, 2), new Span(3, 5))))
                .isEqualTo("<mark>调研</mark>甲<mark>企业</mark>");
    }

    @Test
    void neverPartsASurrogatePair() {
        String text = "😀".repeat(100) + "调" + "😀".repeat(100);
        String html = HighlightHtml.fragments("a" + text, List.of(new Span(201, 202)));
        assertThat(html.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                .isEmpty();
        assertThat(html).contains("<mark>调</mark>");
    }
}
