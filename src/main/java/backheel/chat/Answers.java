package backheel.chat;

import backheel.story.input.BidiControls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a platform asks of the rest of the house. Safe to call from any number of threads. */
public interface Answers {

  /**
   * The one answer to a question, or none where silence is right. Never throws: what goes wrong
   * inside becomes a friendly reply.
   */
  Optional<Reply> answer(Question question);

  /**
   * What to say to a question beyond its asker's share, which nobody works at: a friendly word the
   * first time, then nothing until it calms.
   */
  default Optional<Reply> tooMuch(Question question) {
    return Optional.empty();
  }

  /** What the person may be about to type, best first, at most 25. Answers from memory. */
  List<Suggestion> suggest(Typing typing);

  /**
   * What fits the words that somebody types in any chat after the bot's name, best first.
   *
   * @param asker the private chat of whoever types
   * @param typed may be empty: then what is newest
   * @param from how many results were shown before
   * @return at most 20, fewer when there are no more
   */
  default List<Found> inline(ChatId asker, String typed, String language, int from) {
    return List.of();
  }

  /** The platform says that somebody brought the bot into a chat: what to say to that person. */
  default Optional<Reply> invited(Invitation invitation) {
    return Optional.empty();
  }

  /** Whether something that a platform numbers was dealt with before, in this life or another. */
  default boolean isHeard(String platform, long number) {
    return false;
  }

  /** Something that a platform numbers has been dealt with. */
  default void heard(String platform, long number) {}

  /** Every command, in the order of the menu, described in the language. */
  List<CommandWord> commands(String language);

  /** The platform says that a conversation goes on under another id. */
  void moved(ChatId from, ChatId to);

  /** The platform says that a chat which could not be reached now can: what is owed goes out. */
  default void present(ChatId chat) {}

  /**
   * The platform says that an answer goes out to a chat, which counts towards its limits.
   *
   * @return how long it should be held back, so that the limits hold: a tenth of a second at most,
   *     or as long as the platform has asked for patience
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
   * What somebody is typing.
   *
   * @param chat where
   * @param argument the name of the argument it is for, "" when the platform does not tell
   * @param typed may be empty: then whatever is asked most, and was asked here lately
   */
  record Typing(ChatId chat, String command, String argument, String typed, String language) {}

  /**
   * Something to be put into any chat.
   *
   * @param id the same for the same thing, at most 64 bytes
   * @param about one line, "" for none
   * @param thumbnail null for none
   */
  record Found(String id, String title, String about, @Nullable URI thumbnail, Reply reply) {}

  /**
   * The bot was brought into a chat of many.
   *
   * @param title what the chat is called
   * @param by the private chat of whoever did it
   * @param language of that person, ISO 639-1, "" when it is not told
   */
  record Invitation(
      ChatId chat,
      String title,
      Question.Place place,
      ChatId by,
      String language,
      Map<Rights.Permission, Boolean> permissions) {
    public Invitation {
      title = BidiControls.remove(title);
      permissions = Map.copyOf(permissions);
    }
  }

  /**
   * A command as menus show it.
   *
   * @param name 1-32 letters a-z, without the slash
   * @param called the same in the language asked for: letters of any script, lower case
   * @param description at most 100 characters, in the language asked for
   * @param parts what it is divided into where a platform can show that: the line is then the
   *     command's name, the part's, and the arguments; empty for a command that is one
   * @param discreet whether its answer concerns nobody but the asker, even among many
   */
  record CommandWord(
      String name,
      String called,
      String description,
      List<Argument> arguments,
      List<CommandWord> parts,
      Audience audience,
      boolean discreet) {
    public CommandWord {
      arguments = List.copyOf(arguments);
      parts = List.copyOf(parts);
    }

    /** One whose answer is for all who are there, unless it is for managers or private chats. */
    public CommandWord(
        String name,
        String called,
        String description,
        List<Argument> arguments,
        List<CommandWord> parts,
        Audience audience) {
      this(name, called, description, arguments, parts, audience, audience != Audience.ALL);
    }

    /** One without parts, called the same in every language. */
    public CommandWord(
        String name, String description, List<Argument> arguments, Audience audience) {
      this(name, name, description, arguments, List.of(), audience);
    }
  }

  /**
   * Something a command takes.
   *
   * @param name lower-case English, a-z
   * @param called the same in the language asked for
   * @param suggests whether {@link #suggest} helps to type it
   * @param choices all that can be said, as it is said and as it is shown; empty for any words
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

    /** Any words, called the same in every language. */
    public Argument(String name, String description, boolean required, boolean suggests) {
      this(name, name, description, required, suggests, List.of());
    }
  }

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
