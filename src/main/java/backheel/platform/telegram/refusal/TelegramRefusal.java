package backheel.platform.telegram.refusal;

import backheel.chat.SendResult.Obstacle;
import backheel.platform.RefusalDecision;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The table of Telegram's refusals: how each is recognised and what is done about it. Telegram has
 * no codes but HTTP's, so most rows are recognised by words of the description. Their source is the
 * Bot API server, which passes on whatever else its data centres say in capitals; capitals and
 * underscores make no difference here.
 */
public enum TelegramRefusal {
  /** First, because the description goes on with parts of the message. */
  UNREADABLE("markup that is not well-formed", RefusalDecision.SIMPLIFY, "can't parse"),
  LIMIT(
      "too many messages, slow mode",
      RefusalDecision.WAIT,
      Set.of(429, 420),
      "too many requests",
      "flood wait",
      "slowmode wait"),
  TOKEN(
      "the token, or a server of one's own that does not take it",
      RefusalDecision.OPERATOR,
      Set.of(401, 404, 421),
      "logged out",
      "unauthorized"),
  ACCOUNT(
      "the bot's account is frozen or reported as spam",
      RefusalDecision.OPERATOR,
      Set.of(),
      "frozen",
      "peer flood"),
  GATEWAY_TIMEOUT("no answer in time", RefusalDecision.UNCERTAIN, Set.of(504), "random id dup"),
  TROUBLE(
      "Telegram's own trouble",
      RefusalDecision.RETRY,
      Set.of(408, 409),
      "msg wait failed",
      "rpc call fail",
      "worker busy",
      "internal server error",
      "request aborted"),
  UNCHANGED("nothing to change", RefusalDecision.DONE, "message is not modified"),
  NOBODY_WAITS("who asked waits no more", RefusalDecision.GIVE_UP, "query is too old", "query id"),
  OTHER_CONTENT(
      "the message to be edited is a photo, or text",
      RefusalDecision.GIVE_UP,
      "no text in the message to edit",
      "no caption in the message to edit"),
  MESSAGE_GONE(
      "the message to be edited is not there, or too old",
      RefusalDecision.GIVE_UP,
      "message to edit not found",
      "message can't be edited",
      "message id invalid",
      "message identifier",
      "message edit time expired",
      "message author required"),
  TOPIC_GONE(
      "the topic was deleted",
      RefusalDecision.MOVED,
      "message thread not found",
      "topic deleted",
      "topic id",
      "topic not found"),
  TOPIC_CLOSED("the topic is closed", RefusalDecision.HOLD, Obstacle.CLOSED_TOPIC, "topic closed"),
  UPGRADED(
      "the group has a new id that is not said",
      RefusalDecision.HOLD,
      "group chat was upgraded",
      "group chat was migrated"),
  FILE_ID(
      "a picture's file id is not known any more",
      RefusalDecision.SIMPLIFY,
      "wrong file identifier",
      "wrong remote file",
      "file id invalid",
      "file reference"),
  PICTURE_FORBIDDEN(
      "no pictures are allowed in the group",
      RefusalDecision.SIMPLIFY,
      "enough rights to send photo",
      "enough rights to send media",
      "chat send photo*forbidden",
      "chat send media*forbidden"),
  NO_RIGHT(
      "the bot lacks a right, or is muted",
      RefusalDecision.HOLD,
      Obstacle.PERMISSION,
      "chat write forbidden",
      "chat send*forbidden",
      "chat restricted",
      "chat forbidden",
      "chat admin required",
      "not enough rights",
      "have no rights",
      "no rights to send",
      "need administrator rights",
      "no write access",
      "user banned in channel",
      "user restricted",
      "right forbidden"),
  PAYMENT(
      "messages have to be paid for",
      RefusalDecision.HOLD,
      Obstacle.PAYMENT,
      "payment required",
      "premium required",
      "stars"),
  CHAT_GONE(
      "no such chat, or it does not want the bot",
      RefusalDecision.GONE,
      "chat not found",
      "user not found",
      "user is blocked",
      "bot was kicked",
      "bot was blocked",
      "you blocked user",
      "bot is not a member",
      "chat was deactivated",
      "chat was deleted",
      "user is deactivated",
      "user deactivated",
      "peer id invalid",
      "channel private",
      "channel invalid",
      "chat id invalid",
      "chat id is empty",
      "can't initiate conversation",
      "can't send messages to",
      "privacy restricted"),
  PICTURE(
      "the picture",
      RefusalDecision.SIMPLIFY,
      Set.of(413),
      "photo",
      "image",
      "media",
      "http url",
      "web page content",
      "webpage",
      "file is too big",
      "too large",
      "upload file",
      "group send failed"),
  MARKUP(
      "markup, a button or an address",
      RefusalDecision.SIMPLIFY,
      "entit",
      "button",
      "keyboard",
      "reply markup",
      "object expected",
      "url",
      "parse mode",
      "to be replied not found",
      "reply message",
      "link preview"),
  TEXT(
      "the text",
      RefusalDecision.SIMPLIFY,
      "text is empty",
      "text must be non-empty",
      "message must be non-empty",
      "message empty",
      "too long",
      "utf-8"),
  UNKNOWN("anything else", RefusalDecision.HOLD);

