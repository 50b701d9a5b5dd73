package backheel.chat;

/**
 * An identifier of one delivery, the same at every attempt, so that a platform that supports it
 * rejects a second copy.
 */
public record IdempotencyKey(long delivery) {

  /** Returns the key as at most 13 characters of 0-9 a-z. */
  public String nonce() {
    return Long.toString(delivery, 36);
  }
}
