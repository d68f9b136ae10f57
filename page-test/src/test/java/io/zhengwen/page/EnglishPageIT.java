package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page for those who read English. */
final class EnglishPageIT extends BrowserTest {
    EnglishPageIT() {
        super(Chromium.Window.DESK, "en-GB");
    }

    @Test
    void theBrowsersLanguageIsSpoken() {
        open("q", "绿色低碳", "level", "sentence");
        assertThat(one("html").getDomAttribute("lang")).isEqualTo("en");
        assertThat(one(".status").getText()).contains("sentences");
        assertThat(texts(".facet h2")).contains("District", "Enterprise", "Topic");
        assertThat(one(".segments input:checked + span").getText()).isEqualTo("Sentences");
    }

    @Test
    void theOtherLanguageIsOneClickAwayKeepsTheQuestionAndIsRemembered() {
        open("q", "绿色低碳", "level", "sentence");
        int found = total();
        click("#tools a[hreflang=zh]");
        until("the page speaks Chinese", () -> "zh-Hans".equals(one("html").getDomAttribute("lang")));
        settled();
        assertThat(total()).isEqualTo(found);
        open("q", "调研");
        assertThat(texts(".facet h2")).contains("地区", "企业", "主题");
        click("#tools a[hreflang=en]");
        until("the page speaks English", () -> "en".equals(one("html").getDomAttribute("lang")));
        settled();
    }
}
