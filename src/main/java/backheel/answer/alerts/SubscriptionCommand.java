package backheel.answer.alerts;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.FeedRegistry;
import backheel.answer.command.TopicNameFormatter;
import backheel.chat.Button;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.Subscription;
import backheel.subscription.Topic;

/**
 * The command {@code /subscription N [FILTER]}, which shows or changes one subscription, given by
 * its place in {@code /following} or by its name: {@code /subscription 3 only big}.
 */
final class SubscriptionCommand implements Command {
  private final Subscriptions subscriptions;
  private final SubscriptionView sheet;
  private final TopicNameFormatter targets;
  private final SubscriptionLookup byName;
  private final FeedRegistry feeds;

  SubscriptionCommand(
      Subscriptions subscriptions,
      SubscriptionView sheet,
      TopicNameFormatter targets,
      SubscriptionLookup byName,
      FeedRegistry feeds) {
    this.subscriptions = subscriptions;
    this.sheet = sheet;
    this.targets = targets;
    this.byName = byName;
    this.feeds = feeds;
  }

  @Override
  public String name() {
    return "subscription";
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  /** Returns false, because {@code /following} covers it in the menus. */
  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public Reply answer(CommandRequest request) {
    var found = byName.find(subscriptions.ofChat(request.chat()), request.argument());
    if (found.isEmpty()) {
      return Reply.builder(request.language())
          .paragraph(
              request.text(
                  "subscription.none", "typed", DisambiguationReplies.shown(request.argument())))
          .row(Button.command(request.text("button.following"), "/following"))
          .build();
    }
    var subscription = found.get().wish();
    return switch (FilterEdit.parse(found.get().rest(), subscription.filter(), request.now())) {
      case FilterEdit.Show show -> sheet.draw(request, subscription);
      case FilterEdit.To(var filter) when !filter.pingRole().isEmpty() && !hasRoles(request) ->
          refused(request, subscription, "ping.elsewhere");
      case FilterEdit.Refused(var why) ->
          refused(request, subscription, hasRoles(request) ? why : "ping.elsewhere");
      case FilterEdit.To(var filter) -> {
        subscriptions.update(request.chat(), subscription.topic(), filter);
        yield sheet.draw(
            request,
            new Subscription(
                subscription.id(),
                subscription.chat(),
                subscription.topic(),
                subscription.name(),
                filter));
      }
      case FilterEdit.End end -> end(request, subscription);
      case FilterEdit.Which(var of) ->
          of.equals("pause")
              ? sheet.pauses(request, subscription)
              : sheet.nevers(request, subscription);
      case FilterEdit.Unclear(var typed) ->
          Reply.builder(request.language())
              .paragraph(
                  request.text("subscription.unclear", "typed", DisambiguationReplies.shown(typed)))
              .row(
                  Button.command(
                      request.text("button.filter"),
                      SubscriptionView.commandLine(subscription, "")))
              .build();
    };
  }

  /** Returns whether the chat has roles that a message can mention. */
  private static boolean hasRoles(CommandRequest request) {
    return request.capabilities().roleMentions()
        && request.question().chatType() != ChatType.PRIVATE;
  }

  private static Reply refused(CommandRequest request, Subscription subscription, String why) {
    return Reply.builder(request.language())
        .paragraph(request.text(why))
        .row(
            Button.command(
                request.text("button.back"), SubscriptionView.commandLine(subscription, "")))
        .mode(Reply.ReplyMode.EPHEMERAL)
        .build();
  }

  private Reply end(CommandRequest request, Subscription subscription) {
    subscriptions.remove(request.chat(), subscription.topic());
    if (subscription.topic() instanceof Topic.Feed(var feed)) {
      feeds.releaseIfUnused(feed);
    }
    return Reply.builder(request.language())
        .paragraph(request.text("unfollow.done", "name", targets.of(request, subscription)))
        .row(
            Button.command(request.text("button.undo"), resubscribeLine(subscription)),
            Button.command(request.text("button.following"), "/following"))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }

  /** Returns the command line that subscribes to the same topic again. */
  static String resubscribeLine(Subscription subscription) {
    return switch (subscription.topic()) {
      case Topic.Everything everything -> "/subscribe";
      case Topic.Feed(var feed) -> "/subscribe " + feed;
      case Topic.Outlet outlet -> "/follow outlet " + subscription.name();
      case Topic topic -> "/follow " + topic.key();
    };
  }
}
