package backheel.platform.telegram;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bot's token: it is part of every address that is called, and never shows itself. */
final class Secret {
  private static final Pattern IN_ADDRESS = Pattern.compile("bot\\d+:[\\w-]+");
  private final String token;

  Secret(String token) {
    this.token = token.strip();
    if (this.token.isEmpty() || this.token.chars().anyMatch(c -> c <= ' ' || c == '/')) {
      throw new IllegalArgumentException("The Telegram token is empty or has a space or slash");
    }
  }

  String token() {
    return token;
  }

  /** The bot's own number, which is no secret. */
  String bot() {
    int colon = token.indexOf(':');
    return colon < 0 ? "" : token.substring(0, colon);
  }

  /** The text without the token. */
  String hide(@Nullable String text) {
    return text == null ? "" : IN_ADDRESS.matcher(text.replace(token, "***")).replaceAll("bot***");
  }

  /** What a failure says of itself, without the token. */
  String tell(Throwable failure) {
    var message = hide(failure.getMessage());
    return failure.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
  }

  @Override
  public String toString() {
    return "***";
  }
}
