package backheel.answer.alerts;

import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.TopicNameFormatter;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.store.subscription.DeliveryExplainer;
import backheel.store.subscription.Subscriptions;
import backheel.story.Story;
import backheel.subscription.Subscription;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The menu that offers a chat fewer alerts like a given story. */
final class FewerAlertsMenu {
  private final DeliveryExplainer explanations;
  private final Subscriptions subscriptions;
  private final TopicNameFormatter targets;

  FewerAlertsMenu(
      DeliveryExplainer explanations, Subscriptions subscriptions, TopicNameFormatter targets) {
    this.explanations = explanations;
    this.subscriptions = subscriptions;
    this.targets = targets;
  }

  /** Returns the subscription that caused the delivery of the story, if it still exists. */
  Optional<Subscription> matchingSubscription(ChatId chat, Story story) {
    return explanations
        .topic(chat, story.number())
        .flatMap(because -> subscriptions.find(chat, because));
  }

  /** Returns whether the chat has any subscription. */
  boolean hasSubscriptions(ChatId chat) {
    return subscriptions.count(chat) > 0;
  }

  String name(CommandRequest request, Subscription subscription) {
    return targets.of(request, subscription);
  }

  /** Offers big stories only, a mute for a day or a week, or the end of the subscription. */
  Reply ask(CommandRequest request, Story story) {
    var reply = Reply.builder(request.language());
    reply.paragraph(request.text("why.less"));
    var wish = matchingSubscription(request.chat(), story);
    wish.filter(w -> w.filter().kind() != SubscriptionFilter.Kind.BIG)
        .ifPresent(w ->
            reply.row(
                Button.command(
                    request.text("button.kind.big") + " · " + called(request, w.topic(), w.name()),
                    SubscriptionView.commandLine(w, "big"))));
    for (var row : mutes(request, story)) {
      reply.row(row);
    }
    wish.ifPresent(w ->
        reply.row(
            Button.command(
                request.text("button.unfollow.short")
                    + " · "
                    + called(request, w.topic(), w.name()),
                SubscriptionView.commandLine(w, "unfollow"))));
    return reply
        .row(Button.command(request.text("button.back"), "/why " + story.number()))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }

  private List<List<Button>> mutes(CommandRequest request, Story story) {
    var rows = new ArrayList<List<Button>>();
    for (var target : MuteCommand.targets(story)) {
      boolean saga = target instanceof Topic.Pair;
      rows.add(
          List.of(
              Button.command(
                  "🔇 "
                      + called(request, target, "")
                      + " · "
                      + request.text(saga ? "button.week" : "button.day"),
                  "/mute " + target.key() + (saga ? " 1w" : " 1d"))));
    }
    rows.add(
        List.of(
            Button.command(
                "🔇 " + request.text("button.mute.story"),
                "/mute " + new Topic.OneStory(story.number()).key() + " 1w")));
    return rows;
  }

  private String called(CommandRequest request, Topic target, String kept) {
    return DisambiguationReplies.shorten(targets.inShort(request, target, kept), 24);
  }
}
