package backheel.chat;

import org.jspecify.annotations.Nullable;

/**
 * A person's request to the bot: typed, chosen from a menu, or sent by a button.
 *
 * @param text a command line, such as {@code /player hakimi}, without any mention of the bot's
 *     name, or free text as the person typed it. A button's action is such a line too, so a press
 *     can do nothing that typing could not
 * @param language the person's language as the platform reports it, ISO 639-1, "" when unknown
 * @param chatType the kind of conversation
 * @param permissions requested only when the answer depends on them
 * @param pressedMessage the message whose button was pressed, null when the person typed
 * @param asker the private chat of the asker, null when unknown
 * @param pressedMessageAsker the private chat of the person to whom the pressed message was a
 *     reply, null when unknown or when it was no reply
 */
public record Question(
    ChatId chat,
    String text,
    String language,
    ChatType chatType,
    ChatPermissions permissions,
    @Nullable MessageRef pressedMessage,
    @Nullable ChatId asker,
    @Nullable ChatId pressedMessageAsker) {

  /** Creates a question whose asker's private chat is not known. */
  public Question(
      ChatId chat,
      String text,
      String language,
      ChatType chatType,
      ChatPermissions permissions,
      @Nullable MessageRef pressedMessage) {
    this(chat, text, language, chatType, permissions, pressedMessage, null);
  }

  /** Creates a question that was typed, or pressed under a message whose asker is not known. */
  public Question(
      ChatId chat,
      String text,
      String language,
      ChatType chatType,
      ChatPermissions permissions,
      @Nullable MessageRef pressedMessage,
      @Nullable ChatId asker) {
    this(chat, text, language, chatType, permissions, pressedMessage, asker, null);
  }

  /** The kind of a conversation. */
  public enum ChatType {
    /** One person and the bot. */
    PRIVATE,
    /** Many people: only messages addressed to the bot are answered. */
    GROUP,
    /** Posts with many readers; only the owner can ask here. */
    CHANNEL
  }

  /** Returns a question typed in a private conversation with the bot. */
  public static Question typed(ChatId chat, String text, String language) {
    return new Question(chat, text, language, ChatType.PRIVATE, () -> true, null);
  }
}
