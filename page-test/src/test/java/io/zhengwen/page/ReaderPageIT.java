package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** Tests the view of the article behind a hit. */
final class ReaderPageIT extends BrowserTest {
    ReaderPageIT() {
        super(ChromiumBrowser.Window.DESK, "zh-CN");
    }

    @Test
    void aHitOpensItsArticleWithTheFoundSentenceVisible() {
        open("q", "绿色低碳发展标杆", "level", "sentence");
        String sentence = texts(".hit-text").get(0);
        click(".hit-title a");
        until("the article is shown", () -> exists(".reader .found-here"));
        assertThat(one(".found-here").getText()).contains(sentence);
        assertThat(isVisible(one(".found-here"))).isTrue();
        assertThat(address()).contains("article=").contains("at=p");
    }

    @Test
    void aFoundParagraphIsVisibleToo() {
        open("q", "绿色低碳发展标杆");
        click(".hit-title a");
        until("the article is shown", () -> exists(".reader p.found-here"));
        assertThat(isVisible(one(".found-here"))).isTrue();
    }

    @Test
    void mentionsAreMarkedAndLeadToTheirEntities() {
        open("q", "绿色低碳发展标杆");
        click(".hit-title a");
        until("the article is shown", () -> exists(".reader-text .name-enterprise"));
        String title = one(".reader-text .name-enterprise").getDomAttribute("title");
        click(".reader-text .name-enterprise");
        until("the entity is shown", () -> exists(".entity h1"));
        assertThat(title).endsWith(one(".entity h1").getText());
    }

    @Test
    void theTextAsReceivedIsShownOnDemand() {
        open("article", PageServer.HOSTILE);
        assertThat(one(".reader-original").isDisplayed()).isFalse();
        click(".reader-article .segment:last-child");
        assertThat(one(".reader-original").isDisplayed()).isTrue();
        assertThat(one(".reader-text").isDisplayed()).isFalse();
    }

    @Test
    void namesAreMarkedInTheTextAsReceivedToo() {
        open("q", "绿色低碳发展标杆");
        click(".hit-title a");
        until("the article is shown", () -> exists(".reader-text .name-enterprise"));
        List<String> read = hrefs(".reader h1 .name, .reader-text .name");
        String received = one(".reader-original").getDomProperty("textContent");
        click(".reader-article .segment:last-child");
        assertThat(hrefs(".reader-original .name")).isNotEmpty().isSubsetOf(read);
        assertThat(hrefs(".reader-original .name")).hasSameSizeAs(read);
        assertThat(received).contains("(");
        click(".reader-original .name-enterprise");
        until("the entity is shown", () -> exists(".entity h1"));
    }

    private List<String> hrefs(String css) {
        return all(css).stream().map(name -> name.getDomAttribute("href")).toList();
    }

    @Test
    void backRestoresTheScrollPositionOfTheResults() {
        open("level", "sentence");
        WebElement last = all(".hit-title a").get(9);
        driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", last);
        Number left = (Number) driver().executeScript("return scrollY");
        click(last);
        until("the article is shown", () -> exists(".reader"));
        driver().navigate().back();
        until("the results are back", () -> exists(".hit"));
        until(
                "the scroll position is restored",
                () -> driver().executeScript("return scrollY").equals(left));
    }

    @Test
    void anArticleThatLooksLikeCodeIsShownAsText() {
        open("article", PageServer.HOSTILE, "at", "p1");
        assertThat(one(".reader h1").getText()).contains("<img src=x onerror=alert(1)>");
        assertThat(one(".reader-text").getText())
                .contains(PageServer.HOSTILE_WORDS)
                .contains("'single'");
        assertThat(all(".reader img, .reader script, .reader a[href^='javascript']"))
                .isEmpty();
        assertThat(driver().executeScript("return window.broken")).isNull();
    }

    @Test
    void aMissingArticleIsReported() {
        open("article", "no-such-article");
        assertThat(one("[role=alert]").getText()).contains("404");
        click(".way-back a");
        until("the search is back", () -> exists(".hit"));
    }

    private boolean isVisible(WebElement element) {
        return (Boolean) driver().executeScript(
                        "const r = arguments[0].getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight",
                        element);
    }
}
