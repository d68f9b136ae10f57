package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** Tests the page of an enterprise, a district, a person or a topic. */
final class EntityPageIT extends BrowserTest {
    private static final String ENTERPRISE = "巴斯夫聚氨酯（重庆）有限公司";

    EntityPageIT() {
        super(ChromiumBrowser.Window.DESK, "zh-CN");
    }

    @Test
    void aNameInAHitLeadsToItsPage() {
        open("q", "巴斯夫", "level", "sentence");
        click(".hit-text .name-enterprise");
        until("the entity is shown", () -> exists(".entity h1"));
        assertThat(address()).contains("entity=enterprise:");
        assertThat(texts(".entity h2")).contains("按时间分布", "共同出现", "原文依据");
    }

    @Test
    void itsEvidenceNamesIt() {
        open("entity", "enterprise:" + ENTERPRISE);
        assertThat(one(".entity h1").getText()).isEqualTo(ENTERPRISE);
        assertThat(texts(".alias")).contains("巴斯夫");
        assertThat(texts(".entity .hit-text")).isNotEmpty().allMatch(sentence -> sentence.contains("巴斯夫"));
    }

    @Test
    void aBarOfItsTimelineLeadsToItsSentencesOfThatPeriod() {
        open("entity", "district:500102");
        click(all(".bar").stream()
                .filter(bar -> !bar.getDomAttribute("title").endsWith("：0"))
                .findFirst()
                .orElseThrow());
        until("it is a search", () -> exists(".results .hit"));
        awaitLoaded();
        assertThat(chips()).contains("涪陵区（仅本级）").anyMatch(chip -> chip.startsWith("自 "));
    }

    @Test
    void itsCompanionsLeadToTheirPages() {
        open("entity", "enterprise:" + ENTERPRISE);
        String companion = one(".companions .name-topic").getText();
        click(".companions .name-topic");
        until("the companion is shown", () -> one(".entity h1").getText().equals(companion));
        driver().navigate().back();
        until("the enterprise is back", () -> one(".entity h1").getText().equals(ENTERPRISE));
    }

    @Test
    void aCompanionsCountLeadsToAsManySentences() {
        open("entity", "district:500102");
        for (String type : List.of("district", "topic")) {
            WebElement count = one(".companions li:has(.name-" + type + ") .count");
            int expected = Integer.parseInt(count.getText());
            click(count);
            until("its sentences are found", () -> exists(".results .hit"));
            awaitLoaded();
            assertThat(total()).isEqualTo(expected);
            driver().navigate().back();
            until("the entity is back", () -> exists(".entity h1"));
        }
    }

    @Test
    void aDistrictCountsItselfAndAlsoLeadsToItsSubdivisions() {
        open("entity", "district:500000");
        int itself = Integer.parseInt(
                one(".entity-head .hit-kicker span:last-child").getText().replaceAll("\\D", ""));
        click(".entity .actions a");
        until("its sentences are found", () -> exists(".hit") && chips().contains("重庆市（仅本级）"));
        awaitLoaded();
        assertThat(total()).isEqualTo(itself);
        driver().navigate().back();
        until("the district is back", () -> exists(".entity h1"));
        click(".entity .actions a:last-child");
        until("its subdivisions are found", () -> exists(".hit") && chips().contains("重庆市"));
        awaitLoaded();
        assertThat(total()).isGreaterThan(itself);
    }

    @Test
    void allItsSentencesAreASearch() {
        open("entity", "enterprise:" + ENTERPRISE);
        click(".entity .actions a");
        until("its sentences are found", () -> exists(".hit") && chips().contains(ENTERPRISE));
        assertThat(address()).contains("level=sentence");
    }

    @Test
    void anUnknownEntityIsReported() {
        open("entity", "enterprise:没有这家公司");
        assertThat(one("[role=alert]").getText()).contains("404");
    }
}
