package backheel.platform.telegram.send;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bot's token: part of every address that is called, and never printed. */
public final class BotToken {
  private static final Pattern IN_ADDRESS = Pattern.compile("bot\\d+:[\\w-]+");
  private final String token;

  public BotToken(String token) {
    this.token = token.strip();
    if (this.token.isEmpty() || this.token.chars().anyMatch(c -> c <= ' ' || c == '/')) {
      throw new IllegalArgumentException("The Telegram token is empty or has a space or slash");
    }
  }

  public String token() {
    return token;
  }

  /** Returns the bot's own number, which is no secret. */
  public String botId() {
    int colon = token.indexOf(':');
    return colon < 0 ? "" : token.substring(0, colon);
  }

  /** Returns the text without the token. */
  String redact(@Nullable String text) {
    return text == null ? "" : IN_ADDRESS.matcher(text.replace(token, "***")).replaceAll("bot***");
  }

  /** Returns a description of a failure without the token. */
  public String describe(Throwable failure) {
    var message = redact(failure.getMessage());
    return failure.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
  }

  @Override
  public String toString() {
    return "***";
  }
}
