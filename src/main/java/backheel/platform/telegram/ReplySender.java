package backheel.platform.telegram;

import backheel.chat.ChatEvents;
import backheel.chat.LocalizedTexts;
import backheel.chat.MessageRef;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.chat.ReplyThrottle;
import backheel.chat.SendResult;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import backheel.platform.telegram.receive.IncomingEvent;
import backheel.platform.telegram.render.TelegramRenderer;
import backheel.platform.telegram.send.MessageEditor;
import backheel.platform.telegram.send.SendOptions;
import backheel.platform.telegram.send.SendProgress;
import backheel.platform.telegram.send.TelegramAddress;
import backheel.platform.telegram.send.TelegramConnection;
import backheel.platform.telegram.send.TelegramMessageId;
import backheel.platform.telegram.send.TelegramSender;
import backheel.platform.telegram.send.ThrottledLog;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sender of answers that retries for about a minute through limits, brief outages and migrations.
 * An answer that may have been lost is sent again, for silence is worse than a duplicate.
 */
final class ReplySender {
  private static final Duration MAX_TOTAL_WAIT = Duration.ofSeconds(60);
  private static final Duration QUICK_FAILURE = Duration.ofSeconds(5);
  private static final int MAX_ATTEMPTS = 30;

  /**
   * The delays before an answer whose sending quickly failed is sent again; no further attempts
   * follow.
   */
  private static final List<Duration> RESEND_DELAYS =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

  private final TelegramSender sender;
  private final MessageEditor editor;
  private final ChatEvents chatEvents;
  private final ReplyThrottle replyThrottle;
  private final ThrottledLog throttledLog;
  private final Clock clock;

  ReplySender(TelegramConnection client, ChatEvents chatEvents, ReplyThrottle replyThrottle) {
    this.sender = client.sender();
    this.editor = client.editor();
    this.chatEvents = chatEvents;
    this.replyThrottle = replyThrottle;
    this.throttledLog = client.log();
    this.clock = client.clock();
  }

  /**
   * Shows the answer to a question.
   *
   * @return whether it arrived, or nothing more can be done about it
   */
  boolean reply(Reply reply, IncomingEvent.QuestionAsked questionAsked) {
    var pressed = questionAsked.question().pressedMessage();
    if (reply.mode() == ReplyMode.REPLACE && pressed != null) {
      var edited = edited(reply, questionAsked.address(), pressed);
      if (!(edited instanceof SendResult.Refused)) {
        return conclude(questionAsked.address(), edited);
      }
    }
    var sendResult = send(reply, questionAsked.address(), questionAsked.options());
    if (sendResult instanceof SendResult.Barred) {
      sendResult = sendPrivately(reply, questionAsked.question(), sendResult);
    }
    return sendResult == null || conclude(questionAsked.address(), sendResult);
  }

  /**
   * Replaces the message that was pressed with an answer, without falling back to a new message.
   *
   * @return whether it arrived, or nothing more can be done about it
   */
  boolean replace(Reply reply, IncomingEvent.QuestionAsked questionAsked) {
    var pressed = questionAsked.question().pressedMessage();
    return pressed == null
        || conclude(questionAsked.address(), edited(reply, questionAsked.address(), pressed));
  }

  private SendResult edited(Reply reply, TelegramAddress in, MessageRef pressed) {
    var telegramMessageId = TelegramMessageId.parse(pressed.id());
    return sendWithRetries(in, at -> editor.replace(at, telegramMessageId, reply));
  }

  /** Sends the answer privately to an asker in a chat where the bot may not write. */
  private @Nullable SendResult sendPrivately(Reply reply, Question question, SendResult barred) {
    var asker = question.asker();
    if (asker == null || asker.equals(question.chat())) {
      return barred;
    }
    var title = question.permissions().title(question.chat());
    var about =
        "📣 "
            + LocalizedTexts.in(reply.language())
                .text("at.for", "title", title.isEmpty() ? "–" : title);
    var blocks = new ArrayList<TextBlock>();
    blocks.add(new TextBlock.SmallPrint(List.of(new TextSpan.Plain(about))));
    blocks.addAll(reply.blocks());
    // Its buttons would apply to the private chat.
    var notice = reply.withBlocks(blocks).withButtons(List.of());
    var sendResult = send(notice, TelegramAddress.parse(asker), SendOptions.DEFAULTS);
    return sendResult instanceof SendResult.Sent ? sendResult : barred;
  }

  /** Sends a reply to a chat; null where it has no content. */
  @Nullable SendResult send(Reply reply, TelegramAddress to, SendOptions sendOptions) {
    var pages = TelegramRenderer.messages(reply);
    if (pages.isEmpty()) {
      return null;
    }
    var done = new AtomicReference<>(SendProgress.NOTHING);
    var how = sendOptions.withSilent(reply.options().silent());
    return sendWithRetries(to, at -> sender.send(at, pages, done.get(), how, done::set));
  }

  private SendResult sendWithRetries(
      TelegramAddress to, Function<TelegramAddress, SendResult> attempt) {
    var at = to;
    var waited = Duration.ZERO;
    int echoes = 0;
    for (int tries = 1; ; tries++) {
      var held = replyThrottle.reserve(at.chatId());
      waited = waited.plus(held);
      if (waited.compareTo(MAX_TOTAL_WAIT) > 0 || !sleep(held)) {
        return new SendResult.Refused("stopped, or the required wait is too long");
      }
      var began = clock.instant();
      var sendResult = attempt.apply(at);
      if (tries == MAX_ATTEMPTS || Thread.currentThread().isInterrupted()) {
        return sendResult;
      }
      switch (sendResult) {
        case SendResult.Moved(var chat) -> {
          chatEvents.moved(at.isPartOf(chat) ? at.chatId() : at.withoutTopic().chatId(), chat);
          at = TelegramAddress.parse(chat);
        }
        case SendResult.TryLater later -> {
          waited = waited.plus(later.delay());
          if (waited.compareTo(MAX_TOTAL_WAIT) > 0 || !sleep(later.delay())) {
            return sendResult;
          }
        }
        case SendResult.Unknown unknown -> {
          boolean quick = Duration.between(began, clock.instant()).compareTo(QUICK_FAILURE) < 0;
          // A connection that has just broken recovers a moment later, if at all.
          if (!quick || echoes == RESEND_DELAYS.size() || !sleep(RESEND_DELAYS.get(echoes))) {
            return sendResult;
          }
          echoes++;
        }
        default -> {
          return sendResult;
        }
      }
    }
  }

  private boolean conclude(TelegramAddress at, SendResult sendResult) {
    switch (sendResult) {
      case SendResult.Sent sent -> {}
      case SendResult.Gone gone -> chatEvents.removed(at.withoutTopic().chatId(), gone.why());
      case SendResult.Barred barred -> logFailure(barred.why());
      case SendResult.Refused no -> logFailure(no.why());
      case SendResult.TryLater later -> logFailure(later.why());
      case SendResult.Unknown unknown -> logFailure(unknown.why());
      case SendResult.Moved moved -> logFailure("the chat moves on and on");
    }
    return sendResult instanceof SendResult.Sent || !Thread.currentThread().isInterrupted();
  }

  private void logFailure(String why) {
    if (!Thread.currentThread().isInterrupted()) {
      throttledLog.warn("answer", "An answer could not be delivered: " + why);
    }
  }

  private static boolean sleep(Duration delay) {
    try {
      Thread.sleep(delay);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
