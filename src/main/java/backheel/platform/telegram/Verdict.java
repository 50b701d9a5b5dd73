package backheel.platform.telegram;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Delivery.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a refusal of Telegram means for the message, and for the chat. */
final class Verdict {
  static final String NO_TOKEN =
      "The token is not accepted by Telegram: get a new one from @BotFather";

  /** The status of a limit that was met. */
  static final int TOO_MANY = 429;

  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final Duration TROUBLE = Duration.ofSeconds(3);
  private static final Duration NO_ENTRY = Duration.ofMinutes(1);
  private static final Duration LEAST_WAIT = Duration.ofSeconds(1);

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

  /** That the bot is there, and has to be given a right. */
  private static final List<String> BARRED =
      List.of(
          "chat_write_forbidden",
          "chat_restricted",
          "chat_admin_required",
          "not enough rights",
          "no rights to send",
          "need administrator rights");

  private Verdict() {}

  static Delivery on(Outcome.NotSent<?> outcome) {
    return new Delivery.TryLater(AGAIN, Scope.PLATFORM, outcome.why());
  }

  static Delivery on(Outcome.Lost<?> outcome) {
    return new Delivery.Unknown(outcome.why());
  }

  /**
   * @param flood whose limit it is, should the refusal be about a limit
   */
  static Delivery on(Outcome.Refused<?> refusal, Scope flood) {
    var why = refusal.code() + " " + refusal.description();
    if (refusal.migratedTo() != 0) {
      return new Delivery.Moved(new ChatId(Address.PLATFORM, Long.toString(refusal.migratedTo())));
    }
    if ((refusal.code() == 400 || refusal.code() == 403) && says(refusal, BARRED)) {
      return new Delivery.Barred(why);
    }
    return switch (refusal.code()) {
      case TOO_MANY -> new Delivery.TryLater(pause(refusal), flood, why, true);
      // A token that is no token at all gets 404.
      case 401, 404 -> new Delivery.TryLater(NO_ENTRY, Scope.PLATFORM, NO_TOKEN);
      case 403 -> new Delivery.Gone(why);
      case 504 -> new Delivery.Unknown(why);
      default -> {
        if (refusal.code() >= 500) {
          yield new Delivery.TryLater(TROUBLE, Scope.PLATFORM, why);
        }
        yield says(refusal, GONE) ? new Delivery.Gone(why) : new Delivery.Refused(why);
      }
    };
  }

  /** How long a limit that was met is to be respected. */
  static Duration pause(Outcome.Refused<?> refusal) {
    return refusal.pause().compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : refusal.pause();
  }

  static boolean topicIsGone(Outcome.Refused<?> refusal) {
    return refusal.code() == 400
        && says(
            refusal,
            List.of("message thread not found", "topic_closed", "topic_deleted", "topic_id_"));
  }

  /** That a message which is to be edited stands there in another shape: words, or a photo. */
  static boolean isOtherShape(Outcome.Refused<?> refusal) {
    return refusal.code() == 400
        && says(
            refusal,
            List.of("no text in the message to edit", "no caption in the message to edit"));
  }

  /** That a picture is not taken, whatever is wrong with it: the words may go without. */
  static boolean isAboutPicture(Outcome.Refused<?> refusal) {
    return refusal.migratedTo() == 0 && (refusal.code() == 400 || refusal.code() == 413);
  }

  static boolean isAboutName(Outcome.Refused<?> refusal) {
    return refusal.code() == 400
        && says(refusal, List.of("wrong file identifier", "wrong remote file"));
  }

  /** That whoever asked does not wait any more. */
  static boolean isTooLate(Outcome.Refused<?> refusal) {
    return refusal.code() == 400
        && says(refusal, List.of("query is too old", "query id is invalid"));
  }

  static boolean isUnchanged(Outcome.Refused<?> refusal) {
    return refusal.code() == 400 && says(refusal, List.of("message is not modified"));
  }

  private static boolean says(Outcome.Refused<?> refusal, List<String> words) {
    var said = refusal.description().toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(said::contains);
  }
}
