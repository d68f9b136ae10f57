package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the transfer size of a first view, the stability of the layout, and the messages for failed requests. */
final class LightPageIT extends BrowserTest {
    private static final long MAX_BYTES = 700_000;
    private static final int MAX_REQUESTS = 12;
    private static final double GOOD_LAYOUT_SHIFT = 0.1;
    private static final int LATENCY_MILLIS = 600;

    LightPageIT() {
        super(ChromiumBrowser.Window.DESK, "zh-CN");
    }

    @Test
    void aFirstViewIsSmallAndTakesFewRequests() {
        driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
        open("q", "调研");
        until("there are bars", () -> exists(".bar"));
        Number requests = (Number) driver().executeScript("return performance.getEntriesByType('resource').length + 1");
        Number bytes = (Number) driver().executeScript(
                        "return ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))"
                                + ".reduce((sum, entry) => sum + entry.transferSize, 0)");
        System.out.println("a first view: " + requests + " requests, " + bytes + " bytes transferred");
        assertThat(requests.intValue()).isBetween(3, MAX_REQUESTS);
        assertThat(bytes.longValue()).isBetween(1_000L, MAX_BYTES);
    }

    /** Uses a slow network, so that each response arrives separately. */
    @ParameterizedTest
    @CsvSource({
        "q, 调研",
        "q, 涪陵区 绿色低碳",
        "q, 没有这样的话没有",
        "entity, district:500102",
        "article, hostile",
        "view, picture",
        "level, chapter"
    })
    void theLayoutIsStableWhileAnswersArrive(String name, String value) {
        slow();
        open(name, value);
        assertThat(layoutShift()).isLessThan(GOOD_LAYOUT_SHIFT);
    }

    /** Checks the layout after the click as well, because late shifts move the target of the next click. */
    @Test
    void theLayoutIsStableWhenAFilterIsSelected() {
        open("level", "sentence");
        until("there are bars", () -> exists(".bar"));
        slow();
        String topic = "[data-facet=topic] .value-name[title='绿色低碳']";
        int before = one(topic).getLocation().getY();
        choose("topic", "绿色低碳");
        assertThat(one(topic).getLocation().getY()).isCloseTo(before, within(1));
        assertThat(layoutShift()).isLessThan(GOOD_LAYOUT_SHIFT);
    }

    private double layoutShift() {
        Number shift = (Number) driver().executeAsyncScript("const done = arguments[0];"
                + "let sum = 0;"
                + "const add = entries => entries.forEach(e => sum += e.hadRecentInput ? 0 : e.value);"
                + "const observer = new PerformanceObserver(list => add(list.getEntries()));"
                + "observer.observe({type: 'layout-shift', buffered: true});"
                + "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {"
                + "add(observer.takeRecords()); done(sum); })))");
        return shift.doubleValue();
    }

    @Test
    void aViewLeftBeforeItsAnswerIsNotShown() {
        open("q", "巴斯夫", "level", "sentence");
        network(false, 3 * LATENCY_MILLIS);
        click(".hit-text .name-enterprise");
        until("the entity is on its way", () -> exists("main .sheet[aria-busy]"));
        driver().navigate().back();
        until("the results are back", () -> exists(".hit"));
        until(
                "the entity has come",
                () -> (Boolean) driver().executeScript("return performance.getEntriesByType('resource')"
                        + ".some(entry => entry.name.includes('/entities/') && entry.responseEnd > 0)"));
        assertThat(all(".entity")).isEmpty();
        assertThat(all(".results .hit")).isNotEmpty();
    }

    @Test
    void anUnreachableServerIsReportedAndCanBeRetried() {
        open("q", "调研");
        int found = total();
        online(false);
        click(".segments input[value=sentence]");
        until("the failure is shown", () -> exists("[role=alert]"));
        assertThat(one("[role=alert]").getText()).contains("无法连接服务");
        online(true);
        click("[role=alert] button");
        until("the answer is shown", () -> exists(".hit") && !exists("[role=alert]"));
        awaitLoaded();
        assertThat(total()).isGreaterThan(found);
    }

    @AfterEach
    void restoreNetwork() {
        online(true);
    }

    private void online(boolean online) {
        network(!online, 0);
    }

    private void slow() {
        network(false, LATENCY_MILLIS);
    }

    private void network(boolean offline, int latency) {
        driver().executeCdpCommand("Network.enable", Map.of());
        driver().executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of(
                                "offline",
                                offline,
                                "latency",
                                latency,
                                "downloadThroughput",
                                -1,
                                "uploadThroughput",
                                -1));
    }
}
