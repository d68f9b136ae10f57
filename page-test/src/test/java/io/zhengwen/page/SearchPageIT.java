package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** Tests searching, filtering, paging and the browser history. */
final class SearchPageIT extends BrowserTest {
    SearchPageIT() {
        super(ChromiumBrowser.Window.DESK, "zh-CN");
    }

    @Test
    void wordsFindPassagesThatShowThemMarked() {
        open();
        search("绿色低碳");
        assertThat(texts(".hit-text mark")).isNotEmpty().anyMatch(word -> word.contains("绿色"));
        assertThat(driver().getTitle()).contains("绿色低碳");
        assertThat(one("#announcer").getDomProperty("textContent")).contains(String.valueOf(total()));
    }

    /** Uses 袁家军还勉励企业努力打造绿色低碳发展标杆: the sentence before it names the enterprise. */
    @Test
    void aSentenceShowsItsSubject() {
        open("q", "\"绿色低碳发展标杆\"", "level", "sentence");
        assertThat(one(".hit-text").getText()).doesNotContain("巴斯夫");
        assertThat(one(".hit-about").getText()).startsWith("所述").contains("巴斯夫聚氨酯（重庆）有限公司");
        click(".hit-about a");
        until(
                "its page is shown",
                () -> exists(".entity h1") && one(".entity h1").getText().equals("巴斯夫聚氨酯（重庆）有限公司"));
    }

    @Test
    void theKindsOfNamesDifferByMoreThanColour() {
        open("q", "袁家军 涪陵区 公司", "level", "sentence");
        List<String> styles = List.of("district", "enterprise", "person").stream()
                .map(type -> one(".legend .name-" + type).getCssValue("text-decoration-style"))
                .toList();
        assertThat(styles).doesNotHaveDuplicates();
        assertThat(all(".hit-text .name-person")).isNotEmpty();
    }

    @Test
    void aGroupShowsOnePassageAndHowManyMoreThereAre() {
        open("level", "sentence", "group", "article");
        assertThat(texts(".hit-others")).isNotEmpty().allMatch(words -> words.matches("本篇还有 \\d+ 条"));
    }

    @Test
    void severalValuesOfAFacetWidenAndAreRemovedSeparately() {
        open("level", "sentence");
        int all = total();
        choose("topic", "绿色低碳");
        int one = total();
        assertThat(one).isPositive().isLessThan(all);
        choose("topic", "先进制造业");
        assertThat(total()).isGreaterThan(one);
        remove("先进制造业");
        assertThat(chips()).containsExactly("绿色低碳");
        assertThat(total()).isEqualTo(one);
        remove("绿色低碳");
        assertThat(total()).isEqualTo(all);
    }

    @Test
    void allValuesOfAFacetCanBeRequired() {
        open("topic", "green-low-carbon", "level", "article");
        String first = chips().get(0);
        String second = texts("[data-facet=topic] .value-name").stream()
                .filter(label -> !label.equals(first))
                .findFirst()
                .orElseThrow();
        choose("topic", second);
        int any = total();
        click("[data-facet=topic] .facet-operator .segment:last-child");
        until("the address asks for all", () -> address().contains("topic.op=and"));
        awaitLoaded();
        assertThat(total()).isLessThanOrEqualTo(any);
    }

    @Test
    void aValueIsExcludedAndTheCountsAgree() {
        open("level", "sentence", "scope", "article");
        int all = total();
        int onTopic = count("topic", "绿色低碳");
        WebElement row = one("[data-facet=topic] [title='排除 绿色低碳']");
        driver().executeScript("arguments[0].focus()", row);
        row.sendKeys(Keys.ENTER);
        until("the chip is shown", () -> chips().contains("非 绿色低碳"));
        awaitLoaded();
        assertThat(total()).isEqualTo(all - onTopic);
    }

    @Test
    void theValuesOfAFacetAreSearchable() {
        open();
        one("[data-facet=enterprise] .facet-find").sendKeys("巴斯夫");
        until(
                "only it is listed",
                () -> texts("[data-facet=enterprise] .value-name").equals(List.of("巴斯夫聚氨酯（重庆）有限公司")));
        choose("enterprise", "巴斯夫聚氨酯（重庆）有限公司");
        assertThat(all(".hit")).isNotEmpty();
    }

