package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Chats;
import backheel.store.Wishes;
import backheel.subscription.FeedDesk;
import java.util.List;

/** {@code /forget}: erases everything stored about a chat, once that was confirmed. */
final class ForgetCommand implements Command {
  private final Chats chats;
  private final Wishes wishes;
  private final FeedDesk feeds;
  private final Commands.Wakes wakes;

  ForgetCommand(Chats chats, Wishes wishes, FeedDesk feeds, Commands.Wakes wakes) {
    this.chats = chats;
    this.wishes = wishes;
    this.feeds = feeds;
    this.wakes = wakes;
  }

  @Override
  public String name() {
    return "forget";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("deleteme");
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  /** What is erased must have been named. */
  @Override
  public boolean isForTheDesk() {
    return false;
  }

  @Override
  public Reply answer(Asked asked) {
    if (!asked.argument().equals("yes")) {
      return Reply.builder(asked.language())
          .paragraph(asked.say("forget.sure"))
          .row(
              Button.says(asked.say("button.forget.yes"), "/forget yes"),
              Button.says(asked.say("button.keep"), "/settings"))
          .reply();
    }
    var subscribed = wishes.subscriptions(asked.chat());
    chats.forget(asked.chat());
    subscribed.forEach(feed -> feeds.mayDrop(feed.key()));
    wakes.forgotten(asked.question().chat());
    return Reply.text(asked.language(), asked.say("forget.done")).in(Reply.Manner.REPLACE);
  }
}
