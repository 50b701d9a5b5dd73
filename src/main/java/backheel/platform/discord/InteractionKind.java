package backheel.platform.discord;

import java.util.List;

/** The kind of an interaction. */
sealed interface InteractionKind {
  /**
   * A slash command.
   *
   * @param subcommand its subcommand, "" for none
   */
  record Command(String name, String subcommand, List<Interaction.FilledOption> options)
      implements InteractionKind {}

  /**
   * A button press, or a choice from a select menu.
   *
   * @param message the message that contains the component
   * @param asker the id of the person to whom the message was a reply, "" for none
   * @param ephemeral whether only that person sees the message
   */
  record ComponentUse(String action, String message, String asker, boolean ephemeral)
      implements InteractionKind {}

  /** An autocomplete request for a command's option. */
  record Autocomplete(String command, String argument, String typed) implements InteractionKind {}
}
