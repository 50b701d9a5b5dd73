package backheel.chat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a platform asks of the rest of the house. Safe to call from any number of threads. */
public interface Answers {

  /**
   * The one answer to a question, or none where silence is right. Never throws: what goes wrong
   * inside becomes a friendly reply.
   */
  Optional<Reply> answer(Question question);

  /**
   * What the person may be about to type as the named command's argument, best first.
   *
   * @param typed may be empty: then whatever is asked most
   * @return at most 25
   */
  List<Suggestion> suggest(String command, String typed, String language);

  /** Every command, in the order of the menu, described in the language. */
  List<CommandWord> commands(String language);

  /** The platform says that a conversation goes on under another id. */
  void moved(ChatId from, ChatId to);

  /** The platform says that a chat which could not be reached now can: what is owed goes out. */
  default void present(ChatId chat) {}

  /**
   * The platform says that an answer goes out to a chat, which counts towards its limits.
   *
   * @return how long it should be held back, so that the limits hold: a tenth of a second at most
   */
  default Duration answered(ChatId chat) {
    return Duration.ZERO;
  }

  /** The platform says that a chat has blocked or removed the bot. */
  void gone(ChatId chat, String why);

  /**
   * A way to finish what is being typed.
   *
   * @param label what the person sees, at most 100 characters
   * @param value what stands in the command line when chosen, at most 100 characters
   */
  record Suggestion(String label, String value) {}

  /**
   * A command as menus show it.
   *
   * @param name 1-32 letters a-z, without the slash
   * @param description at most 100 characters, in the language asked for
   */
  record CommandWord(String name, String description, List<Argument> arguments, Audience audience) {
    public CommandWord {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Something a command takes.
   *
   * @param name lower-case English, a-z
   * @param suggests whether {@link #suggest} helps to type it
   */
  record Argument(String name, String description, boolean required, boolean suggests) {}

  /** Whom a command's menu entry is for. */
  enum Audience {
    /** Everybody, everywhere. */
    ALL,
    /** In groups only those who may manage what the chat gets. */
    MANAGERS,
    /** People in a private chat. */
    PRIVATE
  }
}
