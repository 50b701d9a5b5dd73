package backheel.store;

import backheel.football.Folding;
import java.util.List;

/** How that which a chat may wait for is written: subjects stand as their keys, {@code kind/id}. */
public final class Target {
  /** Every story there is. */
  public static final String EVERYTHING = "*";

  private static final String FEED = "feed/";
  private static final String OUTLET = "outlet/";
  private static final String WORDS = "words/";
  private static final String STORY = "story/";

  private Target() {}

  public static String feed(String key) {
    return FEED + key;
  }

  public static String outlet(String name) {
    return OUTLET + folded(name);
  }

  /** How an outlet's name is compared: without case, accents and edges. */
  public static String folded(String outlet) {
    return Folding.fold(outlet);
  }

  /**
   * Words to wait for.
   *
   * @param phrase in its canonical form
   */
  public static String words(String phrase) {
    return WORDS + phrase;
  }

  /** One story, to be muted. */
  public static String story(long number) {
    return STORY + number;
  }

  /** Two subjects in one story: a match, or the saga of a player and a club. */
  public static String both(String one, String other) {
    return one.compareTo(other) <= 0 ? one + "+" + other : other + "+" + one;
  }

  /** The subjects that it names: one, two, or none. */
  public static List<String> subjects(String target) {
    return isBoth(target)
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

  public static boolean isBoth(String target) {
    return !isWords(target) && !isFeed(target) && !isOutlet(target) && target.indexOf('+') > 0;
  }

  /** Whether it is one subject's key. */
  public static boolean isSubject(String target) {
    return !target.equals(EVERYTHING)
        && !isFeed(target)
        && !isOutlet(target)
        && !isWords(target)
        && !isStory(target)
        && !isBoth(target);
  }

  /** What stands behind the prefix of a feed, an outlet, words or a story. */
  public static String bare(String target) {
    return target.substring(target.indexOf('/') + 1);
  }
}
