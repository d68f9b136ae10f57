package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a first view costs, that nothing jumps meanwhile, and what is said when nothing comes. */
final class LightPageIT extends BrowserTest {
    private static final long MOST_BYTES = 700_000;
    private static final int MOST_REQUESTS = 12;
    private static final double GOOD_LAYOUT_SHIFT = 0.1;

    LightPageIT() {
        super(Chromium.Window.DESK, "zh-CN");
    }

    @Test
    void aFirstViewIsSmallAndTakesFewRequests() {
        driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
        open("q", "调研");
        until("there are bars", () -> is(".bar"));
        Number requests = (Number) driver().executeScript("return performance.getEntriesByType('resource').length + 1");
        Number bytes = (Number) driver().executeScript(
                        "return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                                + ".reduce((sum, entry) => sum + entry.transferSize, 0)");
        System.out.println("a first view: " + requests + " requests, " + bytes + " bytes transferred");
        assertThat(requests.intValue()).isBetween(3, MOST_REQUESTS);
        assertThat(bytes.longValue()).isBetween(1_000L, MOST_BYTES);
    }

    @Test
    void nothingJumpsWhileAnswersArrive() {
        open("q", "调研");
        until("there are bars", () -> is(".bar"));
        Number shift = (Number)
                driver().executeAsyncScript(
                                "const done = arguments[0];"
                                        + "new PerformanceObserver(list => done(list.getEntries().reduce((sum, e) => sum + e.value, 0)))"
                                        + ".observe({type: 'layout-shift', buffered: true}); requestAnimationFrame(() => setTimeout(() => done(0), 500))");
        assertThat(shift.doubleValue()).isLessThan(GOOD_LAYOUT_SHIFT);
    }

    @Test
    void aServerOutOfReachIsSaidAndAskedAgain() {
        open("q", "调研");
        int found = total();
        online(false);
        click(".segments input[value=sentence]");
        until("the failure stands there", () -> is("[role=alert]"));
        assertThat(one("[role=alert]").getText()).contains("无法连接服务");
        online(true);
        click("[role=alert] button");
        until("the answer stands there", () -> is(".hit") && !is("[role=alert]"));
        settled();
        assertThat(total()).isGreaterThan(found);
    }

    @AfterEach
    void comeBack() {
        online(true);
    }

    private void online(boolean online) {
        driver().executeCdpCommand("Network.enable", Map.of());
        driver().executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !online, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }
}
