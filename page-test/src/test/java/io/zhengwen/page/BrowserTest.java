package io.zhengwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The base class of page tests: one browser for the tests of a class, and helpers to operate the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final List<String> SERIOUS = List.of("serious", "critical");

    private final ChromiumBrowser.Window window;
    private final String language;
    private ChromeDriver driver;

    BrowserTest(ChromiumBrowser.Window window, String language) {
        this.window = window;
        this.language = language;
    }

    @BeforeAll
    void openBrowser() {
        driver = ChromiumBrowser.open(window, language);
        PageServer.shared();
    }

    @AfterAll
    void closeBrowser() {
        if (driver != null) {
            driver.quit();
        }
    }

    /** Checks the browser console, which records violations of the content security policy and script errors. */
    @AfterEach
    void nothingBroke() {
        List<String> faults = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("Failed to load resource"))
                .toList();
        assertThat(faults).isEmpty();
    }

    /** Checks that axe-core reports no serious or critical violation in the current view. */
    void axeFindsNothingSerious() {
        List<String> serious = new AxeBuilder()
                .analyze(driver).getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(BrowserTest::described)
                        .toList();
        assertThat(serious).isEmpty();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Emulates a system preference for light or dark. */
    void emulateColorScheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens an address of the page as a new visitor and waits until it has loaded. */
    void open(String... namesAndValues) {
        driver.get(PageServer.shared().address(namesAndValues));
        awaitLoaded();
    }

    /** Waits until the page has loaded everything that it requested. */
    void awaitLoaded() {
        until("the page has loaded", () -> (Boolean) driver.executeScript("const main = document.querySelector('main');"
                + "return main.children.length > 0 && !main.querySelector('[aria-busy], .hit-skeleton, noscript')"));
    }

    /** Waits for a condition; retries if elements are replaced meanwhile. */
    void until(String what, Supplier<Boolean> condition) {
        new WebDriverWait(driver, TIMEOUT)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> what + "; the page says: "
                        + driver.findElement(By.tagName("body")).getText())
                .until(d -> condition.get());
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    boolean exists(String css) {
        return !all(css).isEmpty();
    }

    /** Returns the text contents of all matching elements in one call. */
    @SuppressWarnings("unchecked")
    List<String> texts(String css) {
        return (List<String>) driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim())", css);
    }

    /** Types words into the search box and searches for them. */
    void search(String words) {
        WebElement box = one("#q");
        box.clear();
        box.sendKeys(words + "\n");
        until("the address holds the words", () -> address().contains(words));
        awaitLoaded();
    }

    void click(String css) {
        click(one(css));
    }

    /** Clicks an element in the middle of the window, where no fixed part such as the page's head covers it. */
    void click(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Clicks the value with this label in a facet. */
    void choose(String facet, String label) {
        WebElement value = one("[data-facet='" + facet + "'] .value-name[title='" + label + "']");
        click(value);
        until(label + " is chosen", () -> chips().contains(label));
        awaitLoaded();
    }

    List<String> chips() {
        return texts(".chip");
    }

    /** Removes a selected filter. */
    void remove(String chip) {
        click(all(".chip").stream()
                .filter(c -> c.getText().equals(chip))
                .findFirst()
                .orElseThrow());
        until(chip + " is gone", () -> !chips().contains(chip));
        awaitLoaded();
    }

    /** Returns the number of hits that the page shows. */
    int total() {
        return Integer.parseInt(one(".status strong").getText().replaceAll("\\D", ""));
    }

    int count(String facet, String label) {
        String shown = one("[data-facet='" + facet + "'] .value-name[title='" + label + "'] + .count")
                .getText();
        return Integer.parseInt(shown.replaceAll("\\D", ""));
    }

    /** Returns the decoded address. */
    String address() {
        return URLDecoder.decode(driver.getCurrentUrl(), StandardCharsets.UTF_8);
    }
}
