package backheel.answer.alerts;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.FeedRegistry;
import backheel.chat.Button;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import backheel.store.subscription.SubscribedFeed;
import backheel.store.subscription.Subscriptions;
import java.util.List;

/**
 * The command {@code /unsubscribe [URL]}, which ends the subscription to a feed, or to every story.
 */
final class UnsubscribeCommand implements Command {
  private final Subscriptions subscriptions;
  private final FeedRegistry feeds;

  UnsubscribeCommand(Subscriptions subscriptions, FeedRegistry feeds) {
    this.subscriptions = subscriptions;
    this.feeds = feeds;
  }

  @Override
  public String name() {
    return "unsubscribe";
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return List.of(new ArgumentSpec("feed", false, false));
  }

  @Override
  public Reply answer(CommandRequest request) {
    var subscribed = subscriptions.feedSubscriptions(request.chat());
    if (subscribed.isEmpty()) {
      return Reply.text(request.language(), request.text("unsubscribe.none"));
    }
    var typed = request.argument();
    var meant =
        subscribed.stream()
            .filter(feed ->
                typed.isEmpty()
                    ? feed.isEverything()
                    : feed.address().equals(typed)
                        || feed.key().equals(typed)
                        || feed.title().equalsIgnoreCase(typed))
            .findFirst();
    if (meant.isEmpty()) {
      return which(request, subscribed);
    }
    var feed = meant.get();
    subscriptions.remove(request.chat(), feed.topic());
    if (feed.isEverything()) {
      return Reply.builder(request.language())
          .paragraph(request.text("unsubscribe.done"))
          .row(Button.command(request.text("button.undo"), "/subscribe"))
          .build();
    }
    feeds.releaseIfUnused(feed.key());
    return Reply.builder(request.language())
        .paragraph(request.text("unsubscribe.done.feed", "title", feed.title()))
        .row(Button.command(request.text("button.undo"), "/subscribe " + feed.address()))
        .build();
  }

  private static Reply which(CommandRequest request, List<SubscribedFeed> subscribed) {
    var reply = Reply.builder(request.language()).paragraph(request.text("unsubscribe.which"));
    subscribed.stream()
        .limit(10)
        .forEach(feed ->
            reply.row(
                feed.isEverything()
                    ? Button.command(request.text("following.everything"), "/unsubscribe")
                    : Button.command(feed.title(), "/unsubscribe " + feed.address())));
    return reply.build();
  }
}
