package backheel.chat;

import java.util.regex.Pattern;

/** Flags before names: a line may not break between the two, or the flag joins another name. */
public final class Flags {
  private static final Pattern FLAG_AND_SPACE =
      Pattern.compile("([\\x{1F1E6}-\\x{1F1FF}]{2}|\\x{1F3F4}[\\x{E0020}-\\x{E007F}]+) ");

  private Flags() {}

  /** The words with a space that does not break behind each flag. */
  public static String kept(String words) {
    return FLAG_AND_SPACE.matcher(words).replaceAll("$1\u00a0");
  }
}