  private static final int MAX_DESCRIPTION_LENGTH = 500;

  private final String meaning;
  private final RefusalDecision decision;
  private final Obstacle obstacle;

  @SuppressWarnings("ImmutableEnumChecker") // an immutable set
  private final Set<Integer> statuses;

  @SuppressWarnings("ImmutableEnumChecker") // immutable lists
  private final List<List<String>> phrases;

  TelegramRefusal(String meaning, RefusalDecision decision, String... phrases) {
    this(meaning, decision, Obstacle.UNKNOWN, Set.of(), phrases);
  }

  TelegramRefusal(
      String meaning, RefusalDecision decision, Set<Integer> statuses, String... phrases) {
    this(meaning, decision, Obstacle.UNKNOWN, statuses, phrases);
  }

  TelegramRefusal(String meaning, RefusalDecision decision, Obstacle obstacle, String... phrases) {
    this(meaning, decision, obstacle, Set.of(), phrases);
  }

  TelegramRefusal(
      String meaning,
      RefusalDecision decision,
      Obstacle obstacle,
      Set<Integer> statuses,
      String... phrases) {
    this.meaning = meaning;
    this.decision = decision;
    this.obstacle = obstacle;
    this.statuses = statuses;
    this.phrases = Arrays.stream(phrases).map(phrase -> List.of(phrase.split("\\*"))).toList();
  }

  /**
   * Returns the row of a refusal: by its status where that says enough, then by its words, then by
   * the kind of its status.
   */
  public static TelegramRefusal of(int status, String description) {
    for (var row : values()) {
      if (row.statuses.contains(status)) {
        return row;
      }
    }
    var words = normalized(description);
    for (var row : values()) {
      if (row.phrases.stream().anyMatch(phrase -> contains(words, phrase))) {
        return row;
      }
    }
    return status >= 500 ? TROUBLE : UNKNOWN;
  }

  public String meaning() {
    return meaning;
  }

  public RefusalDecision decision() {
    return decision;
  }

  /** Returns what is in the way, for a refusal whose messages wait. */
  public Obstacle obstacle() {
    return obstacle;
  }

  /** Returns the statuses by which it is recognised, whatever the description. */
  public Set<Integer> statuses() {
    return statuses;
  }

  /** Returns the phrases of the description by which it is recognised, "*" for any words. */
  public List<String> phrases() {
    return phrases.stream().map(parts -> String.join("*", parts)).toList();
  }

  private static String normalized(String description) {
    var text =
        description.length() > MAX_DESCRIPTION_LENGTH
            ? description.substring(0, MAX_DESCRIPTION_LENGTH)
            : description;
    return text.toLowerCase(Locale.ROOT).replace('_', ' ').replace('’', '\'');
  }

  private static boolean contains(String words, List<String> parts) {
    int from = 0;
    for (var part : parts) {
      int at = words.indexOf(part, from);
      if (at < 0) {
        return false;
      }
      from = at + part.length();
    }
    return true;
  }
}
