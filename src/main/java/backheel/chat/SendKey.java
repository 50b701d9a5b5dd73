package backheel.chat;

/**
 * Names one delivery, the same at every attempt, so that a platform which can will refuse a second
 * copy.
 */
public record SendKey(long delivery) {

  /** At most 13 characters of 0-9 a-z. */
  public String nonce() {
    return Long.toString(delivery, 36);
  }
}
