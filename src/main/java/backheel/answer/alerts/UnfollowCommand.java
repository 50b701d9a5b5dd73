package backheel.answer.alerts;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.TopicNameFormatter;
import backheel.chat.Button;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.Subscription;
import backheel.subscription.Topic;
import java.util.List;

/** The command {@code /unfollow NAME}, which ends the subscription to a topic. */
final class UnfollowCommand implements Command {
  private static final int MAX_OFFERED_SUBSCRIPTIONS = 10;

  private final Subscriptions subscriptions;
  private final SubscriptionLookup byName;
  private final TopicNameFormatter targets;

  UnfollowCommand(
      Subscriptions subscriptions, SubscriptionLookup byName, TopicNameFormatter targets) {
    this.subscriptions = subscriptions;
    this.byName = byName;
    this.targets = targets;
  }

  @Override
  public String name() {
    return "unfollow";
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return ArgumentSpec.NAME;
  }

  @Override
  public Reply answer(CommandRequest request) {
    // Subscriptions to a feed or to every story are ended by /unsubscribe.
    var followed =
        subscriptions.ofChat(request.chat()).stream()
            .filter(subscription -> !(subscription.topic() instanceof Topic.Feed))
            .filter(subscription -> !subscription.topic().equals(Topic.everything()))
            .toList();
    if (followed.isEmpty()) {
      return Reply.text(request.language(), request.text("following.none"));
    }
    var meant = byName.named(followed, request.argument());
    if (meant.size() != 1) {
      return which(request, meant.isEmpty() ? followed : meant);
    }
    var subscription = meant.getFirst();
    subscriptions.remove(request.chat(), subscription.topic());
    return Reply.builder(request.language())
        .paragraph(request.text("unfollow.done", "name", targets.of(request, subscription)))
        .row(
            Button.command(
                request.text("button.undo"), SubscriptionCommand.resubscribeLine(subscription)),
            Button.command(request.text("button.following"), "/following"))
        .mode(Reply.ReplyMode.NOTE)
        .build();
  }

  private Reply which(CommandRequest request, List<Subscription> followed) {
    var reply = Reply.builder(request.language()).paragraph(request.text("unfollow.which"));
    followed.stream()
        .limit(MAX_OFFERED_SUBSCRIPTIONS)
        .forEach(subscription ->
            reply.row(
                Button.command(
                    targets.of(request, subscription),
                    SubscriptionView.commandLine(subscription, "unfollow"))));
    return reply.mode(Reply.ReplyMode.REPLACE).build();
  }
}
