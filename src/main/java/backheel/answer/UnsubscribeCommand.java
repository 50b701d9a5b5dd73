package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Chats;
import backheel.store.Wishes;
import backheel.subscription.FeedDesk;
import java.util.List;

/** {@code /unsubscribe [URL]}: a feed, or every story, no longer. */
final class UnsubscribeCommand implements Command {
  private final Wishes wishes;
  private final FeedDesk feeds;

  UnsubscribeCommand(Wishes wishes, FeedDesk feeds) {
    this.wishes = wishes;
    this.feeds = feeds;
  }

  @Override
  public String name() {
    return "unsubscribe";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("unsub");
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public List<Takes> takes() {
    return List.of(new Takes("feed", false, false));
  }

  @Override
  public Reply answer(Asked asked) {
    var subscribed = wishes.subscriptions(asked.chat());
    if (subscribed.isEmpty()) {
      return Reply.text(asked.language(), asked.say("unsubscribe.none"));
    }
    var typed = asked.argument();
    var meant =
        subscribed.stream()
            .filter(feed ->
                typed.isEmpty()
                    ? feed.key().equals(Chats.EVERY_STORY)
                    : feed.address().equals(typed)
                        || feed.key().equals(typed)
                        || feed.title().equalsIgnoreCase(typed))
            .findFirst();
    if (meant.isEmpty()) {
      return which(asked, subscribed);
    }
    var feed = meant.get();
    wishes.unsubscribe(asked.chat(), feed.key());
    if (feed.key().equals(Chats.EVERY_STORY)) {
      return Reply.builder(asked.language())
          .paragraph(asked.say("unsubscribe.done"))
          .row(Button.says(asked.say("button.undo"), "/subscribe"))
          .reply();
    }
    feeds.mayDrop(feed.key());
    return Reply.builder(asked.language())
        .paragraph(asked.say("unsubscribe.done.feed", "title", feed.title()))
        .row(Button.says(asked.say("button.undo"), "/subscribe " + feed.address()))
        .reply();
  }

  private static Reply which(Asked asked, List<Chats.SubscribedFeed> subscribed) {
    var reply = Reply.builder(asked.language()).paragraph(asked.say("unsubscribe.which"));
    subscribed.stream()
        .limit(10)
        .forEach(feed ->
            reply.row(
                feed.key().equals(Chats.EVERY_STORY)
                    ? Button.says(asked.say("following.everything"), "/unsubscribe")
                    : Button.says(feed.title(), "/unsubscribe " + feed.address())));
    return reply.reply();
  }
}
