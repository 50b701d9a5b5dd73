package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.testing.TestBots;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What is said on the page, by either side. */
class ChatPageTest extends BrowserPage {

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
  void noteDisappearsByItself() {
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
  void spoilerIsToggledByTouchOrKey() {
    browser.say("/veiled").reads("semi-final: report");
    assertThat(browser.text("#log .theirs")).doesNotContain("France 2, Morocco 0");
    assertThat(browser.attribute(".spoiler.words", "aria-label")).isEqualTo("Hidden. Show it");
    browser.picture("phone-veiled");

    browser.one(".spoiler.words").click();

    browser.reads("France 2, Morocco 0");
    assertThat(browser.attribute(".spoiler.words", "aria-expanded")).isEqualTo("true");
    browser.one(".spoiler.words").sendKeys(Keys.ENTER);
    assertThat(browser.attribute(".spoiler.words", "aria-expanded")).isEqualTo("false");
    browser.one(".spoiler.picture").sendKeys(Keys.SPACE);
    assertThat(browser.attribute(".spoiler.picture", "aria-expanded")).isEqualTo("true");
    browser.picture("phone-unveiled");
  }

  @Test
  void picturesOfOursAreShownAndThoseThatAreNotSecretAreNot() {
    browser.say("/veiled").reads("semi-final: report");
    browser.one(".spoiler.picture").click();

    browser.until(
        "the picture is there",
        () ->
            Boolean.TRUE.equals(
                browser.script(
                    "const p = document.querySelector('img.picture');"
                        + " return p.complete && p.naturalWidth === 1")));

    assertThat(browser.all("#log img.picture")).hasSize(1);
    assertThat(browser.attribute("img.picture", "alt")).isEqualTo("A card of the match");
    assertThat(browser.attribute("img.picture", "referrerpolicy")).isEqualTo("no-referrer");
  }

  @Test
  void longTextIsCollapsedUntilOpened() {
    browser.say("/veiled").reads("A long article about the semi-final");
    assertThat(browser.one("#log details blockquote").isDisplayed()).isFalse();

    browser.one("#log summary").sendKeys(Keys.ENTER);

    browser.until("it is unfolded", () -> browser.one("#log details blockquote").isDisplayed());
    browser.picture("phone-unfolded");
  }

  @Test
  void aPushArrives() {
    push("Goal: Morocco lead");

    browser.reads("Goal: Morocco lead");
  }

  @Test
  void aPushNeverStandsBeforeTheAnswerThatCausedIt() {
    push("The page listens");
    var chat = chat();
    var alert = Reply.text("en", "Alert caused by it");
    answers.meanwhile = question -> web.send(chat, alert, new IdempotencyKey(1000));

    browser.say("/help").reads("Alert caused by it");

    var said = browser.text("#log");
    assertThat(said.indexOf("What I can do")).isBetween(0, said.indexOf("Alert caused by it"));
  }

  @Test
  void aMessageThatIsChangedChangesInItsPlace() {
    var sent = (SendResult.Sent) push("Half-time: 0-0");
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
  void lostConnectionIsShownAndRestoredAutomatically() {
    var first = new WebPlatform(0, Clock.systemUTC());
    first.start(TestBots.of(answers));
    int port = first.localPage().orElseThrow().getPort();
    browser.visit(port).say("/help").reads("What I can do");
    first.close();
    browser.until("the loss is told", () -> browser.text("#banner").contains("lost"));
    browser.say("/match").reads("That did not go through.").picture("phone-lost");

    try (var second = new WebPlatform(port, Clock.systemUTC())) {
      second.start(TestBots.of(answers));
      browser.until("it is back", () -> browser.text("#banner").contains("again."));
      browser.press("Try again").reads("Belgium 0, Morocco 2");

      assertThat(browser.text("#log")).doesNotContain("did not go through");
      assertThat(browser.complaints()).allMatch(line -> line.contains("net::ERR_"));
    }
    browser.visit(web.localPage().orElseThrow().getPort()).complaints();
  }
}
