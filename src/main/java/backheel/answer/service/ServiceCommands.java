package backheel.answer.service;

import backheel.answer.command.Command;
import backheel.answer.command.CommandEnvironment;
import backheel.answer.command.CommandGroup;
import java.util.List;
import java.util.function.Supplier;

/**
 * The commands about Backheel itself and those of the operator, in the order in which menus and
 * help list them.
 */
public final class ServiceCommands {
  private ServiceCommands() {}

  /**
   * Returns the commands for everyone.
   *
   * @param groups the groups of all commands, which {@code /help} shows
   */
  public static List<Command> all(
      CommandEnvironment environment, Supplier<List<CommandGroup>> groups) {
    var services = environment.services();
    return List.of(
        new StatusCommand(services.status(), services.editors()),
        new HelpCommand(groups, services.editors()),
        new StartCommand(services.stories(), environment.subjectResolver(), environment.runner()),
        new PrivacyCommand(),
        new ForgetCommand(
            services.chats(),
            services.subscriptions().subscriptions(),
            services.feeds(),
            services.hooks()));
  }

  /** Returns the commands for the operator. */
  public static List<Command> forOperators(CommandEnvironment environment) {
    var services = environment.services();
    var actions = services.editors();
    return List.of(
        new MergeStoriesCommand(actions),
        new SplitStoryCommand(services.stories(), actions),
        new UndoModerationCommand(actions),
        new FeedModerationCommand(
            services.feeds(), services.subscriptions().notices(), services.hooks()));
  }
}
