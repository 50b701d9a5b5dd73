package backheel.answer;

import backheel.store.Chats;
import backheel.store.Stories;
import backheel.store.Target;
import backheel.store.Wish;
import backheel.store.Wishes;

/** What the targets of wishes and mutes are called in a chat's language. */
final class TargetNames {
  private static final int LONGEST = 60;

  private final Names names;
  private final Stories stories;
  private final Wishes wishes;

  TargetNames(Names names, Stories stories, Wishes wishes) {
    this.wishes = wishes;
    this.names = names;
    this.stories = stories;
  }

  String of(Asked asked, Wish wish) {
    return of(asked, wish.target(), wish.name());
  }

  /**
   * In full.
   *
   * @param kept the name that is kept with it, "" when there is none
   */
  String of(Asked asked, String target, String kept) {
    if (target.equals(Target.EVERYTHING)) {
      return asked.say("following.everything");
    } else if (Target.isFeed(target)) {
      return feed(asked, target);
    } else if (Target.isOutlet(target)) {
      return kept.isEmpty() ? Target.bare(target) : kept;
    } else if (Target.isWords(target)) {
      return asked.say("target.words", "words", Target.bare(target));
    } else if (Target.isStory(target)) {
      return story(asked, target);
    } else if (Target.isBoth(target)) {
      var parts = Target.subjects(target);
      return asked.say(
          "target.both",
          "one",
          subject(asked, parts.getFirst(), "", false),
          "other",
          subject(asked, parts.getLast(), "", false));
    }
    return subject(asked, target, kept, false);
  }

  /** As a button has room for it. */
  String inShort(Asked asked, String target, String kept) {
    if (Target.isSubject(target)) {
      return subject(asked, target, kept, true);
    } else if (Target.isBoth(target)) {
      var parts = Target.subjects(target);
      return asked.say(
          "target.both",
          "one",
          subject(asked, parts.getFirst(), "", true),
          "other",
          subject(asked, parts.getLast(), "", true));
    } else if (Target.isStory(target)) {
      return asked.say("target.story", "n", Target.bare(target));
    }
    return Choices.cut(of(asked, target, kept), 24);
  }

  private String subject(Asked asked, String key, String kept, boolean brief) {
    return names
        .byKey(key)
        .map(s -> brief ? asked.telling().shortName(s) : asked.telling().name(s))
        .orElse(kept.isEmpty() ? key : kept);
  }

  private String feed(Asked asked, String target) {
    return wishes.subscriptions(asked.chat()).stream()
        .filter(feed -> Target.feed(feed.key()).equals(target) && !feed.title().isEmpty())
        .map(Chats.SubscribedFeed::title)
        .findFirst()
        .orElse(Target.bare(target));
  }

  private String story(Asked asked, String target) {
    var number = Target.bare(target);
    var named = asked.say("target.story", "n", number);
    return stories
        .byNumber(asked.viewer(), Long.parseLong(number))
        .map(asked.telling()::headline)
        .map(title -> named + ": " + asked.words().isolate(Choices.cut(title, LONGEST)))
        .orElse(named);
  }
}
