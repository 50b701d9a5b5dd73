package backheel.story.input;

import java.util.regex.Pattern;

/**
 * Patterns whose word boundary {@code \b} takes one look at either side. Java's own walks back over
 * every combining mark before it, so that a row of marks costs the square of its length.
 */
public final class SafePatterns {
  private static final String IN_WORD = "[\\w\\p{Mn}]";
  private static final String BOUNDARY =
      "(?:(?<!" + IN_WORD + ")(?=" + IN_WORD + ")|(?<=" + IN_WORD + ")(?!" + IN_WORD + "))";

  private SafePatterns() {}

  /** Compiles as {@link Pattern#compile(String)} does. */
  public static Pattern compile(String expression) {
    return compile(expression, 0);
  }

  /** Compiles as {@link Pattern#compile(String, int)} does. */
  public static Pattern compile(String expression, int flags) {
    return Pattern.compile(expression.replace("\\b", BOUNDARY), flags);
  }
}
