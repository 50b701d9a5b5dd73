package backheel.answer.command;

import backheel.store.chat.Chats;
import backheel.store.story.Stories;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.Subscription;
import backheel.subscription.Topic;

/** The names of topics in a chat's language. */
public final class TopicNames {
  private static final int MAX_BUTTON_NAME_LENGTH = 60;

  private final SubjectResolver subjectResolver;
  private final Stories stories;
  private final Subscriptions subscriptions;

  public TopicNames(SubjectResolver subjectResolver, Stories stories, Subscriptions subscriptions) {
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
  public String of(CommandRequest request, String target, String kept) {
    if (target.equals(Topic.EVERYTHING)) {
      return request.text("following.everything");
    } else if (Topic.isFeed(target)) {
      return feed(request, target);
    } else if (Topic.isOutlet(target)) {
      return kept.isEmpty() ? Topic.value(target) : kept;
    } else if (Topic.isWords(target)) {
      return request.text("target.words", "words", Topic.value(target));
    } else if (Topic.isStory(target)) {
      return story(request, target);
    } else if (Topic.isPair(target)) {
      var parts = Topic.subjects(target);
      return request.text(
          "target.both",
          "one",
          subject(request, parts.getFirst(), "", false),
          "other",
          subject(request, parts.getLast(), "", false));
    }
    return subject(request, target, kept, false);
  }

  /** Returns the name of a topic, short enough for a button. */
  public String inShort(CommandRequest request, String target, String kept) {
    if (Topic.isSubject(target)) {
      return subject(request, target, kept, true);
    } else if (Topic.isPair(target)) {
      var parts = Topic.subjects(target);
      return request.text(
          "target.both",
          "one",
          subject(request, parts.getFirst(), "", true),
          "other",
          subject(request, parts.getLast(), "", true));
    } else if (Topic.isStory(target)) {
      return request.text("target.story", "n", Topic.value(target));
    }
    return Choices.shorten(of(request, target, kept), 24);
  }

  private String subject(CommandRequest request, String key, String kept, boolean brief) {
    return subjectResolver
        .byKey(key)
        .map(s -> brief ? request.renderer().shortName(s) : request.renderer().name(s))
        .orElse(kept.isEmpty() ? key : kept);
  }

  private String feed(CommandRequest request, String target) {
    return subscriptions.feedSubscriptions(request.chat()).stream()
        .filter(feed -> Topic.feed(feed.key()).equals(target) && !feed.title().isEmpty())
        .map(Chats.SubscribedFeed::title)
        .findFirst()
        .orElse(Topic.value(target));
  }

  private String story(CommandRequest request, String target) {
    var number = Topic.value(target);
    var named = request.text("target.story", "n", number);
    return stories
        .byNumber(request.viewer(), Long.parseLong(number))
        .map(request.renderer()::headline)
        .map(title ->
            named
                + request.text("list.colon")
                + request.messages().isolate(Choices.shorten(title, MAX_BUTTON_NAME_LENGTH)))
        .orElse(named);
  }
}
