package io.zhengwen.search.http.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.AtomRules;
import io.zhengwen.search.query.HitHighlight;
import io.zhengwen.search.query.PassageHit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Tests feeds of passages with unusual texts and addresses. */
final class AtomFeedTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final AtomFeed FEED =
            new AtomFeed("http://127.0.0.1:8080", "http://127.0.0.1:8080/api/v1/search.atom?q=%3Cb%3E", "<b> & \"调研\"");

    @Test
    void isAFeedWithoutEntries() {
        String feed = FEED.write("q=调研", NOW, List.of());
        AtomRules.check(feed);
        Element root = AtomRules.parsed(feed);
        assertThat(AtomRules.children(root, "title").get(0).getTextContent()).isEqualTo("政闻：<b> & \"调研\"");
        assertThat(AtomRules.children(root, "entry")).isEmpty();
    }

    @Test
    void keepsToTheRulesWhateverPassagesHold() {
        String feed = FEED.write(
                "q",
                NOW,
                List.of(
                        hit(
                                "a",
                                "题 <b>&amp;]]>",
                                "<script>alert('x')</script> & ]]>",
                                "http://example.com/a?b=c&d",
                                "2023"),
                        hit("b", null, "\u0000\u0008坏\uD800字\uFFFE " + "😀".repeat(60), "javascript:alert(1)", null),
                        hit("c/#% 丙", " ", "", "http://example.com/没有 这样", "2023-11-02"),
                        hit("d", "丁", "丁。", "https://例子.com/", "2023-11-02T08:00:00+08:00")));
        AtomRules.check(feed);
        List<Element> entries = AtomRules.children(AtomRules.parsed(feed), "entry");
        assertThat(text(entries.get(0), "content")).isEqualTo("<script>alert('x')</script> & ]]>");
        assertThat(text(entries.get(0), "title")).isEqualTo("题 <b>&amp;]]>");
        assertThat(text(entries.get(1), "content")).isEqualTo("坏字 " + "😀".repeat(60));
        assertThat(text(entries.get(1), "title")).endsWith("…");
        assertThat(feed).doesNotContain("javascript:");
        assertThat(AtomRules.children(entries.get(3), "published").get(0).getTextContent())
                .isEqualTo("2023-11-02T00:00:00Z");
    }

    @Test
    void givesTheSamePassageTheSameIdAgain() {
        PassageHit hit = hit("a", "题", "文。", null, null);
        String entry = text(entry(FEED.write("q", NOW, List.of(hit))), "id");
        assertThat(text(entry(FEED.write("other", NOW.plusSeconds(1), List.of(hit))), "id"))
                .isEqualTo(entry);
    }

    private static Element entry(String feed) {
        return AtomRules.children(AtomRules.parsed(feed), "entry").get(0);
    }

    private static String text(Element parent, String name) {
        return AtomRules.children(parent, name).get(0).getTextContent();
    }

    private static PassageHit hit(
            String id, @Nullable String title, String text, @Nullable String url, @Nullable String publishedAt) {
        return new PassageHit(
                id,
                id,
                PassageLevel.PARAGRAPH,
                1,
                null,
                title,
                text,
                publishedAt,
                "来源 <&>",
                url,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PassageHit.Subject(List.of(), List.of()),
                List.of(),
                HitHighlight.NONE,
                0,
                null,
                null);
    }
}
