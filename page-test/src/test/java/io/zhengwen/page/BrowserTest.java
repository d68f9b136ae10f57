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

/** A browser for the tests of a class, and the words in which they speak of the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
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

    /** What the policy forbids, and what breaks, is written to the console. */
    @AfterEach
    void nothingBroke() {
        List<String> faults = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("Failed to load resource"))
                .toList();
        assertThat(faults).isEmpty();
    }

    /** What axe-core finds in what is shown, as far as it matters. */
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

    /** Light or dark, as if the system said so. */
    void wear(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens an address of the page as a new visitor and waits for its answer. */
    void open(String... namesAndValues) {
        driver.get(PageServer.shared().address(namesAndValues));
        settled();
    }

    /** Waits until everything that was asked for stands there. */
    void settled() {
        until("the page is settled", () -> (Boolean) driver.executeScript("const main = document.querySelector('main');"
                + "return main.children.length > 0 && !main.querySelector('[aria-busy], .hit-skeleton, noscript')"));
    }

    /** Waits for a condition; what changes under one's hands is looked at again. */
    void until(String what, Supplier<Boolean> condition) {
        new WebDriverWait(driver, PATIENCE)
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

    boolean is(String css) {
        return !all(css).isEmpty();
    }

    /** The texts of all elements at once, as they stand in the document. */
    @SuppressWarnings("unchecked")
    List<String> texts(String css) {
        return (List<String>) driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim())", css);
    }

    /** Types words and asks. */
    void ask(String words) {
        WebElement box = one("#q");
        box.clear();
        box.sendKeys(words + "\n");
        until("the address holds the words", () -> address().contains(words));
        settled();
    }

    void click(String css) {
        click(one(css));
    }

    /** Clicks where nothing that stays above the text, such as the page's head, lies over it. */
    void click(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Clicks what a facet lists under a label. */
    void choose(String facet, String label) {
        WebElement value = one("[data-facet='" + facet + "'] .value-name[title='" + label + "']");
        click(value);
        until(label + " is chosen", () -> chips().contains(label));
        settled();
    }

    List<String> chips() {
        return texts(".chip");
    }

    /** Takes a chosen filter away. */
    void remove(String chip) {
        click(all(".chip").stream()
                .filter(c -> c.getText().equals(chip))
                .findFirst()
                .orElseThrow());
        until(chip + " is gone", () -> !chips().contains(chip));
        settled();
    }

    /** How many hits the page says there are. */
    int total() {
        return Integer.parseInt(one(".status strong").getText().replaceAll("\\D", ""));
    }

    int count(String facet, String label) {
        String shown = one("[data-facet='" + facet + "'] .value-name[title='" + label + "'] + .count")
                .getText();
        return Integer.parseInt(shown.replaceAll("\\D", ""));
    }

    /** The address as people read it. */
    String address() {
        return URLDecoder.decode(driver.getCurrentUrl(), StandardCharsets.UTF_8);
    }
}
