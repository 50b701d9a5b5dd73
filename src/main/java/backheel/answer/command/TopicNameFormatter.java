package backheel.answer.command;

import backheel.store.story.StoryLookup;
import backheel.store.subscription.SubscribedFeed;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.Subscription;
import backheel.subscription.Topic;

/** The names of topics in a chat's language. */
public final class TopicNameFormatter {
  private static final int MAX_BUTTON_NAME_LENGTH = 60;

  private final SubjectResolver subjectResolver;
  private final StoryLookup stories;
  private final Subscriptions subscriptions;

  public TopicNameFormatter(
      SubjectResolver subjectResolver, StoryLookup stories, Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
    this.subjectResolver = subjectResolver;
    this.stories = stories;
  }

  public String of(CommandRequest request, Subscription subscription) {
    return of(request, subscription.topic(), subscription.name());
  }

  /**
   * Returns the full name of a topic.
   *
   * @param kept the name stored with it, "" if there is none
   */
  public String of(CommandRequest request, Topic target, String kept) {
    return switch (target) {
      case Topic.Everything everything -> request.text("following.everything");
      case Topic.Feed feed -> feed(request, feed);
      case Topic.Outlet(var name) -> kept.isEmpty() ? name : kept;
      case Topic.Words(var phrase) -> request.text("topic.words", "words", phrase);
      case Topic.OneStory(var number) -> story(request, number);
      case Topic.Pair pair -> pair(request, pair, false);
      case Topic.OfSubject(var key) -> subject(request, key, kept, false);
    };
  }

  /** Returns the name of a topic, short enough for a button. */
  public String inShort(CommandRequest request, Topic target, String kept) {
    return switch (target) {
      case Topic.OfSubject(var key) -> subject(request, key, kept, true);
      case Topic.Pair pair -> pair(request, pair, true);
      case Topic.OneStory(var number) -> request.text("topic.story", "n", Long.toString(number));
      case Topic other -> DisambiguationReplies.shorten(of(request, other, kept), 24);
    };
  }

  private String pair(CommandRequest request, Topic.Pair pair, boolean brief) {
    return request.text(
        "topic.both",
        "one",
        subject(request, pair.one(), "", brief),
        "other",
        subject(request, pair.other(), "", brief));
  }

  private String subject(CommandRequest request, String key, String kept, boolean brief) {
    return subjectResolver
        .byKey(key)
        .map(s -> brief ? request.renderer().shortName(s) : request.renderer().name(s))
        .orElse(kept.isEmpty() ? key : kept);
  }

  private String feed(CommandRequest request, Topic.Feed topic) {
    return subscriptions.feedSubscriptions(request.chat()).stream()
        .filter(feed -> feed.key().equals(topic.feed()) && !feed.title().isEmpty())
        .map(SubscribedFeed::title)
        .findFirst()
        .orElse(topic.feed());
  }

  private String story(CommandRequest request, long number) {
    var named = request.text("topic.story", "n", Long.toString(number));
    return stories
        .byNumber(request.viewer(), number)
        .map(request.renderer()::headline)
        .map(title ->
            named
                + request.text("list.colon")
                + request
                    .messages()
                    .isolate(DisambiguationReplies.shorten(title, MAX_BUTTON_NAME_LENGTH)))
        .orElse(named);
  }
}
