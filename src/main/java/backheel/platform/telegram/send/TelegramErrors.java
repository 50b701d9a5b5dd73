package backheel.platform.telegram.send;

import backheel.chat.ChatId;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Obstacle;
import backheel.chat.SendResult.Scope;
import backheel.platform.OutageBackoff;
import backheel.platform.RefusalDecision;
import backheel.platform.telegram.refusal.TelegramRefusal;
import java.time.Duration;

/**
 * The meaning of Telegram's refusals for the message and the chat, by the table {@link
 * TelegramRefusal}, with the pauses between attempts that fail in a row.
 */
public final class TelegramErrors {
  public static final String TOKEN_REJECTED =
      "The token is not accepted by Telegram: get a new one from @BotFather";

  /** The status of an exceeded rate limit. */
  static final int TOO_MANY_REQUESTS = 429;

  private static final Duration OPERATOR_DELAY = Duration.ofMinutes(1);
  private static final Duration UNNAMED_WAIT = Duration.ofSeconds(5);

  private final OutageBackoff connection =
      new OutageBackoff(1, Duration.ofSeconds(1), Duration.ofSeconds(16));
  private final OutageBackoff server = OutageBackoff.ofServer();
  private final OutageBackoff front = OutageBackoff.ofFront();

  /** Records that Telegram itself has answered. */
  void reached() {
    connection.reset();
    server.reset();
    front.reset();
  }

  SendResult toSendResult(ApiResult.NotSent<?> outcome) {
    if (outcome.status() == 0) {
      return connection.recordFailure(outcome.why());
    }
    return (outcome.status() >= 500 ? server : front).recordFailure(outcome.why());
  }

  SendResult toSendResult(ApiResult.Unknown<?> outcome) {
    return new SendResult.Unknown(outcome.why());
  }

  /**
   * Returns what a refusal of Telegram means for the message that was sent.
   *
   * @param flood the scope of the limit, should the refusal be a rate limit
   */
  SendResult toSendResult(ApiResult.Refused<?> refusal, Scope flood) {
    var why = refusal.code() + " " + refusal.description();
    if (refusal.migratedTo() != 0) {
      return new SendResult.Moved(
          new ChatId(TelegramAddress.PLATFORM, Long.toString(refusal.migratedTo())));
    }
    if (isLimit(refusal)) {
      return new SendResult.TryLater(retryAfter(refusal), flood, why, true);
    }
    var row = row(refusal);
    if (row.decision() == RefusalDecision.RETRY) {
      return server.recordFailure(why);
    }
    reached();
    return switch (row.decision()) {
      case WAIT, RETRY -> new SendResult.TryLater(retryAfter(refusal), flood, why, true);
      case OPERATOR ->
          new SendResult.TryLater(
              OPERATOR_DELAY, Scope.PLATFORM, row == TelegramRefusal.TOKEN ? TOKEN_REJECTED : why);
      case UNCERTAIN -> new SendResult.Unknown(why);
      case GONE -> new SendResult.Gone(why);
      case HOLD -> new SendResult.Barred(why, row.obstacle());
      // The topic of a message that has none.
      case MOVED -> new SendResult.Barred(why, Obstacle.UNKNOWN);
      case SIMPLIFY, GIVE_UP, DONE -> new SendResult.Refused(why);
    };
  }

  /** Returns the wait that an exceeded limit requires. */
  static Duration retryAfter(ApiResult.Refused<?> refusal) {
    return refusal.retryAfter().isPositive() ? refusal.retryAfter() : UNNAMED_WAIT;
  }

  /** Returns whether a wait is required, whatever the status. */
  static boolean isLimit(ApiResult.Refused<?> refusal) {
    return refusal.retryAfter().isPositive() || refusal.code() == TOO_MANY_REQUESTS;
  }

  static boolean isTopicGone(ApiResult.Refused<?> refusal) {
    return row(refusal) == TelegramRefusal.TOPIC_GONE;
  }

  /** Returns whether the message to be edited has the other content type: text, or a photo. */
  static boolean isOtherContentType(ApiResult.Refused<?> refusal) {
    return row(refusal) == TelegramRefusal.OTHER_CONTENT;
  }

  /**
   * Returns whether the content may be at fault, or nothing is known, so that the message is worth
   * sending in a simpler form.
   */
  static boolean isAboutContent(ApiResult.Refused<?> refusal) {
    var row = row(refusal);
    boolean unknown = row == TelegramRefusal.UNKNOWN && refusal.code() == 400;
    return isFinal(refusal) && (row.decision() == RefusalDecision.SIMPLIFY || unknown);
  }

  /** Returns whether a message with a picture is worth sending without: a right may be missing. */
  static boolean isAboutPicture(ApiResult.Refused<?> refusal) {
    return isAboutContent(refusal)
        || (isFinal(refusal) && row(refusal) == TelegramRefusal.NO_RIGHT);
  }

  private static boolean isFinal(ApiResult.Refused<?> refusal) {
    return refusal.migratedTo() == 0 && !isLimit(refusal);
  }

  static boolean isAboutFileId(ApiResult.Refused<?> refusal) {
    return row(refusal) == TelegramRefusal.FILE_ID;
  }

  /** Returns whether the asker is no longer waiting for the answer. */
  public static boolean isTooLate(ApiResult.Refused<?> refusal) {
    return row(refusal) == TelegramRefusal.NOBODY_WAITS;
  }

  static boolean isUnchanged(ApiResult.Refused<?> refusal) {
    return row(refusal) == TelegramRefusal.UNCHANGED;
  }

  private static TelegramRefusal row(ApiResult.Refused<?> refusal) {
    return TelegramRefusal.of(refusal.code(), refusal.description());
  }
}
