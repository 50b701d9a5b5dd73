package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.testing.Browser;
import backheel.testing.TestBots;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The page, open in a real browser, for each test anew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserPage {
  final HandwrittenBotService answers = new HandwrittenBotService();
  final WebPlatform web = new WebPlatform(0, Clock.systemUTC());
  private final AtomicLong delivery = new AtomicLong();

  @SuppressWarnings("NullAway.Init") // set before all tests, or all are skipped
  Browser browser;

  @BeforeAll
  void openBrowser() {
    browser = Browser.open();
    web.start(TestBots.of(answers));
  }

  @AfterAll
  @SuppressWarnings("RedundantNullCheck") // skipped tests have no browser
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
    web.close();
  }

  @BeforeEach
  void visit() {
    answers.meanwhile = question -> {};
    browser.size(420, 860).dark(false).visit(web.localPage().orElseThrow().getPort());
    browser.complaints();
  }

  @AfterEach
  void thePageNeverComplains() {
    assertThat(browser.complaints()).isEmpty();
  }

  static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The chat of this page, as the server knows it. */
  ChatId chat() {
    return new ChatId("web", (String) browser.script("return localStorage['backheel.chat']"));
  }

  SendResult push(String words) {
    var to = chat();
    var once = new IdempotencyKey(delivery.incrementAndGet());
    var reply = Reply.text("en", words);
    browser.until("the page listens", () -> web.send(to, reply, once) instanceof SendResult.Sent);
    return web.send(to, reply, once);
  }
}
