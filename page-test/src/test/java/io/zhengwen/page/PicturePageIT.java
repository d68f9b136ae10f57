package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Who appears with whom, and the sentences that say so. */
final class PicturePageIT extends BrowserTest {
    PicturePageIT() {
        super(Chromium.Window.DESK, "zh-CN");
    }

    @Test
    void theResultsLeadToThePictureOfTheSameSearch() {
        open("district_path", "500000");
        click("#tools a");
        until("the picture stands there", () -> is(".heat-cell"));
        assertThat(address()).contains("view=picture").contains("district_path=500000");
        assertThat(chips()).containsExactly("重庆市");
    }

    @Test
    void aCellLeadsToAsManySentencesAsItSays() {
        open("view", "picture");
        WebElement cell = one(".heat-cell");
        int promised = Integer.parseInt(cell.getText());
        List<String> names =
                List.of(cell.getDomAttribute("title").replaceAll("：.*", "").split(" 与 "));
        cell.sendKeys(Keys.ENTER);
        until("the sentences stand there", () -> is(".behind .hit-text") && !is(".hit-skeleton"));
        assertThat(one(".behind h2").getText()).isEqualTo(names.get(0) + " × " + names.get(1));
        assertThat(all(".behind .hit")).hasSize(Math.min(promised, 10));
        click(".behind .button");
        until("it is a search", () -> is(".results .hit"));
        settled();
        assertThat(total()).isEqualTo(promised);
        assertThat(chips()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void theAxesAreChosen() {
        open("view", "picture");
        new Select(one("[data-key=axis-columns]")).selectByValue("district");
        until(
                "districts stand above",
                () -> address().contains("columns=district")
                        && texts(".heat thead th").contains("涪陵区"));
        assertThat(all(".heat-cell")).isNotEmpty();
        driver().navigate().back();
        until("topics stand above", () -> texts(".heat thead th").contains("绿色低碳"));
    }

    @Test
    void whatTheAddressNamesIsSaidAndChosen() {
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
        int promised = Integer.parseInt(options.get(1).getText().replaceAll("\\D", ""));
        new Select(one("[data-key=axis-third]")).selectByValue(path);
        until("a district is chosen", () -> address().contains("district_path=") && !chips().isEmpty());
        assertThat(sum()).isPositive().isLessThan(all);
        open("level", "sentence", "district_path", path);
        assertThat(total()).isEqualTo(promised);
    }

    @Test
    void itIsATableForThoseWhoHearIt() {
        open("view", "picture");
        assertThat(all(".heat thead th[scope=col]")).isNotEmpty();
        assertThat(all(".heat tbody th[scope=row]")).hasSameSizeAs(all(".heat tbody tr"));
        assertThat(one(".heat caption").getDomProperty("textContent")).isNotBlank();
        assertThat(one(".heat-cell").getAccessibleName()).contains(" 与 ");
    }

    private int sum() {
        return texts(".heat-cell").stream().mapToInt(Integer::parseInt).sum();
    }
}
