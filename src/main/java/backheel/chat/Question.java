package backheel.chat;

import org.jspecify.annotations.Nullable;

/**
 * What a person asked: typed, chosen from a menu, or pressed.
 *
 * @param text a command line, such as {@code /player hakimi}, without any mention of the bot's
 *     name; free text where the person wrote free text. A button's action is such a line too, so a
 *     press can do nothing that typing could not
 * @param language what the platform says of the person's language, ISO 639-1, "" when it does not
 * @param place what kind of conversation it is
 * @param rights asked only when the answer depends on them
 * @param pressed the message whose button was pressed, null when the person typed
 * @param asker the private chat of the person who asks, null when it is not known
 * @param pressedOf the private chat of the person whom the pressed message answered, null when it
 *     is not known or answered nobody
 */
public record Question(
    ChatId chat,
    String text,
    String language,
    Place place,
    Rights rights,
    @Nullable MessageRef pressed,
    @Nullable ChatId asker,
    @Nullable ChatId pressedOf) {

  /** Asked by somebody whose private chat is not known. */
  public Question(
      ChatId chat,
      String text,
      String language,
      Place place,
      Rights rights,
      @Nullable MessageRef pressed) {
    this(chat, text, language, place, rights, pressed, null);
  }

  /** Typed, or pressed under a message of which nobody knows whom it answered. */
  public Question(
      ChatId chat,
      String text,
      String language,
      Place place,
      Rights rights,
      @Nullable MessageRef pressed,
      @Nullable ChatId asker) {
    this(chat, text, language, place, rights, pressed, asker, null);
  }

  /** Kinds of conversation. */
  public enum Place {
    /** One person and the bot. */
    PRIVATE,
    /** Many people: only what is meant for the bot is answered. */
    GROUP,
    /** Posts that many read; nobody asks here but the owner. */
    CHANNEL
  }

  /** A question typed by one person in a conversation with the bot alone. */
  public static Question typed(ChatId chat, String text, String language) {
    return new Question(chat, text, language, Place.PRIVATE, () -> true, null);
  }
}
