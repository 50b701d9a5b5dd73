package backheel.understanding.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Single quotation marks, which look like apostrophes: taken only where a clause ends in them. */
final class SingleMarks {

  private static final Pattern SINGLE =
      Pattern.compile(
          "(?<![\\p{L}\\d'’])[‘'](?!(?:em|til|cause|tis|twas|bout|n)\\b)"
              + "([\\p{L}][^‘\\n]{12,600}?[,.!?…])[’'](?![\\p{L}\\d'])");

  private SingleMarks() {}

  static List<Marked> in(String raw, int start, int end) {
    var found = new ArrayList<Marked>();
    if (!mayHave(raw, start, end)) {
      return found;
    }
    var single = SINGLE.matcher(raw).region(start, end);
    while (single.find()) {
      found.add(new Marked(single.start(), single.start(1), single.end(1), single.end(), true));
    }
    return found;
  }

  private static boolean mayHave(String raw, int start, int end) {
    for (var i = start; i < end; i++) {
      var letter = raw.charAt(i);
      if ((letter == '\'' || letter == '‘') && (i == start || raw.charAt(i - 1) == ' ')) {
        return true;
      }
    }
    return false;
  }
}
