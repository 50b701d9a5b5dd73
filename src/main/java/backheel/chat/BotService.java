package backheel.chat;

import backheel.story.input.BidiControls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operations that a platform requests from the rest of the application. Safe to call from any
 * number of threads.
 */
public interface BotService {

  /**
   * Returns the one answer to a question, or empty where no reply is right. Never throws: an
   * internal failure becomes a friendly reply.
   */
  Optional<Reply> answer(Question question);

  /**
   * Returns the reply to a question that exceeds its asker's quota and is not processed: a friendly
   * notice the first time, then nothing until the asker's rate drops.
   */
  default Optional<Reply> throttled(Question question) {
    return Optional.empty();
  }

  /** Returns completions of what a person is typing, best first, at most 25. Reads memory only. */
  List<Suggestion> suggest(Typing typing);

  /**
   * Returns the results for text typed after the bot's name in any chat, best first.
   *
   * @param asker the private chat of the person typing
   * @param typed the text so far; empty for the newest results
   * @param from the number of results already shown
   * @return at most 20 results, fewer when there are no more
   */
  default List<InlineResult> inlineResults(ChatId asker, String typed, String language, int from) {
    return List.of();
  }

  /** Handles the bot's addition to a chat and returns the message for the inviter. */
  default Optional<Reply> added(Invitation invitation) {
    return Optional.empty();
  }

  /**
   * Returns whether an item that a platform numbers has been processed, in this run or a previous
   * one.
   */
  default boolean isProcessed(String platform, long number) {
    return false;
  }

  /** Records that an item that a platform numbers has been processed. */
  default void markProcessed(String platform, long number) {}

  /** Returns every command, in menu order, described in the language. */
  List<MenuCommand> menu(String language);

  /** Records that a conversation continues under another id. */
  void moved(ChatId from, ChatId to);

  /** Records that a chat which could not be reached now can be: its pending deliveries go out. */
  default void reachable(ChatId chat) {}

  /**
   * Reserves the sending of an answer to a chat, which counts towards its limits.
   *
   * @return the delay before sending that keeps the limits: at most a tenth of a second, or as long
   *     as the platform has asked to wait
   */
  default Duration reserveReply(ChatId chat) {
    return Duration.ZERO;
  }

  /** Records that a chat has blocked or removed the bot. */
  void removed(ChatId chat, String why);

  /**
   * A completion of what is being typed.
   *
   * @param label the text shown to the person, at most 100 characters
   * @param value the text inserted into the command line when chosen, at most 100 characters
   */
  record Suggestion(String label, String value) {}

  /**
   * The input that a person is typing.
   *
   * @param chat the chat it is typed in
   * @param argument the name of the argument being typed, "" when the platform does not report it
   * @param typed the text so far; empty for the most popular subjects and those recently asked
   *     about in this chat
   */
  record Typing(ChatId chat, String command, String argument, String typed, String language) {}

  /**
   * A result that can be inserted into any chat.
   *
   * @param id the same for the same content, at most 64 bytes
   * @param description one line, "" for none
   * @param thumbnail null for none
   */
  record InlineResult(
      String id, String title, String description, @Nullable URI thumbnail, Reply reply) {}

  /**
   * The addition of the bot to a group or channel.
   *
   * @param title the chat's title
   * @param inviter the private chat of the person who added the bot
   * @param language that person's language, ISO 639-1, "" when unknown
   */
  record Invitation(
      ChatId chat,
      String title,
      Question.ChatType chatType,
      ChatId inviter,
      String language,
      Map<ChatPermissions.Permission, Boolean> permissions) {
    public Invitation {
      title = BidiControls.remove(title);
      permissions = Map.copyOf(permissions);
    }
  }

  /**
   * A command as menus show it.
   *
   * @param name 1-32 letters a-z, without the slash
   * @param called the name in the requested language: letters of any script, lower case
   * @param description at most 100 characters, in the requested language
   * @param parts the subcommands, where a platform can show them: the line is then the command's
   *     name, the subcommand's, and the arguments; empty for a command without any
   * @param discreet whether its answer concerns only the asker, even in a group
   */
  record MenuCommand(
      String name,
      String called,
      String description,
      List<Argument> arguments,
      List<MenuCommand> parts,
      Audience audience,
      boolean discreet) {
    public MenuCommand {
      arguments = List.copyOf(arguments);
      parts = List.copyOf(parts);
    }

    /** Creates a command whose answer is public unless it is for managers or private chats. */
    public MenuCommand(
        String name,
        String called,
        String description,
        List<Argument> arguments,
        List<MenuCommand> parts,
        Audience audience) {
      this(name, called, description, arguments, parts, audience, audience != Audience.ALL);
    }

    /** Creates a command without subcommands, with the same name in every language. */
    public MenuCommand(
        String name, String description, List<Argument> arguments, Audience audience) {
      this(name, name, description, arguments, List.of(), audience);
    }
  }

  /**
   * An argument of a command.
   *
   * @param name lower-case English, a-z
   * @param called the name in the requested language
   * @param suggests whether {@link #suggest} completes it
   * @param choices all accepted values, with the label of each; empty for free text
   */
  record Argument(
      String name,
      String called,
      String description,
      boolean required,
      boolean suggests,
      List<Suggestion> choices) {
    public Argument {
      choices = List.copyOf(choices);
    }

    /** Creates a free-text argument with the same name in every language. */
    public Argument(String name, String description, boolean required, boolean suggests) {
      this(name, name, description, required, suggests, List.of());
    }
  }

  /** The audience of a command's menu entry. */
  enum Audience {
    /** Everyone, in every chat. */
    ALL,
    /** In groups, only those who may manage the chat's subscriptions and settings. */
    MANAGERS,
    /** People in a private chat. */
    PRIVATE
  }
}
