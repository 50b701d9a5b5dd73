package backheel.chat;

import java.util.regex.Pattern;

/**
 * The spacing between flags and names: a line must not break between the two, or the flag appears
 * to belong to another name.
 */
public final class NonBreakingFlagSpacer {
  private static final Pattern FLAG_AND_SPACE =
      Pattern.compile("([\\x{1F1E6}-\\x{1F1FF}]{2}|\\x{1F3F4}[\\x{E0020}-\\x{E007F}]+) ");

  private NonBreakingFlagSpacer() {}

  /** Returns the text with a no-break space after each flag. */
  public static String keepWithNames(String words) {
    return FLAG_AND_SPACE.matcher(words).replaceAll("$1\u00a0");
  }
}
