package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import backheel.testing.Browser;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page in a real browser. */
class ChatPageTest {
  private static final Newsdesk answers = new Newsdesk();
  private static final WebPlatform web = new WebPlatform(0, Clock.systemUTC());
  private static final AtomicLong delivery = new AtomicLong();

  @SuppressWarnings("NullAway.Init") // set before all tests, or all are skipped
  private static Browser browser;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
    web.listen(answers);
  }

  @AfterAll
  @SuppressWarnings("RedundantNullCheck") // skipped tests have no browser
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
    web.close();
  }

  @BeforeEach
  void visit() {
    answers.meanwhile = question -> {};
    browser.size(420, 860).dark(false).visit(web.port());
    browser.complaints();
  }

  @AfterEach
  void thePageNeverComplains() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aCommandIsAnswered() {
    browser.say("/story 1").reads("Morocco 2, Belgium 0.");

    assertThat(browser.text("#log .mine p")).isEqualTo("/story 1");
    assertThat(browser.attribute("#log .theirs a.key", "href"))
        .isEqualTo("https://example.org/story");
    assertThat(browser.attribute("#log .theirs a.key", "rel")).isEqualTo("noopener");
    assertThat(browser.text("#log time")).contains("2022").doesNotContain("27 Nov 2022");
    browser.picture("phone-story");
  }

  @Test
  void wordsOfOthersStayWords() {
    browser.say("/latest").reads("A <b>bold</b> claim by the coach");

    assertThat(browser.all("#log .theirs b")).isEmpty();
    browser.say("<img src=x onerror=alert(1)>").reads("You said: <img src=x onerror=alert(1)>");
    assertThat(browser.all("#log img")).isEmpty();
  }

  @Test
  void pagingReplacesTheListInItsPlace() {
    browser.say("/latest").reads("Page 1 of 2").picture("phone-latest");

    browser.press("Older ▶").reads("An older story about a goalkeeper");

    assertThat(browser.all("#log .theirs")).hasSize(1);
    assertThat(browser.text("#log")).doesNotContain("Page 1 of 2");
    browser.press("◀ Newer").reads("Page 1 of 2");
    assertThat(browser.all("#log .bubble")).hasSize(2);
  }

  @Test
  void aNotePassesBy() {
    browser.say("/story 1").press("Follow Hakimi");

    browser.until("a note", () -> browser.text("#toast.shown").equals("Following Achraf Hakimi"));
    browser.picture("phone-note");
    assertThat(browser.all("#log .theirs")).hasSize(1);
    browser.one("#words").sendKeys(Keys.ESCAPE);
    browser.until("the note is gone", () -> browser.all("#toast.shown").isEmpty());
  }

  @Test
  void aCommandInsideAMessageCanBeTouched() {
    browser.say("/help").reads("What I can do").press("/match").reads("Belgium 0, Morocco 2");
  }

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
  void aPushArrives() {
    push("Goal: Morocco lead");

    browser.reads("Goal: Morocco lead");
  }

  @Test
  void aPushNeverStandsBeforeTheAnswerThatCausedIt() {
    answers.meanwhile = question -> push("Alert caused by it");

    browser.say("/help").reads("Alert caused by it");

    var said = browser.text("#log");
    assertThat(said.indexOf("What I can do")).isBetween(0, said.indexOf("Alert caused by it"));
  }

  @Test
  void aMessageThatIsChangedChangesInItsPlace() {
    var sent = (Delivery.Sent) push("Half-time: 0-0");
    push("Something else");
    browser.reads("Something else");

    web.edit(sent.message(), Reply.text("en", "Full time: 1-0"));

    browser.reads("Full time: 1-0");
    assertThat(browser.text("#log")).doesNotContain("Half-time");
    assertThat(browser.text("#log .theirs")).isEqualTo("Full time: 1-0");
  }

  @Test
  void aReloadKeepsTheConversation() {
    browser.say("/story 1").reads("Morocco 2, Belgium 0.");
    push("Pushed before the reload");
    browser.reads("Pushed before the reload");

    browser.reload().reads("Pushed before the reload");

    assertThat(browser.all("#log .bubble")).hasSize(3);
    push("Pushed after it");
    browser.reads("Pushed after it");
    assertThat(browser.all("#log .bubble")).hasSize(4);
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
  void whoReadsFurtherUpIsNotPulledAway() {
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
  void aLostConnectionIsToldAndComesBackByItself() {
    var first = new WebPlatform(0, Clock.systemUTC());
    first.listen(answers);
    int port = first.port();
    browser.visit(port).say("/help").reads("What I can do");
    first.close();
    browser.until("the loss is told", () -> browser.text("#banner").contains("lost"));
    browser.say("/match").reads("That did not go through.").picture("phone-lost");

    try (var second = new WebPlatform(port, Clock.systemUTC())) {
      second.listen(answers);
      browser.until("it is back", () -> browser.text("#banner").contains("again."));
      browser.press("Try again").reads("Belgium 0, Morocco 2");

      assertThat(browser.text("#log")).doesNotContain("did not go through");
      assertThat(browser.complaints()).allMatch(line -> line.contains("net::ERR_"));
    }
    browser.visit(web.port()).complaints();
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
  void nothingMovesForThoseWhoPreferThat() {
    browser.prefer("prefers-reduced-motion", "reduce").say("/help").reads("What I can do");

    assertThat(browser.style("#log .bubble", "animation-name")).isEqualTo("none");
  }

  @Test
  void itIsAPleasureOnADesk() {
    browser.size(1280, 800).say("/latest").reads("Page 1 of 2").say("/quotes").reads("captain");

    browser.fitsItsWidth();
    browser.picture("desktop");
    browser.dark(true).picture("desktop-dark");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Delivery push(String words) {
    var chat = (String) browser.script("return localStorage.getItem('backheel.chat')");
    var once = new SendKey(delivery.incrementAndGet());
    var to = new ChatId("web", chat);
    var reply = Reply.text("en", words);
    browser.until("the page listens", () -> web.send(to, reply, once) instanceof Delivery.Sent);
    return web.send(to, reply, once);
  }
}
