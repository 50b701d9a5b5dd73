package backheel.subscription;

import backheel.football.Folding;
import java.util.List;

/** The textual form of subscription topics; subjects are written as their keys, {@code kind/id}. */
public final class Topic {
  /** The topic of all stories. */
  public static final String EVERYTHING = "*";

  private static final String FEED = "feed/";
  private static final String OUTLET = "outlet/";
  private static final String WORDS = "words/";
  private static final String STORY = "story/";

  private Topic() {}

  public static String feed(String key) {
    return FEED + key;
  }

  public static String outlet(String name) {
    return OUTLET + foldOutlet(name);
  }

  /** Folds an outlet's name for comparison: without case, accents and surrounding blanks. */
  public static String foldOutlet(String outlet) {
    return Folding.fold(outlet);
  }

  /**
   * Returns the topic of all stories that contain a phrase.
   *
   * @param phrase the phrase in its canonical form
   */
  public static String words(String phrase) {
    return WORDS + phrase;
  }

  /** Returns the topic of a single story, to be muted. */
  public static String story(long number) {
    return STORY + number;
  }

  /**
   * Returns the topic of stories about both of two subjects: a match, or a player's transfer saga.
   */
  public static String pair(String one, String other) {
    return one.compareTo(other) <= 0 ? one + "+" + other : other + "+" + one;
  }

  /** Returns the subjects that the topic names: one, two, or none. */
  public static List<String> subjects(String target) {
    return isPair(target)
        ? List.of(target.split("\\+", 2))
        : isSubject(target) ? List.of(target) : List.of();
  }

  public static boolean isFeed(String target) {
    return target.startsWith(FEED);
  }

  public static boolean isOutlet(String target) {
    return target.startsWith(OUTLET);
  }

  public static boolean isWords(String target) {
    return target.startsWith(WORDS);
  }

  public static boolean isStory(String target) {
    return target.startsWith(STORY);
  }

  public static boolean isPair(String target) {
    return !isWords(target) && !isFeed(target) && !isOutlet(target) && target.indexOf('+') > 0;
  }

  /** Returns whether the topic is the key of a single subject. */
  public static boolean isSubject(String target) {
    return !target.equals(EVERYTHING)
        && !isFeed(target)
        && !isOutlet(target)
        && !isWords(target)
        && !isStory(target)
        && !isPair(target);
  }

  /** Returns the part behind the prefix of a feed, an outlet, words or a story. */
  public static String value(String target) {
    return target.substring(target.indexOf('/') + 1);
  }
}
