package backheel.subscription;

/** The prefixes of the keys of topics that are not subjects. */
final class TopicPrefix {
  static final String FEED = "feed/";
  static final String OUTLET = "outlet/";
  static final String WORDS = "words/";
  static final String STORY = "story/";

  private TopicPrefix() {}
}
