package io.zhengwen.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Starts the machine's Chromium with its driver. */
final class ChromiumBrowser {
    private static final String REQUIRED = "ZHENGWEN_REQUIRE_BROWSER";
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private ChromiumBrowser() {}

    /** A window with its size in CSS pixels; {@code phone} also has a touch screen. */
    record Window(int width, int height, boolean phone) {
        static final Window DESK = new Window(1280, 900, false);
        static final Window PHONE = new Window(390, 844, true);
    }

    /** Opens a browser with a preferred language such as {@code zh-CN}; aborts the test if there is no browser. */
    static ChromeDriver open(Window window, String language) {
        Optional<Path> browser = find("ZHENGWEN_CHROMIUM", BROWSERS);
        Optional<Path> driver = find("ZHENGWEN_CHROMEDRIVER", List.of("chromedriver"));
        if (browser.isEmpty() || driver.isEmpty()) {
            abortTest();
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options(browser.orElseThrow(), window, language));
    }

    private static ChromeOptions options(Path browser, Window window, String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--lang=" + language,
                "--window-size=" + window.width() + "," + window.height());
        if (isRoot()) {
            options.addArguments("--no-sandbox");
        }
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        if (window.phone()) {
            Map<String, Object> metrics =
                    Map.of("width", window.width(), "height", window.height(), "pixelRatio", 2.0, "touch", true);
            options.setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", metrics));
        }
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        return options;
    }

    /** Whether this process runs as root, for which Chromium's sandbox does not work. */
    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> find(String variable, List<String> names) {
        String given = System.getenv(variable);
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        String path = System.getenv().getOrDefault("PATH", "");
        return names.stream()
                .flatMap(name -> folders(path).map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> folders(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
    }

    private static void abortTest() {
        String message =
                "no Chromium with its driver found: the page is NOT tested. On Debian: apt-get install chromium"
                        + " chromium-driver; elsewhere set ZHENGWEN_CHROMIUM and ZHENGWEN_CHROMEDRIVER";
        if ("1".equals(System.getenv(REQUIRED))) {
            throw new IllegalStateException(message + " (" + REQUIRED + "=1 makes this an error)");
        }
        String line = "*".repeat(100);
        System.err.println(line + "\n  " + message + "\n" + line);
        Assumptions.abort(message);
    }
}
