package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests the English version of the page. */
final class EnglishPageIT extends BrowserTest {
    EnglishPageIT() {
        super(ChromiumBrowser.Window.DESK, "en-GB");
    }

    @Test
    void thePageUsesTheBrowsersLanguage() {
        open("q", "绿色低碳", "level", "sentence");
        assertThat(one("html").getDomAttribute("lang")).isEqualTo("en");
        assertThat(one(".status").getText()).contains("sentences");
        assertThat(texts(".facet h2")).contains("District", "Enterprise", "Topic");
        assertThat(one(".segments input:checked + span").getText()).isEqualTo("Sentences");
    }

    @Test
    void topicsHaveEnglishNames() {
        open("q", "绿色低碳", "level", "sentence");
        assertThat(texts("[data-facet=topic] .value-name")).contains("Green and low-carbon");
        assertThat(texts(".hit-foot .tag")).contains("Green and low-carbon");
        choose("topic", "Green and low-carbon");
        assertThat(chips()).containsExactly("Green and low-carbon");
        open("view", "picture");
        assertThat(texts(".heat thead th a")).contains("Green and low-carbon");
        open("entity", "topic:green-low-carbon");
        assertThat(one(".entity h1").getText()).isEqualTo("Green and low-carbon");
        assertThat(texts(".alias")).containsExactly("绿色低碳");
    }

    @Test
    void switchingTheLanguageKeepsTheSearchAndIsRemembered() {
        open("q", "绿色低碳", "level", "sentence");
        int found = total();
        click("#tools a[hreflang=zh]");
        until("the page is in Chinese", () -> "zh-Hans".equals(one("html").getDomAttribute("lang")));
        awaitLoaded();
        assertThat(total()).isEqualTo(found);
        open("q", "调研");
        assertThat(texts(".facet h2")).contains("地区", "企业", "主题");
        click("#tools a[hreflang=en]");
        until("the page is in English", () -> "en".equals(one("html").getDomAttribute("lang")));
        awaitLoaded();
    }
}
