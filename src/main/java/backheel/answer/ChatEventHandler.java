package backheel.answer;

import backheel.answer.chat.BotAddedReplies;
import backheel.answer.command.ChatDeliveryHooks;
import backheel.chat.BotAddedEvent;
import backheel.chat.ChatEvents;
import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.chat.Reply;
import backheel.store.chat.ChatRegistry;
import java.util.Optional;

/** The handler of events in chats. */
final class ChatEventHandler implements ChatEvents {
  private final ChatRegistry chats;
  private final ChatDeliveryHooks hooks;
  private final BotAddedReplies botAddedReplies;
  private final ButtonActionShortener buttonActionShortener;

  ChatEventHandler(
      ChatRegistry chats,
      ChatDeliveryHooks hooks,
      BotAddedReplies botAddedReplies,
      ButtonActionShortener buttonActionShortener) {
    this.chats = chats;
    this.hooks = hooks;
    this.botAddedReplies = botAddedReplies;
    this.buttonActionShortener = buttonActionShortener;
  }

  @Override
  public Optional<Reply> added(BotAddedEvent invitation) {
    try {
      var reply = botAddedReplies.replyTo(invitation);
      return Optional.of(buttonActionShortener.shortened(reply, invitation.chat()));
    } catch (RuntimeException e) {
      var messages = LocalizedTexts.in(invitation.language());
      return Optional.of(FailureReplies.of(e, invitation.chat().platform(), messages));
    }
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    if (!hooks.moveChat(from, to)) {
      chats.move(from, to);
    }
  }

  @Override
  public void reachable(ChatId chat) {
    chats.markReachable(chat);
    hooks.wakeUp(chat);
  }

  @Override
  public void removed(ChatId chat, String why) {
    chats.markGone(chat, why);
  }
}
