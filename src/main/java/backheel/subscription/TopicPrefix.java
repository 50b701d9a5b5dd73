package backheel.subscription;

import java.util.regex.Pattern;

/** The keys of topics that are not subjects, or the prefixes of them. */
final class TopicPrefix {
  static final String EVERYTHING = "*";
  static final String FEED = "feed/";
  static final String OUTLET = "outlet/";
  static final String WORDS = "words/";
  static final String STORY = "story/";
  static final Pattern ONE_STORY = Pattern.compile(STORY + "\\d{1,18}");

  private TopicPrefix() {}
}
