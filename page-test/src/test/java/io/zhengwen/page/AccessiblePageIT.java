package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tests accessibility: the findings of axe-core in every view, light and dark, and keyboard operation. */
final class AccessiblePageIT extends BrowserTest {
    AccessiblePageIT() {
        super(ChromiumBrowser.Window.DESK, "zh-CN");
    }

    @ParameterizedTest
    @CsvSource({
        "q,调研,light",
        "q,调研,dark",
        "topic,green-low-carbon,light",
        "topic,green-low-carbon,dark",
        "q,没有这样的话没有,light",
        "level,chapter,dark",
        "article,hostile,light",
        "article,hostile,dark",
        "entity,district:500102,light",
        "entity,district:500102,dark",
        "view,picture,light",
        "view,picture,dark"
    })
    void axeFindsNothingSeriousIn(String name, String value, String scheme) {
        emulateColorScheme(scheme);
        open(name, value);
        axeFindsNothingSerious();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNothingSeriousInPartsThatOpen(String scheme) {
        emulateColorScheme(scheme);
        open();
        one("#q").sendKeys("涪陵");
        until("there are suggestions", () -> exists("#suggestions:not([hidden]) [role=option]"));
        axeFindsNothingSerious();
        open("q", "调研", "from", "1990", "to", "1991");
        axeFindsNothingSerious();
        open("article", PageServer.HOSTILE, "at", "p1");
        click(".reader-article .segment:last-child");
        axeFindsNothingSerious();
        open("view", "picture");
        click(".heat-cell");
        until("the sentences are shown", () -> exists(".behind .hit-text") && !exists(".hit-skeleton"));
        axeFindsNothingSerious();
    }

    @Test
    void theFirstTabStopsAreTheSkipLinkTheHomeLinkAndTheSearchBox() {
        open();
        WebElement first = tab();
        assertThat(first.getDomAttribute("id")).isEqualTo("skip");
        assertThat(first.isDisplayed()).isTrue();
        assertThat(tab().getDomAttribute("id")).isEqualTo("brand");
        assertThat(tab().getDomAttribute("id")).isEqualTo("q");
    }

    @Test
    void theTimelineIsOneTabStopWithArrowKeys() {
        open("level", "sentence");
        until("there are bars", () -> exists(".bar"));
        WebElement last = one(".bar[tabindex='0']");
        last.sendKeys(Keys.HOME);
        WebElement first = driver().switchTo().activeElement();
        assertThat(first).isEqualTo(one(".bar"));
        first.sendKeys(Keys.END);
        assertThat(driver().switchTo().activeElement()).isEqualTo(last);
        assertThat(all(".bar[tabindex='0']")).hasSize(1);
    }

    @Test
    void aFacetIsChosenBySpaceAndKeepsTheFocus() {
        open("level", "sentence");
        WebElement box = one("[data-facet=topic] .value input");
        String key = box.getDomAttribute("data-key");
        box.sendKeys(Keys.SPACE);
        until("it is chosen", () -> chips().size() == 1);
        awaitLoaded();
        assertThat(driver().switchTo().activeElement().getDomAttribute("data-key"))
                .isEqualTo(key);
    }

    private WebElement tab() {
        driver().switchTo().activeElement().sendKeys(Keys.TAB);
        return driver().switchTo().activeElement();
    }
}
