package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** Tests the heat map of names that appear together, and the sentences behind its cells. */
final class PicturePageIT extends BrowserTest {
    PicturePageIT() {
        super(ChromiumBrowser.Window.DESK, "zh-CN");
    }

    @Test
    void theResultsLeadToTheHeatMapOfTheSameSearch() {
        open("district_path", "500000");
        click("#tools a");
        until("the heat map is shown", () -> exists(".heat-cell"));
        assertThat(address()).contains("view=picture").contains("district_path=500000");
        assertThat(chips()).containsExactly("重庆市");
    }

    @Test
    void aCellLeadsToAsManySentencesAsItShows() {
        open("view", "picture");
        WebElement cell = one(".heat-cell");
        int expected = Integer.parseInt(cell.getText());
        List<String> names =
                List.of(cell.getDomAttribute("title").replaceAll("：.*", "").split(" 与 "));
        cell.sendKeys(Keys.ENTER);
        until("the sentences are shown", () -> exists(".behind .hit-text") && !exists(".hit-skeleton"));
        assertThat(one(".behind h2").getText()).isEqualTo(names.get(0) + " × " + names.get(1));
        assertThat(all(".behind .hit")).hasSize(Math.min(expected, 10));
        click(".behind .button");
        until("it is a search", () -> exists(".results .hit"));
        awaitLoaded();
        assertThat(total()).isEqualTo(expected);
        assertThat(chips()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void theAxesAreSelectable() {
        open("view", "picture");
        new Select(one("[data-key=axis-columns]")).selectByValue("district");
        until(
                "districts are the columns",
                () -> address().contains("columns=district")
                        && texts(".heat thead th").contains("涪陵区"));
        assertThat(all(".heat-cell")).isNotEmpty();
        driver().navigate().back();
        until("topics are the columns", () -> texts(".heat thead th").contains("绿色低碳"));
    }

    @Test
    void rowsAndColumnsCanBeSwapped() {
        open("view", "picture");
        List<String> rows = texts(".heat tbody th");
        int all = sum();
        click("[data-key=axis-swap]");
        until("the rows are the columns", () -> texts(".heat thead th a").equals(rows));
        assertThat(address()).contains("rows=topic").contains("columns=enterprise");
        assertThat(sum()).isEqualTo(all);
    }

    @Test
    void aRowTotalCountsTheSentencesWithAnyColumn() {
        open("view", "picture", "most", "50");
        String row = all(".heat tbody th a").get(0).getText();
        int expected = Integer.parseInt(texts(".heat tbody .heat-total").get(0));
        List<String> question = new ArrayList<>(List.of("level", "sentence", "enterprise", row));
        for (WebElement column : all(".heat thead th a")) {
            question.addAll(List.of("topic", column.getDomAttribute("data-key").replaceFirst("column-", "")));
        }
        open(question.toArray(String[]::new));
        assertThat(total()).isEqualTo(expected);
    }

    @Test
    void arrowKeysMoveBetweenCellsAndNames() {
        open("view", "picture");
        assertThat(all(".heat [tabindex='0']")).hasSize(1);
        one(".heat [tabindex='0']").sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME));
        List<WebElement> firstRow = all(".heat tbody tr:first-child > *");
        assertThat(focusedCell()).isEqualTo(firstRow.get(2));
        press(Keys.ARROW_RIGHT);
        assertThat(focusedCell()).isEqualTo(firstRow.get(3));
        press(Keys.ARROW_LEFT);
        press(Keys.ARROW_UP);
        assertThat(focusedCell()).isEqualTo(all(".heat thead th a").get(0).findElement(By.xpath("..")));
        press(Keys.ARROW_DOWN);
        press(Keys.HOME);
        WebElement name = focusedCell();
        assertThat(name).isEqualTo(firstRow.get(0));
        assertThat(name.getDomAttribute("class")).isEqualTo("heat-at");
        assertThat(all(".heat [tabindex='0']")).hasSize(1);
        String enterprise = name.getText();
        press(Keys.ENTER);
        until(
                "its page is shown",
                () -> exists(".entity h1") && one(".entity h1").getText().equals(enterprise));
    }

    @Test
    void theCellUnderThePointerIsDescribed() {
        open("view", "picture");
        WebElement cell = one(".heat-cell");
        new Actions(driver()).moveToElement(cell).perform();
        assertThat(one(".heat-readout").getText()).isEqualTo(cell.getDomAttribute("title"));
        assertThat(texts(".heat-at")).hasSize(2).allMatch(cell.getDomAttribute("title")::contains);
    }

    @Test
    void theSentencesOfACellAreGroupedByTheThirdKindOfNames() {
        open("view", "picture", "rows", "enterprise", "columns", "district");
        for (WebElement cell : all(".heat-cell")) {
            click(cell);
            until("the sentences are shown", () -> exists(".behind .hit-text") && !exists(".hit-skeleton"));
            if (exists(".behind-found a")) {
                break;
            }
        }
        String topic = one(".behind-found a").getText();
        int expected = Integer.parseInt(topic.replaceAll(".* ", ""));
        click(".behind-found a");
        until("it is a search", () -> exists(".results .hit"));
        awaitLoaded();
        assertThat(total()).isEqualTo(expected);
        assertThat(chips()).contains(topic.replaceAll(" .*", ""));
    }

    @Test
    void theDistrictInTheAddressIsShownAndSelected() {
        open("view", "picture", "district_path", "500000/500102");
        assertThat(chips()).containsExactly("涪陵区");
        WebElement chosen = new Select(one("[data-key=axis-third]")).getFirstSelectedOption();
        assertThat(chosen.getText()).contains("涪陵区");
    }

    @Test
    void theThirdAxisNarrows() {
        open("view", "picture");
        List<WebElement> options = new Select(one("[data-key=axis-third]")).getOptions();
        assertThat(options).hasSizeGreaterThan(1);
        int all = sum();
        String path = options.get(1).getDomAttribute("value");
        int expected = Integer.parseInt(options.get(1).getText().replaceAll("\\D", ""));
        new Select(one("[data-key=axis-third]")).selectByValue(path);
        until("a district is chosen", () -> address().contains("district_path=") && !chips().isEmpty());
        assertThat(sum()).isPositive().isLessThan(all);
        open("level", "sentence", "district_path", path);
        assertThat(total()).isEqualTo(expected);
    }

    @Test
    void itIsATableForScreenReaders() {
        open("view", "picture");
        assertThat(all(".heat thead th[scope=col]")).isNotEmpty();
        assertThat(all(".heat tbody th[scope=row]")).hasSameSizeAs(all(".heat tbody tr"));
        assertThat(one(".heat caption").getDomProperty("textContent")).isNotBlank();
        assertThat(one(".heat-cell").getAccessibleName()).contains(" 与 ");
    }

    private WebElement focusedCell() {
        return driver().switchTo().activeElement().findElement(By.xpath("ancestor-or-self::*[self::td or self::th]"));
    }

    private void press(Keys key) {
        driver().switchTo().activeElement().sendKeys(key);
    }

    private int sum() {
        return texts(".heat-cell").stream().mapToInt(Integer::parseInt).sum();
    }
}
