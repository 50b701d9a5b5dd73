package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import java.util.List;
import java.util.Optional;

/**
 * One thing people can ask. A new one is a new class here and a line in {@link Chapters}; its
 * description is the message {@code command.NAME}.
 */
interface Command {

  /** What people type after the slash, a-z. */
  String name();

  /** Other words for it, in any language. */
  default List<String> alsoCalled() {
    return List.of();
  }

  /** Whose menu it is in; a command for {@code MANAGERS} changes what the whole chat gets. */
  default Audience audience() {
    return Audience.ALL;
  }

  /** What it takes, in order; the description is the message {@code argument.NAME}. */
  default List<Takes> takes() {
    return List.of();
  }

  /** What it is divided into where a menu can show that; empty for a command that is one. */
  default List<Part> parts() {
    return List.of();
  }

  /** Whether it tells or changes what one chat gets, so that it can be said for another chat. */
  default boolean isAboutTheChat() {
    return audience() == Audience.MANAGERS;
  }

  /** Whether it means the chat that is being set up, where another one is not named. */
  default boolean isForTheDesk() {
    return isAboutTheChat();
  }

  /** The same, when it was called by this word. */
  default boolean isForTheDesk(String word) {
    return isForTheDesk();
  }

  /** Whether it asks for posts, so that the bot has to be allowed to post. */
  default boolean bringsPosts() {
    return false;
  }

  /** Whether its answer concerns nobody but the asker, though it stands in the chapter of news. */
  default boolean isDiscreet() {
    return audience() != Audience.ALL;
  }

  /**
   * The same for the private chat of somebody who may not change this one; none where it is not.
   */
  default Optional<Button> privately(Asked asked) {
    return Optional.empty();
  }

  /** Whether it stands in the menus; buttons use some commands that people need not know. */
  default boolean isListed() {
    return !isForOperators();
  }

  /** Whether only the operator may use it; others are not told of it. */
  default boolean isForOperators() {
    return false;
  }

  /**
   * Whether a # and a number at the end are the page of a list; not where a story's number is
   * written so, or its own page.
   */
  default boolean isPaged() {
    return true;
  }

  /** What the command is to do when it was called by this word, with the rest behind it. */
  default String argument(String word, String rest) {
    return rest;
  }

  Reply answer(Asked asked);

  /**
   * An argument of a command.
   *
   * @param choices all that can be said, empty for any words
   */
  record Takes(String name, boolean required, boolean suggests, List<String> choices) {
    static final List<Takes> A_NAME = List.of(new Takes("name", true, true));
    static final List<Takes> A_NUMBER = List.of(new Takes("number", true, true));

    public Takes {
      choices = List.copyOf(choices);
    }

    Takes(String name, boolean required, boolean suggests) {
      this(name, required, suggests, List.of());
    }

    /** One of these words, each shown as the message {@code choice.WORD}. */
    static List<Takes> oneOf(String name, String... choices) {
      return List.of(new Takes(name, true, false, List.of(choices)));
    }
  }

  /**
   * A part of a command: its line is the command's name, the part's, and what it takes. Its
   * description is the message {@code part.COMMAND.NAME}.
   */
  record Part(String name, List<Takes> takes) {
    public Part {
      takes = List.copyOf(takes);
    }

    Part(String name) {
      this(name, List.of());
    }
  }
}