    @Test
    void aSubdivisionReplacesItsDistrict() {
        open();
        choose("district_path", "重庆市");
        int province = total();
        assertThat(texts("[data-facet=district_path] .depth-1 .value-name")).contains("涪陵区", "长寿区");
        choose("district_path", "涪陵区");
        assertThat(chips()).containsExactly("涪陵区");
        assertThat(address()).contains("district_path=500000/500102");
        assertThat(total()).isPositive().isLessThan(province);
    }

    @Test
    void aBarOfTheTimelineFiltersByItsDates() {
        open("level", "sentence");
        until("there are bars", () -> exists(".bar"));
        WebElement bar = all(".bar").stream()
                .filter(b -> !b.getDomAttribute("title").endsWith("：0"))
                .findFirst()
                .orElseThrow();
        int expected = Integer.parseInt(
                bar.getDomAttribute("title").replaceAll(".*：", "").replace(",", ""));
        click(bar);
        until("dates are chosen", () -> address().contains("from="));
        awaitLoaded();
        assertThat(total()).isEqualTo(expected);
        assertThat(one("input[name=from]").getDomProperty("value")).isNotEmpty();
    }

    @Test
    void aRangeOfBarsIsSelectedWithThePointer() {
        open("level", "sentence");
        until("there are bars", () -> exists(".bar"));
        List<WebElement> bars = all(".bar");
        int last = Math.min(5, bars.size() - 1);
        int expected = counted(bars.subList(0, last + 1));
        driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", bars.get(0));
        new Actions(driver())
                .moveToElement(bars.get(0))
                .clickAndHold()
                .moveToElement(bars.get(last))
                .perform();
        assertThat(one(".bars-readout").getText()).endsWith("：" + expected);
        String to = lastDay(bars.get(last));
        new Actions(driver()).release().perform();
        until("dates are chosen", () -> address().contains("to=" + to));
        awaitLoaded();
        assertThat(total()).isEqualTo(expected);
    }

    @Test
    void aRangeOfBarsIsSelectedByKeyboard() {
        open("level", "sentence");
        until("there are bars", () -> exists(".bar"));
        List<WebElement> bars = all(".bar");
        int expected = counted(bars.subList(0, 3));
        String to = lastDay(bars.get(2));
        one(".bar[tabindex='0']").sendKeys(Keys.HOME);
        focused().sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        focused().sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        assertThat(one("#announcer").getDomProperty("textContent")).endsWith("：" + expected);
        focused().sendKeys(Keys.ENTER);
        until("dates are chosen", () -> address().contains("to=" + to));
        awaitLoaded();
        assertThat(total()).isEqualTo(expected);
    }

    private WebElement focused() {
        return driver().switchTo().activeElement();
    }

    private static int counted(List<WebElement> bars) {
        return bars.stream()
                .mapToInt(bar -> Integer.parseInt(
                        bar.getDomAttribute("title").replaceAll(".*：", "").replace(",", "")))
                .sum();
    }

    private static String lastDay(WebElement bar) {
        return bar.getDomAttribute("title").replaceAll("：.*", "").replaceAll(".* – ", "");
    }

    @Test
    void aDayIsTypedIntoTheDates() {
        open();
        int all = total();
        driver().executeScript("const from = document.querySelector('input[name=from]'); from.value = '2024-01-01';"
                + "from.dispatchEvent(new Event('change', {bubbles: true}))");
        until("the chip is shown", () -> chips().contains("自 2024-01-01"));
        awaitLoaded();
        assertThat(total()).isPositive().isLessThan(all);
    }

    @Test
    void levelAndOrderAreSwitchedAndAppearInTheAddress() {
        open("q", "调研");
        int paragraphs = total();
        click(".segments input[value=sentence]");
        until("sentences are asked for", () -> address().contains("level=sentence"));
        awaitLoaded();
        assertThat(total()).isNotEqualTo(paragraphs);
        new Select(one("select[name=sort]")).selectByValue("oldest");
        until("the oldest are asked for", () -> address().contains("sort=oldest"));
        awaitLoaded();
        assertThat(all(".hit time").stream().map(time -> time.getDomAttribute("datetime")))
                .isNotEmpty()
                .isSorted();
        assertThat(new Select(one("select[name=sort]")).getFirstSelectedOption().getDomAttribute("value"))
                .isEqualTo("oldest");
    }

    @Test
    void moreHitsAreAppended() {
        open("level", "sentence");
        List<String> first = texts(".hit-text");
        click(".more button");
        until("there are more", () -> all(".hit").size() > first.size());
        assertThat(texts(".hit-text").subList(0, first.size())).isEqualTo(first);
        assertThat(all(".hit")).hasSize(20);
        assertThat(driver().switchTo().activeElement().findElement(By.xpath("ancestor::li[1]")))
                .isEqualTo(all(".hit").get(10));
    }

