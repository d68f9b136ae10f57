package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** From the first word to the article and back without a mouse. */
final class KeyboardPageIT extends BrowserTest {
    private static final int MOST_STOPS = 150;

    KeyboardPageIT() {
        super(ChromiumBrowser.Window.DESK, "zh-CN");
    }

    @Test
    void aSuggestionAFacetAndAnArticleAreReachedAndLeft() {
        open("level", "sentence");
        tabTo("#q").sendKeys("涪陵");
        until("there are suggestions", () -> is("#suggestions:not([hidden]) [role=option]"));
        press(Keys.ARROW_DOWN);
        press(Keys.ENTER);
        until("涪陵区 is a filter", () -> chips().contains("涪陵区"));
        settled();
        tabTo("[data-facet=topic] .value input");
        press(Keys.SPACE);
        until("a topic is chosen", () -> chips().size() > 1);
        settled();
        int found = total();
        tabTo(".hit-title a");
        press(Keys.ENTER);
        until("the article stands there", () -> is(".reader .found-here"));
        assertThat(focused().getTagName()).isEqualTo("h1");
        focused().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
        assertThat(focused().getAccessibleName()).isEqualTo("返回搜索结果");
        press(Keys.ENTER);
        until("the results are back", () -> is(".hit"));
        settled();
        assertThat(total()).isEqualTo(found);
        assertThat(chips()).contains("涪陵区");
    }

    @Test
    void districtsAreOpenedAndChosen() {
        open();
        assertThat(tabTo("[data-facet=district_path] .twig[aria-expanded=false]")
                        .getAccessibleName())
                .isEqualTo("展开 重庆市");
        press(Keys.ENTER);
        assertThat(focused().getDomAttribute("aria-expanded")).isEqualTo("true");
        tabTo("[data-facet=district_path] .depth-1 input");
        press(Keys.SPACE);
        until("a district is chosen", () -> address().contains("district_path=500000/"));
        settled();
        assertThat(chips()).hasSize(1);
        assertThat(tabTo(".chip").getAccessibleName()).startsWith("去掉条件：");
        press(Keys.ENTER);
        until("it is gone", () -> chips().isEmpty());
    }

    private WebElement focused() {
        return driver().switchTo().activeElement();
    }

    private void press(Keys key) {
        focused().sendKeys(key);
    }

    private WebElement tabTo(String css) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            press(Keys.TAB);
            if (all(css).contains(focused())) {
                return focused();
            }
        }
        throw new AssertionError("Tab never comes to " + css);
    }
}
