package backheel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium without a window, as a reader of the web chat uses it. Tests that ask for one are
 * skipped where none is installed. Environment: {@code CHROME} and {@code CHROMEDRIVER} name other
 * places than {@code /usr/bin}.
 */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  // Selenium looks for the developer tools of exactly this Chromium, and goes on without them.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
  private static final Path PICTURES = Path.of("target", "screenshots");

  private static final String MOVING =
      "return document.getAnimations().some(a => a.playState === 'running'"
          + " && a.effect.getTiming().iterations !== Infinity)";

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** Opens Chromium, or skips the test with a line that says what is missing. */
  public static Browser open() {
    var chromium =
        Path.of(Objects.requireNonNullElse(System.getenv("CHROME"), "/usr/bin/chromium"));
    var chromedriver =
        Path.of(Objects.requireNonNullElse(System.getenv("CHROMEDRIVER"), "/usr/bin/chromedriver"));
    for (var needed : List.of(chromium, chromedriver)) {
      assumeTrue(Files.isExecutable(needed), "no browser to test with: " + needed + " is missing");
    }
    SELENIUM.setLevel(Level.SEVERE);
    try {
      var profile = Files.createTempDirectory("backheel-browser");
      var service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(chromedriver.toFile())
              .usingAnyFreePort()
              .withLogFile(new File("/dev/null"))
              .build();
      return new Browser(new ChromeDriver(service, options(chromium, profile)), profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ChromeOptions options(Path chromium, Path profile) {
    var console = new LoggingPreferences();
    console.enable(LogType.BROWSER, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.setCapability(ChromeOptions.LOGGING_PREFS, console);
    return options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--lang=en",
        "--user-data-dir=" + profile);
  }

  /** The driver itself, for what this class has no word for. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Opens the web chat as a newcomer: nothing of an earlier visit is remembered. */
  public Browser visit(int port) {
    load(port);
    driver.executeScript("localStorage.clear(); sessionStorage.clear();");
    return load(port);
  }

  private Browser load(int port) {
    driver.get("http://127.0.0.1:" + port + "/");
    return ready();
  }

  public Browser reload() {
    driver.navigate().refresh();
    return ready();
  }

  private Browser ready() {
    one("html[data-ready]");
    return this;
  }

  /** Width and height of the page in CSS pixels, as on a phone or a desk. */
  public Browser size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  public Browser dark(boolean dark) {
    return prefer("prefers-color-scheme", dark ? "dark" : "light");
  }

  /** Sets what a person prefers, by the name of a CSS media feature. */
  public Browser prefer(String feature, String value) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
    return this;
  }

  public Browser language(String code) {
    one("#language option[value=" + code + "]").click();
    return until("the page speaks " + code, () -> code.equals(attribute("html", "lang")));
  }

  /** Types a line and sends it. */
  public Browser say(String line) {
    one("#words").sendKeys(line + "\n");
    return this;
  }

  /** Presses the last button of this label in the conversation. */
  public Browser press(String label) {
    until("a button " + label, () -> lastButton(label) != null);
    Objects.requireNonNull(lastButton(label)).click();
    return this;
  }

  private @Nullable WebElement lastButton(String label) {
    var buttons =
        all("#log button").stream().filter(button -> button.getText().equals(label)).toList();
    return buttons.isEmpty() ? null : buttons.getLast();
  }

  /** Waits until the conversation shows the words. */
  public Browser reads(String words) {
    return until("the conversation reads: " + words, () -> text("#log").contains(words));
  }

  /** Waits for the first element of a CSS selector. */
  public WebElement one(String selector) {
    until("there is " + selector, () -> !all(selector).isEmpty());
    return all(selector).getFirst();
  }

  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  public String text(String selector) {
    return one(selector).getText();
  }

  public String attribute(String selector, String name) {
    return Objects.requireNonNullElse(one(selector).getDomAttribute(name), "");
  }

  /** The computed value of a CSS property. */
  public String style(String selector, String property) {
    return one(selector).getCssValue(property);
  }

  /** What JavaScript gives, such as {@code return document.title}. */
  public Object script(String code) {
    return Objects.requireNonNullElse(driver.executeScript(code), "");
  }

  /** Waits for a condition; fails with the claim when it does not come true. */
  public Browser until(String claim, Supplier<Boolean> condition) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class)
        .withMessage(claim)
        .until(any -> condition.get());
    return this;
  }

  /** Keeps a picture of the page, at rest, under {@code target/screenshots}. */
  public Path picture(String name) {
    until("the page is at rest", () -> script(MOVING).equals(false));
    try {
      var file = Files.createDirectories(PICTURES).resolve(name + ".png");
      return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing runs out of the page to the side. */
  public void fitsItsWidth() {
    assertThat(script("return document.documentElement.scrollWidth - window.innerWidth"))
        .as("pixels that run out of the page to the side")
        .isEqualTo(0L);
  }

  /** What the page complained of since this was last asked. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // Chromium may still be tidying up its own profile while it is deleted.
      profile.toFile().deleteOnExit();
    }
  }
}
