package backheel.platform.telegram.send;

import backheel.chat.ChatId;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A mapping of Telegram's refusals to their consequences for the message and the chat. */
public final class TelegramErrors {
  public static final String TOKEN_REJECTED =
      "The token is not accepted by Telegram: get a new one from @BotFather";

  /** The status of an exceeded rate limit. */
  public static final int TOO_MANY_REQUESTS = 429;

  private static final Duration NOT_SENT_DELAY = Duration.ofSeconds(1);
  private static final Duration SERVER_ERROR_DELAY = Duration.ofSeconds(3);
  private static final Duration TOKEN_REJECTED_DELAY = Duration.ofMinutes(1);
  private static final Duration MIN_RETRY_DELAY = Duration.ofSeconds(1);

  private static final List<String> GONE =
      List.of(
          "chat not found",
          "user not found",
          "bot was kicked",
          "bot was blocked",
          "bot is not a member",
          "chat was deactivated",
          "user is deactivated",
          "peer_id_invalid",
          "channel_private",
          "group chat was upgraded");

  /** The errors that mean that the bot is in the chat and lacks a permission. */
  private static final List<String> BARRED =
      List.of(
          "chat_write_forbidden",
          "chat_restricted",
          "chat_admin_required",
          "not enough rights",
          "no rights to send",
          "need administrator rights");

  private TelegramErrors() {}

  public static SendResult toSendResult(ApiResult.NotSent<?> outcome) {
    return new SendResult.TryLater(NOT_SENT_DELAY, Scope.PLATFORM, outcome.why());
  }

  public static SendResult toSendResult(ApiResult.Unknown<?> outcome) {
    return new SendResult.Unknown(outcome.why());
  }

  /**
   * Returns what a refusal of Telegram means for the message that was sent.
   *
   * @param flood the scope of the limit, should the refusal be a rate limit
   */
  public static SendResult toSendResult(ApiResult.Refused<?> refusal, Scope flood) {
    var why = refusal.code() + " " + refusal.description();
    if (refusal.migratedTo() != 0) {
      return new SendResult.Moved(
          new ChatId(TelegramAddress.PLATFORM, Long.toString(refusal.migratedTo())));
    }
    if ((refusal.code() == 400 || refusal.code() == 403) && mentions(refusal, BARRED)) {
      return new SendResult.Barred(why);
    }
    return switch (refusal.code()) {
      case TOO_MANY_REQUESTS -> new SendResult.TryLater(retryAfter(refusal), flood, why, true);
      // A malformed token gets 404.
      case 401, 404 ->
          new SendResult.TryLater(TOKEN_REJECTED_DELAY, Scope.PLATFORM, TOKEN_REJECTED);
      case 403 -> new SendResult.Gone(why);
      case 504 -> new SendResult.Unknown(why);
      default -> {
        if (refusal.code() >= 500) {
          yield new SendResult.TryLater(SERVER_ERROR_DELAY, Scope.PLATFORM, why);
        }
        yield mentions(refusal, GONE) ? new SendResult.Gone(why) : new SendResult.Refused(why);
      }
    };
  }

  /** Returns the wait that an exceeded limit requires. */
  public static Duration retryAfter(ApiResult.Refused<?> refusal) {
    return refusal.retryAfter().compareTo(MIN_RETRY_DELAY) < 0
        ? MIN_RETRY_DELAY
        : refusal.retryAfter();
  }

  public static boolean isTopicGone(ApiResult.Refused<?> refusal) {
    return refusal.code() == 400
        && mentions(
            refusal,
            List.of("message thread not found", "topic_closed", "topic_deleted", "topic_id_"));
  }

  /** Returns whether the message to be edited has the other content type: text, or a photo. */
  public static boolean isOtherContentType(ApiResult.Refused<?> refusal) {
    return refusal.code() == 400
        && mentions(
            refusal,
            List.of("no text in the message to edit", "no caption in the message to edit"));
  }

  /** Returns whether a picture was refused, for any reason: the text may be sent without it. */
  public static boolean isAboutPicture(ApiResult.Refused<?> refusal) {
    return refusal.migratedTo() == 0 && (refusal.code() == 400 || refusal.code() == 413);
  }

  public static boolean isAboutFileId(ApiResult.Refused<?> refusal) {
    return refusal.code() == 400
        && mentions(refusal, List.of("wrong file identifier", "wrong remote file"));
  }

  /** Returns whether the asker is no longer waiting for the answer. */
  public static boolean isTooLate(ApiResult.Refused<?> refusal) {
    return refusal.code() == 400
        && mentions(refusal, List.of("query is too old", "query id is invalid"));
  }

  public static boolean isUnchanged(ApiResult.Refused<?> refusal) {
    return refusal.code() == 400 && mentions(refusal, List.of("message is not modified"));
  }

  private static boolean mentions(ApiResult.Refused<?> refusal, List<String> words) {
    var lowerCase = refusal.description().toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lowerCase::contains);
  }
}
