package backheel.subscription;

import backheel.football.TextFolding;
import java.util.List;

/** The topic of a subscription or of a mute. */
public sealed interface Topic {
  /** The stories about a subject, given by its key, {@code kind/id}. */
  record OfSubject(String subject) implements Topic {
    @Override
    public String key() {
      return subject;
    }

    @Override
    public List<String> subjects() {
      return List.of(subject);
    }
  }

  /**
   * The stories about both of two subjects: a match, or a player's transfer saga. The keys of the
   * subjects are in alphabetical order.
   */
  record Pair(String one, String other) implements Topic {
    public Pair {
      if (one.compareTo(other) > 0) {
        var first = other;
        other = one;
        one = first;
      }
    }

    @Override
    public String key() {
      return one + "+" + other;
    }

    @Override
    public List<String> subjects() {
      return List.of(one, other);
    }
  }

  /** The stories of a feed, given by its key. */
  record Feed(String feed) implements Topic {
    @Override
    public String key() {
      return TopicPrefix.FEED + feed;
    }
  }

  /** The stories of an outlet, given by its folded name. */
  record Outlet(String name) implements Topic {
    @Override
    public String key() {
      return TopicPrefix.OUTLET + name;
    }
  }

  /** The stories that contain a phrase, given in its canonical form. */
  record Words(String phrase) implements Topic {
    @Override
    public String key() {
      return TopicPrefix.WORDS + phrase;
    }
  }

  /** All stories. */
  record Everything() implements Topic {
    @Override
    public String key() {
      return TopicPrefix.EVERYTHING;
    }
  }

  /** A single story, to be muted. */
  record OneStory(long number) implements Topic {
    @Override
    public String key() {
      return TopicPrefix.STORY + number;
    }
  }

  /** Returns the text that stands for the topic in the store and in commands. */
  String key();

  /** Returns the keys of the subjects that the topic names: one, two, or none. */
  default List<String> subjects() {
    return List.of();
  }

  /** Returns the topic of all stories. */
  static Topic everything() {
    return new Everything();
  }

  /** Parses the text of {@link #key}; any text that is nothing else is the key of a subject. */
  static Topic parse(String key) {
    if (key.equals(TopicPrefix.EVERYTHING)) {
      return everything();
    } else if (key.startsWith(TopicPrefix.FEED)) {
      return new Feed(key.substring(TopicPrefix.FEED.length()));
    } else if (key.startsWith(TopicPrefix.OUTLET)) {
      return new Outlet(key.substring(TopicPrefix.OUTLET.length()));
    } else if (key.startsWith(TopicPrefix.WORDS)) {
      return new Words(key.substring(TopicPrefix.WORDS.length()));
    } else if (TopicPrefix.ONE_STORY.matcher(key).matches()) {
      return new OneStory(Long.parseLong(key.substring(TopicPrefix.STORY.length())));
    }
    int plus = key.indexOf('+');
    return plus > 0
        ? new Pair(key.substring(0, plus), key.substring(plus + 1))
        : new OfSubject(key);
  }

  /** Returns the topic of an outlet, whose name may have accents and capitals. */
  static Topic outlet(String name) {
    return new Outlet(foldOutlet(name));
  }

  /** Folds an outlet's name for comparison: without case, accents and surrounding blanks. */
  static String foldOutlet(String outlet) {
    return TextFolding.fold(outlet);
  }
}
