package backheel.chat;

import java.time.Duration;

/**
 * The limit on the messages sent to one chat.
 *
 * @param minimumGap the minimum time from one message to the next
 * @param maxPerMinute the maximum number of messages in any 60 seconds; 0 for no such limit
 */
public record ChatRateLimit(Duration minimumGap, int maxPerMinute) {
  public ChatRateLimit {
    if (minimumGap.isNegative() || maxPerMinute < 0) {
      throw new IllegalArgumentException("no limits: " + minimumGap + ", " + maxPerMinute);
    }
  }
}
