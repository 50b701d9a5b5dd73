package backheel.understanding.extraction.plain;

import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.text.TextNormalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A trimmer of headlines that name their outlet: "The Outlet: headline", "headline | The Outlet". A
 * name counts as the outlet's if the source, the address or a line of its own says so.
 */
final class OutletTrimmer {
  private static final Pattern PREFIX =
      Pattern.compile("^([^|–—:]{3,40}?)(?: ?: | [|–—-] )(\\S.{7,})$");
  private static final Pattern SUFFIX = Pattern.compile("^(.{7,}\\S) [|–—-] ([^|–—:]{3,40})$");
  private static final int LINES_AT_ENDS = 30;
  private static final int MAX_WORDS = 6;
  private static final int MIN_LETTERS = 3;

  private final Predicate<String> isSide;
  private final Set<String> outlets = new HashSet<>();

  /**
   * @param outlet "" when the source does not name it
   * @param host "" when there is no address
   * @param isSide whether a name is that of a team or club, which headlines begin with too
   */
  OutletTrimmer(String outlet, String host, List<TextLine> lines, Predicate<String> isSide) {
    this.isSide = isSide;
    add(outlet);
    for (var label : host.split("\\.", -1)) {
      add(label);
    }
    int size = lines.size();
    for (int i = 0; i < size; i++) {
      var text = lines.get(i).text();
      if ((i < LINES_AT_ENDS || i >= size - LINES_AT_ENDS)
          && text.length() <= 60
          && TextNormalizer.countWords(text) <= MAX_WORDS) {
        add(text.replaceFirst("^(?:©|\\(c\\))? ?(?:\\d{4})? ?", ""));
      }
    }
  }

  private void add(String name) {
    var letters = letters(name);
    if (letters.length() >= MIN_LETTERS) {
      outlets.add(letters);
    }
  }

  /** Returns the headline without the name of its outlet. */
  String trim(String title) {
    Matcher prefix = PREFIX.matcher(title);
    if (prefix.matches() && isOutlet(prefix.group(1))) {
      return prefix.group(2);
    }
    Matcher suffix = SUFFIX.matcher(title);
    return suffix.matches() && isOutlet(suffix.group(2)) ? suffix.group(1) : title;
  }

  private boolean isOutlet(String part) {
    return outlets.contains(letters(part)) && !isSide.test(part.strip());
  }

  private static String letters(String name) {
    return OutletAliases.lettersOnly(name).replaceFirst("^the", "");
  }
}
