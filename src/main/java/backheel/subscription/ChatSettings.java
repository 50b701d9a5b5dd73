package backheel.subscription;

/**
 * The settings of a chat.
 *
 * @param language the chosen language, "" until one is chosen
 * @param detectedLanguage the language in which alerts were requested, "" when none were
 * @param clickbait whether stories with a clickbait headline are sent
 * @param goneReason the reason why nothing can be sent there, "" when it can
 * @param hours the times at which messages are sent
 * @param atMostOnce whether losing a message is preferred to receiving it twice
 * @param style the style of the messages
 */
public record ChatSettings(
    String language,
    String detectedLanguage,
    boolean paused,
    boolean clickbait,
    String goneReason,
    Hours hours,
    boolean atMostOnce,
    MessageStyle style) {
  /** The settings of a chat that has chosen nothing. */
  public static final ChatSettings DEFAULTS =
      new ChatSettings("", "", false, true, "", Hours.ANY_TIME, false, MessageStyle.DEFAULT);

  /** Returns the language of alerts. */
  public String alertLanguage() {
    return !language.isEmpty() ? language : detectedLanguage.isEmpty() ? "en" : detectedLanguage;
  }

  /**
   * The times at which a chat receives messages, each as the text that the schedule parses, ""
   * where nothing was chosen.
   *
   * @param zone an IANA zone
   * @param quiet quiet hours, such as {@code 22:30-07:00}
   * @param digest the time of the digest, such as {@code daily 20:00}
   * @param cap the maximum number of messages a day, 0 for no limit
   * @param matchDays whether messages are sent before and after a match instead of all day
   */
  public record Hours(String zone, String quiet, String digest, int cap, boolean matchDays) {
    public static final Hours ANY_TIME = new Hours("", "", "", 0, false);
  }
}
