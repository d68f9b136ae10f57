package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tests the suggestions that appear while the user types. */
final class SuggestionsPageIT extends BrowserTest {
    SuggestionsPageIT() {
        super(ChromiumBrowser.Window.DESK, "zh-CN");
    }

    @Test
    void typingSuggestsNamesThatBecomeFilters() {
        open();
        WebElement box = one("#q");
        box.sendKeys("涪陵");
        until("there are suggestions", () -> exists("#suggestions:not([hidden]) [role=option]"));
        assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("true");
        box.sendKeys(Keys.ARROW_DOWN);
        WebElement chosen = one("[role=option][aria-selected=true]");
        assertThat(box.getDomAttribute("aria-activedescendant")).isEqualTo(chosen.getDomAttribute("id"));
        assertThat(chosen.getText()).contains("地区").contains("涪陵区");
        box.sendKeys(Keys.ENTER);
        until("涪陵区 is a filter", () -> chips().contains("涪陵区"));
        awaitLoaded();
        assertThat(address()).contains("district_path=500000/500102");
        assertThat(total()).isPositive();
    }

    @Test
    void escapeClosesSuggestionsAndKeepsTheText() {
        open();
        WebElement box = one("#q");
        box.sendKeys("涪");
        until("there are suggestions", () -> exists("#suggestions:not([hidden]) [role=option]"));
        box.sendKeys(Keys.ESCAPE);
        assertThat(all("#suggestions:not([hidden])")).isEmpty();
        assertThat(box.getDomProperty("value")).isEqualTo("涪");
    }

    @Test
    void latinLettersAreReadAsPinyin() {
        open();
        one("#q").sendKeys("fuling");
        until("涪陵区 is offered", () -> texts("[role=option]").stream().anyMatch(option -> option.contains("涪陵区")));
    }

    @Test
    void aTitleOpensItsArticle() {
        open();
        one("#q").sendKeys("院坝里的党课");
        until("the title is offered", () -> exists("[role=option] .kind-article"));
        click("[role=option] .kind-article");
        until("the article is shown", () -> exists(".reader h1"));
        assertThat(one(".reader h1").getText()).isEqualTo("院坝里的党课");
    }
}
