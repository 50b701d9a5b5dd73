package backheel.understanding.extraction.outlet;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of the outlet at the end of a title or before it, which is no part of the headline.
 *
 * @param outlet the outlet's name, "" if it is unknown
 * @param isSide whether a name is that of a team or club: half a fixture is no headline
 */
public record OutletSuffix(String outlet, Predicate<String> isSide) {
  private static final Pattern SUFFIX =
      Pattern.compile("^(.{8,}?)(?<!\\s)\\s++(?:[|–—·•»›:]|-{1,2}|::|//)\\s++(.{2,60})$");
  private static final Pattern PREFIX =
      Pattern.compile("^(.{2,40}?)(?<!\\s)\\s++(?:[|–—·•»›]|-{1,2}|::)\\s++(.{12,})$");

  /** Returns the title without "- The Outlet" at its end or before it. */
  public String remove(String title) {
    if (outlet.isEmpty()) {
      return title;
    }
    String own = title;
    Matcher suffix = SUFFIX.matcher(own);
    while (suffix.matches() && isOutlet(suffix.group(2))) {
      own = suffix.group(1);
      suffix = SUFFIX.matcher(own);
    }
    Matcher prefix = PREFIX.matcher(own);
    return prefix.matches() && isOutlet(prefix.group(1)) ? prefix.group(2) : own;
  }

  private boolean isOutlet(String part) {
    String a = letters(part);
    String b = letters(outlet);
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a)) && !isSide.test(part);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "").replaceAll("^the", "");
  }
}
