package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page for everybody: any language, any width, no mouse, dark, at rest. */
class ChatAccessTest extends BrowserPage {

  @Test
  void chipsAskOrBegin() {
    browser.until("chips", () -> browser.all(".chip").size() == 6);
    browser.picture("phone-greeting");
    browser.one(".chip[title='A match and its goals']").click();
    browser.reads("Belgium 0, Morocco 2");

    browser.script("document.getElementById('scroll').scrollTop = 0");
    browser.one(".chip[title='Stories about a player']").click();
    browser.until("names", () -> browser.all("#suggestions li").size() == 3);

    assertThat(browser.one("#words").getDomProperty("value")).isEqualTo("/player ");
    browser.picture("phone-suggestions");
  }

  @Test
  void arabicRunsFromRightToLeft() {
    browser.language("ar");

    assertThat(browser.attribute("html", "dir")).isEqualTo("rtl");
    browser.say("/match").reads("بلجيكا");
    assertThat(browser.style("#log .theirs", "direction")).isEqualTo("rtl");
    assertThat(browser.attribute("#log .theirs", "lang")).isEqualTo("ar");
    browser.fitsItsWidth();
    browser.picture("phone-arabic");
    browser.one("#menu").click();
    browser.picture("phone-arabic-commands");
    browser.language("en");
    assertThat(browser.style("body", "direction")).isEqualTo("ltr");
    assertThat(browser.style("#log .theirs", "direction")).isEqualTo("rtl");
  }

  @Test
  void everyLanguageFitsOnASmallPhone() {
    browser.size(360, 640).say("/latest").say("/story 1").say("/quotes").say("/help");
    browser.say("x".repeat(300)).reads("You said: xxx");

    for (var language : new String[] {"fr", "es", "ar", "en"}) {
      browser.language(language);
      browser.fitsItsWidth();
    }
  }

  @Test
  void theKeyboardIsEnough() {
    var line = browser.one("#words");

    line.sendKeys("/pl");
    browser.until("a command", () -> browser.all("#suggestions li").size() == 1);
    line.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    browser.until("names", () -> browser.all("#suggestions li").size() == 3);
    line.sendKeys("haki");
    browser.until("fewer names", () -> browser.all("#suggestions li").size() == 2);
    line.sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    assertThat(browser.attribute("#words", "aria-activedescendant")).isEqualTo("suggestion-1");
    line.sendKeys(Keys.ENTER, Keys.ENTER);
    browser.reads("You asked for Hakim Ziyech.");

    line.sendKeys(Keys.ARROW_UP);
    assertThat(line.getDomProperty("value")).isEqualTo("/player Hakim Ziyech");
    line.sendKeys(Keys.ARROW_DOWN);
    assertThat(line.getDomProperty("value")).isEmpty();
    line.sendKeys("/");
    browser.until("all commands", () -> browser.all("#suggestions li").size() == 6);
    browser.picture("phone-commands");
    line.sendKeys(Keys.ESCAPE);
    assertThat(browser.one("#suggestions").isDisplayed()).isFalse();
  }

  @Test
  void aSlowAnswerIsAnnounced() {
    var known = new CountDownLatch(1);
    answers.meanwhile = question -> await(known);

    browser.say("/help").until("writing", () -> browser.one("#writing").isDisplayed());
    assertThat(browser.script("return document.getElementById('status').textContent"))
        .isEqualTo("Backheel is writing");
    known.countDown();

    browser.reads("What I can do");
    browser.until("no more writing", () -> !browser.one("#writing").isDisplayed());
  }

  @Test
  void newMessageDoesNotScrollAwayFromOlderText() {
    browser.say("/latest").say("/story 1").say("/latest").reads("Belgium 0.");
    browser.until("all answers", () -> browser.all("#log .theirs").size() == 3);
    browser.script("document.getElementById('scroll').scrollTop = 0");

    push("Pushed from below");

    browser.until("a sign", () -> browser.one("#newer").isDisplayed());
    assertThat(browser.script("return document.getElementById('scroll').scrollTop")).isEqualTo(0L);
    browser.picture("phone-newer");
    browser.one("#newer").click();
    browser.until("the end", () -> !browser.one("#newer").isDisplayed());
  }

  @Test
  void theFocusCanBeSeenAndStaysAfterAPress() {
    browser.say("/latest").reads("Page 1 of 2");
    browser.script("[...document.querySelectorAll('.key')].at(-1).focus()");

    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);

    browser.reads("Page 2 of 2");
    var focused = browser.driver().switchTo().activeElement();
    assertThat(focused.getDomAttribute("class")).contains("key");
    focused.sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
    var before = browser.driver().switchTo().activeElement();
    assertThat(before.getCssValue("outline-style")).isEqualTo("solid");
  }

  @Test
  void darkModeIsDark() {
    var light = browser.style("body", "background-color");

    browser.dark(true).say("/latest").reads("Page 1 of 2").say("/story 1").reads("Belgium 0.");

    assertThat(browser.style("body", "background-color")).isNotEqualTo(light);
    browser.picture("phone-dark");
  }

  @Test
  void reducedMotionIsRespected() {
    browser.prefer("prefers-reduced-motion", "reduce").say("/help").reads("What I can do");

    assertThat(browser.style("#log .bubble", "animation-name")).isEqualTo("none");
  }

  @Test
  void desktopLayoutFitsItsWidth() {
    browser.size(1280, 800).say("/latest").reads("Page 1 of 2").say("/quotes").reads("captain");

    browser.fitsItsWidth();
    browser.picture("desktop");
    browser.dark(true).picture("desktop-dark");
  }
}
