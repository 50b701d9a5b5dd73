package backheel.answer.service;

import backheel.answer.command.ChatDeliveryHooks;
import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.FeedRegistry;
import backheel.chat.Button;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import backheel.store.chat.ChatRegistry;
import backheel.store.subscription.Subscriptions;

/**
 * The command {@code /forget}, which erases everything stored about a chat, after a confirmation.
 */
final class ForgetCommand implements Command {
  private final ChatRegistry chats;
  private final Subscriptions subscriptions;
  private final FeedRegistry feeds;
  private final ChatDeliveryHooks hooks;

  ForgetCommand(
      ChatRegistry chats,
      Subscriptions subscriptions,
      FeedRegistry feeds,
      ChatDeliveryHooks hooks) {
    this.chats = chats;
    this.subscriptions = subscriptions;
    this.feeds = feeds;
    this.hooks = hooks;
  }

  @Override
  public String name() {
    return "forget";
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  /** Returns false, because the chat to erase must be named. */
  @Override
  public boolean isForManagedChat() {
    return false;
  }

  @Override
  public Reply answer(CommandRequest request) {
    if (!request.argument().equals("yes")) {
      return Reply.builder(request.language())
          .paragraph(request.text("forget.sure"))
          .row(
              Button.command(request.text("button.forget.yes"), "/forget yes"),
              Button.command(request.text("button.keep"), "/settings"))
          .build();
    }
    var subscribed = subscriptions.feedSubscriptions(request.chat());
    chats.erase(request.chat());
    subscribed.forEach(feed -> feeds.releaseIfUnused(feed.key()));
    hooks.forgetChat(request.question().chat());
    return Reply.text(request.language(), request.text("forget.done"))
        .withMode(Reply.ReplyMode.REPLACE);
  }
}
