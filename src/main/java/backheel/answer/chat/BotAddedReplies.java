package backheel.answer.chat;

import backheel.answer.command.CommandEnvironment;
import backheel.chat.BotAddedEvent;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.store.chat.Chats;
import backheel.store.chat.ManagedChats;
import backheel.store.subscription.Subscriptions;

/**
 * The replies to a person who has added the bot to a group or channel, which ask what to post
 * there. A new channel stays paused until this person starts it.
 */
public final class BotAddedReplies {
  private final Chats chats;
  private final Subscriptions subscriptions;
  private final ManagedChats managedChats;
  private final ManagedChatReplies replies;

  private BotAddedReplies(
      Chats chats,
      Subscriptions subscriptions,
      ManagedChats managedChats,
      ManagedChatReplies replies) {
    this.chats = chats;
    this.subscriptions = subscriptions;
    this.managedChats = managedChats;
    this.replies = replies;
  }

  /** Creates the replies over the commands' surroundings. */
  public static BotAddedReplies of(CommandEnvironment environment) {
    var services = environment.services();
    return new BotAddedReplies(
        services.chats(),
        services.subscriptions().subscriptions(),
        services.subscriptions().managedChats(),
        new ManagedChatReplies(services.chats(), environment.runner()));
  }

  /** Stores the chat as one that its inviter sets up, and returns the reply to the inviter. */
  public Reply replyTo(BotAddedEvent invitation) {
    var person = invitation.inviter();
    var chat = invitation.chat();
    var chosen = chats.settings(person).language();
    var words = LocalizedTexts.in(chosen.isEmpty() ? invitation.language() : chosen);
    boolean isNew = subscriptions.count(chat) == 0 && chats.owner(chat).isEmpty();
    chats.markReachable(chat);
    managedChats.register(chat, invitation.title(), person);
    chats.noteLanguage(chat, words.language());
    if (isNew && invitation.chatType() == ChatType.CHANNEL) {
      chats.setPaused(chat, true);
    }
    managedChats.select(person, chat);
    var managedChat =
        new ManagedChats.ManagedChat(
            chat, SetupCommand.displayName(invitation.chat(), invitation.title()));
    return replies.attributedTo(reply(invitation, managedChat, words), managedChat, words);
  }

  private Reply reply(
      BotAddedEvent invitation, ManagedChats.ManagedChat managedChat, LocalizedTexts words) {
    var reply = Reply.builder(words.language());
    reply.heading(words.text("invited.title", "title", managedChat.title()));
    var missing = SetupCommand.missing(invitation.permissions(), words);
    if (!missing.isEmpty()) {
      reply.paragraph("⚠ " + words.text("invited.missing", "names", missing));
    }
    reply.paragraph(words.text("invited.how", "title", managedChat.title()));
    if (chats.settings(managedChat.chat()).paused()) {
      reply.smallPrint(words.text("invited.live"));
    }
    SetupCommand.startButtons(words).forEach(reply::row);
    return reply.build();
  }
}
