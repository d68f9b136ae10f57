package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tests a search from the first word to an article and back by keyboard alone. */
final class KeyboardPageIT extends BrowserTest {
    private static final int MAX_TAB_STOPS = 150;

    KeyboardPageIT() {
        super(ChromiumBrowser.Window.DESK, "zh-CN");
    }

    @Test
    void suggestionsFacetsAndArticlesWorkByKeyboard() {
        open("level", "sentence");
        tabTo("#q").sendKeys("涪陵");
        until("there are suggestions", () -> exists("#suggestions:not([hidden]) [role=option]"));
        press(Keys.ARROW_DOWN);
        press(Keys.ENTER);
        until("涪陵区 is a filter", () -> chips().contains("涪陵区"));
        awaitLoaded();
        tabTo("[data-facet=topic] .value input");
        press(Keys.SPACE);
        until("a topic is chosen", () -> chips().size() > 1);
        awaitLoaded();
        int found = total();
        tabTo(".hit-title a");
        press(Keys.ENTER);
        until("the article is shown", () -> exists(".reader .found-here"));
        assertThat(focused().getTagName()).isEqualTo("h1");
        focused().sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
        assertThat(focused().getAccessibleName()).isEqualTo("返回搜索结果");
        press(Keys.ENTER);
        until("the results are back", () -> exists(".hit"));
        awaitLoaded();
        assertThat(total()).isEqualTo(found);
        assertThat(chips()).contains("涪陵区");
    }

    @Test
    void districtsAreOpenedAndSelected() {
        open();
        assertThat(tabTo("[data-facet=district_path] .twig[aria-expanded=false]")
                        .getAccessibleName())
                .isEqualTo("展开 重庆市");
        press(Keys.ENTER);
        assertThat(focused().getDomAttribute("aria-expanded")).isEqualTo("true");
        tabTo("[data-facet=district_path] .depth-1 input");
        press(Keys.SPACE);
        until("a district is chosen", () -> address().contains("district_path=500000/"));
        awaitLoaded();
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
        for (int stop = 0; stop < MAX_TAB_STOPS; stop++) {
            press(Keys.TAB);
            if (all(css).contains(focused())) {
                return focused();
            }
        }
        throw new AssertionError("Tab never reaches " + css);
    }
}
