package backheel.platform.telegram;

import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.platform.telegram.receive.IncomingEvent;
import backheel.platform.telegram.render.BotLinkResolver;
import backheel.platform.telegram.render.InlineKeyboardBuilder;
import backheel.platform.telegram.render.TelegramRenderer;
import backheel.platform.telegram.send.ApiResult;
import backheel.platform.telegram.send.EphemeralMessageRequest;
import backheel.platform.telegram.send.TelegramApi;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sender of answers to button presses in groups that only the person who pressed can see, for
 * text too long for a passing note. Where the server or the chat refuses them, they are not tried
 * again for a while.
 */
final class EphemeralReplySender {
  private static final Logger log = LoggerFactory.getLogger(EphemeralReplySender.class);

  static final Duration RETRY_REFUSED_AFTER = Duration.ofHours(6);

  /** A key that means every chat; no chat has it as its id. */
  private static final long ALL_CHATS = 0;

  private final TelegramApi telegramApi;
  private final BotLinkResolver botLinkResolver;
  private final Cache<Long, String> refused;

  EphemeralReplySender(TelegramApi telegramApi, BotLinkResolver botLinkResolver, Clock clock) {
    this.telegramApi = telegramApi;
    this.botLinkResolver = botLinkResolver;
    this.refused =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(RETRY_REFUSED_AFTER)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /**
   * Shows an answer to the person who pressed, and to no one else.
   *
   * @return whether it is shown; otherwise it has to be sent in another way
   */
  boolean send(Reply reply, IncomingEvent.QuestionAsked questionAsked) {
    var press = questionAsked.callbackId();
    long chat = questionAsked.address().chat();
    if (press == null || questionAsked.question().chatType() != ChatType.GROUP || isRefused(chat)) {
      return false;
    }
    var pages = TelegramRenderer.messages(reply);
    if (pages.size() != 1 || !pages.getFirst().pictures().isEmpty()) {
      return false;
    }
    // A press under it would come without a message that could be edited: only links are kept.
    var keyboard = InlineKeyboardBuilder.linksOnly(pages.getFirst().buttons(), botLinkResolver);
    return switch (telegramApi.call(
        new EphemeralMessageRequest(press, pages.getFirst().html(), keyboard))) {
      case ApiResult.Success<Boolean> success -> true;
      case ApiResult.Refused<Boolean> no -> {
        remember(chat, no);
        yield false;
      }
      case ApiResult.NotSent<Boolean> none -> false;
      // At worst one person reads an answer twice.
      case ApiResult.Unknown<Boolean> unknown -> false;
    };
  }

  private boolean isRefused(long chat) {
    return refused.getIfPresent(ALL_CHATS) != null || refused.getIfPresent(chat) != null;
  }

  private void remember(long chat, ApiResult.Refused<Boolean> no) {
    // A press that is too old, or too many calls, does not predict the next one.
    boolean passing = no.code() == 429 || no.code() >= 500 || no.description().contains("too old");
    if (passing) {
      return;
    }
    // A server that misses the chat does not support this kind of message at all.
    boolean old = no.description().contains("chat_id") || no.code() == 404;
    refused.put(old ? ALL_CHATS : chat, no.description());
    log.info(
        "Answers that one member of a group sees are refused, and left alone for {} h: {}",
        RETRY_REFUSED_AFTER.toHours(),
        no.description());
  }
}
