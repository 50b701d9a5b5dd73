package backheel.answer.alerts;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.FeedRegistry;
import backheel.answer.command.StoryModerationActions;
import backheel.chat.Button;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import java.util.List;

/**
 * The command {@code /subscribe [URL]}, which subscribes the chat to every new story, or to those
 * of one feed.
 */
final class SubscribeCommand implements Command {
  private static final int MAX_SUBSCRIPTIONS_PER_CHAT = 1_000;

  /** Maximum length of an unusable address as repeated in the reply. */
  private static final int MAX_SHOWN_ADDRESS_LENGTH = 80;

  private final Subscriptions subscriptions;
  private final FeedRegistry feeds;
  private final FeedLookupQuota quota;
  private final StoryModerationActions storyModerationActions;

  SubscribeCommand(
      Subscriptions subscriptions,
      FeedRegistry feeds,
      FeedLookupQuota quota,
      StoryModerationActions storyModerationActions) {
    this.subscriptions = subscriptions;
    this.feeds = feeds;
    this.quota = quota;
    this.storyModerationActions = storyModerationActions;
  }

  @Override
  public String name() {
    return "subscribe";
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public boolean needsPostingPermission() {
    return true;
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return List.of(new ArgumentSpec("feed", false, false));
  }

  @Override
  public Reply answer(CommandRequest request) {
    if (subscriptions.count(request.chat()) >= MAX_SUBSCRIPTIONS_PER_CHAT) {
      return Reply.text(
          request.language(), request.text("subscribe.full", "n", MAX_SUBSCRIPTIONS_PER_CHAT));
    }
    if (request.argument().isEmpty()) {
      boolean isNew = subscribe(request, Topic.everything());
      return done(request, isNew ? "subscribe.done" : "subscribe.already", "", "/unsubscribe");
    }
    return switch (quota.acquire(
        request.question(), storyModerationActions.isOperator(request.question()))) {
      case FeedLookupDecision.Busy busy ->
          Reply.text(request.language(), request.text("subscribe.underway"));
      case FeedLookupDecision.After(var delay) -> {
        long seconds = delay.plusMillis(999).toSeconds();
        yield Reply.text(request.language(), request.text("subscribe.later", "n", seconds));
      }
      case FeedLookupDecision.Now now -> {
        try {
          yield looked(request);
        } finally {
          quota.release(request.question());
        }
      }
    };
  }

  private Reply looked(CommandRequest request) {
    return switch (feeds.lookUp(request.argument())) {
      case FeedRegistry.LookupResult.Found found -> {
        boolean isNew = subscribe(request, new Topic.Feed(found.key()));
        feeds.onSubscribed(found);
        yield done(
            request,
            isNew ? "subscribe.done.feed" : "subscribe.already.feed",
            found.title(),
            "/unsubscribe " + found.address());
      }
      case FeedRegistry.LookupResult.Several(var named) -> FeedChoice.offer(request, named);
      case FeedRegistry.LookupResult.NotFound(var failureReason) -> nothing(request, failureReason);
    };
  }

  private boolean subscribe(CommandRequest request, Topic topic) {
    return subscriptions.add(request.chat(), topic, "", SubscriptionFilter.UNFILTERED);
  }

  private static Reply nothing(CommandRequest request, FeedRegistry.FailureReason failureReason) {
    var typed = DisambiguationReplies.shorten(request.argument(), MAX_SHOWN_ADDRESS_LENGTH);
    return Reply.text(
        request.language(),
        switch (failureReason) {
          case FORBIDDEN -> request.text("subscribe.forbidden");
          case REFUSED -> request.text("subscribe.refused");
          case NO_FEED -> request.text("subscribe.nothing", "typed", typed);
          case BUSY -> request.text("subscribe.busy", "typed", typed);
          case FULL -> request.text("subscribe.feeds.full");
          case NO_ANSWER -> request.text("subscribe.silent", "typed", typed);
        });
  }

  private static Reply done(CommandRequest request, String key, String title, String undo) {
    return Reply.builder(request.language())
        .paragraph(request.text(key, "title", title))
        .row(Button.command(request.text("button.undo"), undo))
        .build();
  }
}
