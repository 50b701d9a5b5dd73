package backheel.chat;

import java.util.List;

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
public record MenuCommand(
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
  public MenuCommand(String name, String description, List<Argument> arguments, Audience audience) {
    this(name, name, description, arguments, List.of(), audience);
  }

  /**
   * An argument of a command.
   *
   * @param name lower-case English, a-z
   * @param called the name in the requested language
   * @param suggests whether {@link BotService#suggest} completes it
   * @param choices all accepted values, with the label of each; empty for free text
   */
  public record Argument(
      String name,
      String called,
      String description,
      boolean required,
      boolean suggests,
      List<BotService.Suggestion> choices) {
    public Argument {
      choices = List.copyOf(choices);
    }

    /** Creates a free-text argument with the same name in every language. */
    public Argument(String name, String description, boolean required, boolean suggests) {
      this(name, name, description, required, suggests, List.of());
    }
  }

  /** The audience of a command's menu entry. */
  public enum Audience {
    /** Everyone, in every chat. */
    ALL,
    /** In groups, only those who may manage the chat's subscriptions and settings. */
    MANAGERS,
    /** People in a private chat. */
    PRIVATE
  }
}
