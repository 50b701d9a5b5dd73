package backheel.platform.telegram;

import backheel.chat.Question.Place;
import backheel.chat.Reply;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers to presses in groups that only whoever pressed sees, for what is too long for a passing
 * note. Where the server or the chat does not allow them, it is not asked again for a while.
 */
final class EphemeralReply {
  private static final Logger log = LoggerFactory.getLogger(EphemeralReply.class);

  static final Duration WHILE = Duration.ofHours(6);

  /** Stands for every chat: no chat has it. */
  private static final long EVERYWHERE = 0;

  private final Api api;
  private final Links links;
  private final Cache<Long, String> refused;

  EphemeralReply(Api api, Links links, Clock clock) {
    this.api = api;
    this.links = links;
    this.refused =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(WHILE)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /**
   * Shows an answer to whoever pressed, and to nobody else.
   *
   * @return whether it is shown; otherwise it has to be said in another way
   */
  boolean say(Reply reply, Heard.Asked asked) {
    var press = asked.press();
    long chat = asked.at().chat();
    if (press == null || asked.question().place() != Place.GROUP || isRefused(chat)) {
      return false;
    }
    var pages = Drawing.pages(reply);
    if (pages.size() != 1 || !pages.getFirst().pictures().isEmpty()) {
      return false;
    }
    // A press under it would come without a message that could be edited: only links go.
    var keyboard = Keyboard.ofLinks(pages.getFirst().buttons(), links);
    return switch (api.call(new EphemeralMessage(press, pages.getFirst().html(), keyboard))) {
      case Outcome.Taken<Boolean> taken -> true;
      case Outcome.Refused<Boolean> no -> {
        remember(chat, no);
        yield false;
      }
      case Outcome.NotSent<Boolean> none -> false;
      // The worst of it is that one person reads something twice.
      case Outcome.Lost<Boolean> lost -> false;
    };
  }

  private boolean isRefused(long chat) {
    return refused.getIfPresent(EVERYWHERE) != null || refused.getIfPresent(chat) != null;
  }

  private void remember(long chat, Outcome.Refused<Boolean> no) {
    // A press that is too old, or too many calls, say nothing of the next one.
    boolean passing = no.code() == 429 || no.code() >= 500 || no.description().contains("too old");
    if (passing) {
      return;
    }
    // Who misses the chat does not know this kind of message at all.
    boolean old = no.description().contains("chat_id") || no.code() == 404;
    refused.put(old ? EVERYWHERE : chat, no.description());
    log.info(
        "Answers that one member of a group sees are refused, and left alone for {} h: {}",
        WHILE.toHours(),
        no.description());
  }
}
