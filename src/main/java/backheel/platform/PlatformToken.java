package backheel.platform;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A platform's token, its absence, or an unusable value in its place. */
sealed interface PlatformToken {
  Pattern QUOTED = Pattern.compile("^[\"'“”‘’]|[\"'“”‘’]$");
  Pattern ALLOWED_CHARACTERS = Pattern.compile("[A-Za-z0-9:._-]{1,500}");

  /** A token that may be valid. */
  record Given(String text) implements PlatformToken {
    /** Returns a text without the token, for any output. */
    @Override
    public String toString() {
      return "Given[***]";
    }
  }

  /** The absence of a token. */
  record None() implements PlatformToken {}

  /** A value that cannot be a token, with the reason in one line that does not contain it. */
  record Unusable(String why) implements PlatformToken {}

  /** Returns the token from the environment, or else from the configuration file. */
  static PlatformToken read(
      String variable, Map<String, String> environment, @Nullable String configured) {
    var value = environment.get(variable);
    if (value != null && (!value.isBlank() || configured == null)) {
      return parse(value, "the token in " + variable);
    }
    return configured == null
        ? new None()
        : parse(configured, "the token in the configuration file");
  }

  private static PlatformToken parse(String value, String source) {
    var text = value.strip();
    if (text.isEmpty()) {
      return new Unusable(source + " is empty");
    } else if (QUOTED.matcher(text).find()) {
      return new Unusable(source + " has quotation marks around it: leave them out");
    } else if (text.codePoints().anyMatch(Character::isWhitespace)) {
      return new Unusable(source + " has a space in it: copy it once more, as one word");
    } else if (!ALLOWED_CHARACTERS.matcher(text).matches()) {
      return new Unusable(source + " holds signs that no token has: copy it once more");
    }
    return new Given(text);
  }
}
