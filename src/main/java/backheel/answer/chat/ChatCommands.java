package backheel.answer.chat;

import backheel.answer.command.Command;
import backheel.answer.command.CommandEnvironment;
import java.util.List;

/** The commands about one chat, in the order in which menus and help list them. */
public final class ChatCommands {
  private ChatCommands() {}

  /** Returns all of them. */
  public static List<Command> all(CommandEnvironment environment, RemoteChatSetup remoteSetup) {
    var services = environment.services();
    var chats = services.chats();
    var stories = services.stories();
    var catalogue = services.catalogue();
    var hooks = services.hooks();
    var runner = environment.runner();
    var repositories = services.subscriptions();
    var subscriptions = repositories.subscriptions();
    var view = new SettingsView(chats, repositories.mutes(), repositories.links());
    return List.of(
        new SettingsCommand(chats, view, new ScheduleSettingsEditor(chats, view), runner),
        new MessageStyleCommand(
            chats, stories, new MessageStyleView(), catalogue, services.cards()),
        new LinkChatsCommand(repositories.links()),
        new SetupCommand(chats, subscriptions, catalogue, hooks),
        new RemoteChatCommand(
            remoteSetup,
            new ManagedChatFinder(repositories.managedChats()),
            new ManagedChatReplies(chats, runner),
            chats,
            subscriptions,
            runner),
        new TestAlertCommand(stories, repositories.notices(), hooks));
  }
}
