package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Tests the page on a screen 390 pixels wide. */
final class PhonePageIT extends BrowserTest {
    PhonePageIT() {
        super(ChromiumBrowser.Window.PHONE, "zh-CN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=调研",
                "view=picture",
                "entity=district:500102",
                "article=" + PageServer.HOSTILE,
                "level=chapter"
            })
    void nothingIsWiderThanTheScreen(String pair) {
        String[] nameAndValue = pair.split("=", 2);
        open(nameAndValue[0], nameAndValue[1]);
        assertThat(driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(390L);
    }

    @ParameterizedTest
    @CsvSource({
        "q, 调研, light",
        "q, 调研, dark",
        "q, 没有这样的话没有, light",
        "article, hostile, dark",
        "entity, district:500102, light",
        "view, picture, dark",
        "level, chapter, light"
    })
    void axeFindsNothingSeriousOnAPhone(String name, String value, String scheme) {
        emulateColorScheme(scheme);
        open(name, value);
        axeFindsNothingSerious();
    }

    @Test
    void axeFindsNothingSeriousInOpenFilters() {
        open();
        click(".filters-toggle");
        axeFindsNothingSerious();
    }

    @Test
    void filtersOpenOverTheResultsAndCloseAgain() {
        open("level", "sentence");
        int all = total();
        assertThat(one(".facets").isDisplayed()).isFalse();
        click(".filters-toggle");
        assertThat(one(".facets").isDisplayed()).isTrue();
        choose("topic", "绿色低碳");
        click(".side-close button");
        assertThat(one(".facets").isDisplayed()).isFalse();
        assertThat(total()).isPositive().isLessThan(all);
    }

    @Test
    void escapeClosesTheFiltersAndReturnsToTheirButton() {
        open();
        click(".filters-toggle");
        driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(one(".facets").isDisplayed()).isFalse();
        assertThat(driver().switchTo().activeElement()).isEqualTo(one(".filters-toggle"));
    }

    @Test
    void aHitOpensAndReturns() {
        open("q", "绿色低碳");
        click(".hit-title a");
        until("the article is shown", () -> exists(".reader .found-here"));
        click(".way-back a");
        until("the results are back", () -> exists(".hit"));
    }
}
