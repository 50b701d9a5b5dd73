package backheel.input;

import java.util.regex.Pattern;

/**
 * Patterns whose word boundary {@code \b} looks at one character on either side. Java's own walks
 * back over every combining mark before it, so that a run of marks takes quadratic time.
 */
public final class SafePatternCompiler {
  private static final String IN_WORD = "[\\w\\p{Mn}]";
  private static final String BOUNDARY =
      "(?:(?<!" + IN_WORD + ")(?=" + IN_WORD + ")|(?<=" + IN_WORD + ")(?!" + IN_WORD + "))";

  private SafePatternCompiler() {}

  /** Compiles like {@link Pattern#compile(String)}. */
  public static Pattern compile(String expression) {
    return compile(expression, 0);
  }

  /** Compiles like {@link Pattern#compile(String, int)}. */
  public static Pattern compile(String expression, int flags) {
    return Pattern.compile(expression.replace("\\b", BOUNDARY), flags);
  }
}
