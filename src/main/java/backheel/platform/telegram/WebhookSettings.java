package backheel.platform.telegram;

import org.jspecify.annotations.Nullable;

/** The webhook to which Telegram sends updates, in place of polling. */
record WebhookSettings(@Nullable String url, @Nullable String listen, @Nullable String secret) {
  /** Returns a text without the secret, for any output. */
  @Override
  public String toString() {
    return "Webhook[url=" + url + "]";
  }
}
