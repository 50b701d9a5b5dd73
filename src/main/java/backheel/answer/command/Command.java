package backheel.answer.command;

import backheel.chat.Button;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import java.util.List;
import java.util.Optional;

/**
 * A command that people can send. A new one is a class and a line in the list of its chapter, such
 * as {@code NewsCommands}; its description is the message {@code command.NAME}.
 */
public interface Command {

  /**
   * Returns the word typed after the slash, a-z; the words of each language are the messages {@code
   * called.NAME} and {@code also.NAME}.
   */
  String name();

  /**
   * Returns the audience whose menu lists it; a command for {@code MANAGERS} changes what the whole
   * chat receives.
   */
  default Audience audience() {
    return Audience.ALL;
  }

  /** Returns the arguments, in order; their descriptions are the messages {@code argument.NAME}. */
  default List<ArgumentSpec> arguments() {
    return List.of();
  }

  /**
   * Returns the parts into which a menu that can show them divides it; empty for an undivided
   * command.
   */
  default List<Part> parts() {
    return List.of();
  }

  /**
   * Returns whether it shows or changes what one chat receives, so that it can be run for another
   * chat.
   */
  default boolean isAboutChat() {
    return audience() == Audience.MANAGERS;
  }

  /** Returns whether it applies to the chat that is being set up, if no other one is named. */
  default boolean isForManagedChat() {
    return isAboutChat();
  }

  /** Returns whether it applies to the chat that is being set up when it is called by this word. */
  default boolean isForManagedChat(String word) {
    return isForManagedChat();
  }

  /** Returns whether it asks for posts, so that the bot must be allowed to post. */
  default boolean needsPostingPermission() {
    return false;
  }

  /** Returns whether it posts a sample in the chat, to try out its settings. */
  default boolean isTestPost() {
    return false;
  }

  /** Returns whether its answer concerns only the asker, although it is in the news group. */
  default boolean isForAskerOnly() {
    return audience() != Audience.ALL;
  }

  /**
   * Returns a button that does the same in the private chat of a person who may not change this
   * one; none if that makes no sense.
   */
  default Optional<Button> privateAlternative(CommandRequest request) {
    return Optional.empty();
  }

  /** Returns whether the menus list it; some commands serve buttons only. */
  default boolean isListed() {
    return !isForOperators();
  }

  /** Returns whether only the operator may use it; it is hidden from everyone else. */
  default boolean isForOperators() {
    return false;
  }

  /**
   * Returns whether a # and a number at the end are the page of a list; false where that is the
   * number of a story, or a page of its own.
   */
  default boolean isPaged() {
    return true;
  }

  /** Returns the argument for a call by this word, with the rest behind it. */
  default String argument(String word, String rest) {
    return rest;
  }

  Reply answer(CommandRequest request);

  /**
   * An argument of a command.
   *
   * @param choices the allowed values, empty for any words
   */
  record ArgumentSpec(String name, boolean required, boolean suggests, List<String> choices) {
    public static final List<ArgumentSpec> NAME = List.of(new ArgumentSpec("name", true, true));
    public static final List<ArgumentSpec> NUMBER = List.of(new ArgumentSpec("number", true, true));

    public ArgumentSpec {
      choices = List.copyOf(choices);
    }

    public ArgumentSpec(String name, boolean required, boolean suggests) {
      this(name, required, suggests, List.of());
    }

    /**
     * Returns an argument that is one of these words, each shown as the message {@code
     * choice.WORD}.
     */
    public static List<ArgumentSpec> oneOf(String name, String... choices) {
      return oneOf(name, List.of(choices));
    }

    public static List<ArgumentSpec> oneOf(String name, List<String> choices) {
      return List.of(new ArgumentSpec(name, true, false, choices));
    }
  }

  /**
   * A part of a command. Its line consists of the command's name, the part's name and its
   * arguments; its description is the message {@code part.COMMAND.NAME}.
   */
  record Part(String name, List<ArgumentSpec> arguments) {
    public Part {
      arguments = List.copyOf(arguments);
    }

    public Part(String name) {
      this(name, List.of());
    }
  }
}