    @Test
    void backAndForwardRestoreTheSearches() {
        open();
        int all = total();
        search("调研");
        int found = total();
        choose("topic", texts("[data-facet=topic] .value-name").get(0));
        driver().navigate().back();
        until("the filter is gone", () -> chips().isEmpty());
        awaitLoaded();
        assertThat(total()).isEqualTo(found);
        assertThat(one("#q").getDomProperty("value")).isEqualTo("调研");
        driver().navigate().back();
        until("the words are gone", () -> one("#q").getDomProperty("value").isEmpty());
        awaitLoaded();
        assertThat(total()).isEqualTo(all);
        driver().navigate().forward();
        until("the words are back", () -> one("#q").getDomProperty("value").equals("调研"));
        awaitLoaded();
        assertThat(total()).isEqualTo(found);
    }

    @Test
    void aSharedAddressShowsTheSameSearch() {
        open("q", "调研", "level", "sentence", "district_path", "500000", "from", "2023", "sort", "newest");
        assertThat(chips()).containsExactly("重庆市", "自 2023");
        assertThat(one(".segments input[value=sentence]").isSelected()).isTrue();
        assertThat(one("input[name=from]").getDomProperty("value")).isEqualTo("2023-01-01");
        assertThat(new Select(one("select[name=sort]")).getFirstSelectedOption().getDomAttribute("value"))
                .isEqualTo("newest");
    }

    @Test
    void namesInTheQueryAreSuggestedAsFiltersButNotApplied() {
        open("q", "涪陵区 调研", "level", "sentence");
        assertThat(chips()).isEmpty();
        click(all(".suggested a").stream()
                .filter(a -> a.getText().contains("涪陵区"))
                .findFirst()
                .orElseThrow());
        until("it is a filter", () -> chips().stream().anyMatch(chip -> chip.contains("涪陵区")));
        awaitLoaded();
        assertThat(address()).contains("district_path=500000/500102");
    }

    @Test
    void anEmptyResultOffersLooserSearches() {
        open("q", "调研", "from", "1990", "to", "1991");
        assertThat(one(".notice h2").getText()).isEqualTo("没有找到符合条件的内容");
        List<String> offers = texts(".notice .actions a");
        assertThat(offers.get(0)).startsWith("放宽日期：自 1990-01-01 至 20");
        assertThat(offers.get(1)).startsWith("不限日期");
        int expected = Integer.parseInt(offers.get(0).replaceAll(".*（|）", "").replace(",", ""));
        click(".notice .actions a");
        until("something is found", () -> exists(".hit"));
        awaitLoaded();
        assertThat(total()).isEqualTo(expected);
        assertThat(chips()).hasSizeGreaterThan(1).contains("自 1990-01-01");
        driver().navigate().back();
        until("nothing is found again", () -> exists(".notice"));
        click(".notice .actions a:nth-child(2)");
        until("something is found", () -> exists(".hit"));
        assertThat(chips()).isEmpty();
    }

    @Test
    void aRejectedSearchShowsTheMessageOfTheApi() {
        open("level", "chapter");
        assertThat(one("[role=alert]").getText())
                .contains("level cannot be 'chapter'")
                .contains("400");
        click("[role=alert] a");
        until("the search is back", () -> exists(".hit"));
    }

    @Test
    void textThatLooksLikeCodeIsShownAsText() {
        open("q", "涪陵区的网页", "source", "<b>来源</b>");
        assertThat(one(".hit-text").getText()).contains(PageServer.HOSTILE_WORDS);
        assertThat(one(".hit-title").getText()).contains("<img src=x onerror=alert(1)>");
        assertThat(all(".hit img, .hit script, .hit b, .hit a[href^='javascript']"))
                .isEmpty();
        assertThat(driver().executeScript("return window.broken")).isNull();
        assertThat(chips()).containsExactly("<b>来源</b>");
    }

    @Test
    void exportAndFeedHonourTheFilters() {
        open("q", "绿色低碳", "topic", "green-low-carbon");
        assertThat(all(".exports a"))
                .hasSize(3)
                .allSatisfy(link -> assertThat(link.getDomProperty("href"))
                        .contains("api/v1/")
                        .contains("topic=green-low-carbon")
                        .contains("q="));
    }
}
