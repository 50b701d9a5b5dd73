package backheel.understanding.extraction.plain;

import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The label lines at the start of a plain text, such as "date 2022-12-15" or "Author: ...". */
final class TextHeader {
  private static final Map<String, String> FIELDS = Lexicon.values("labels of a plain text");
  private static final Pattern LABEL =
      Pattern.compile(
          Lexicon.regex(
              "(?iu)^[*_]{0,3}({{labels of a plain text}})[*_]{0,3}\\s*[:=]\\s*(\\S.{0,300})$"));
  private static final Pattern GLUED_DATE =
      Pattern.compile(
          Lexicon.regex(
              "(?iu)^{{labels before a date}}\\s*+:?+\\s*+(\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?)(?:\\s++(.*))?$"));
  private static final Pattern AROUND = Pattern.compile("^[\"“'*_ ]++|(?<![\"”'*_ ])[\"”'*_ ]++$");
  private static final int MAX_LABELS = 10;

  private final Function<String, @Nullable FoundDate> dates;
  private final BylineNames bylines;
  private String title = "";
  private @Nullable FoundDate published;
  private final List<String> authors = new ArrayList<>();
  private String outlet = "";
  private final List<String> bodyLines = new ArrayList<>();

  private TextHeader(Function<String, @Nullable FoundDate> dates, BylineNames bylines) {
    this.dates = dates;
    this.bylines = bylines;
  }

  /**
   * Parses the labels of the first lines.
   *
   * @param dates reads the day after its label
   */
  static TextHeader parse(
      List<String> lines, Function<String, @Nullable FoundDate> dates, BylineNames bylines) {
    var head = new TextHeader(dates, bylines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i >= MAX_LABELS || isAmongMatchFacts(lines, i) || !head.takes(line)) {
        head.bodyLines.add(line);
      }
    }
    return head;
  }

  String title() {
    return title;
  }

  @Nullable FoundDate published() {
    return published;
  }

  List<String> authors() {
    return authors;
  }

  String outlet() {
    return outlet;
  }

  /** Returns the lines that are not labels. */
  List<String> bodyLines() {
    return bodyLines;
  }

  private static boolean isAmongMatchFacts(List<String> lines, int at) {
    return lines.subList(Math.max(0, at - 2), Math.min(lines.size(), at + 3)).stream()
        .anyMatch(LineFacts::isMatchFact);
  }

  private boolean takes(String line) {
    Matcher glued = GLUED_DATE.matcher(line);
    if (glued.matches()) {
      var read = dates.apply(glued.group(1));
      published = read == null ? published : read;
      if (glued.group(2) != null) {
        bodyLines.add(glued.group(2));
      }
      return true;
    }
    Matcher label = LABEL.matcher(line);
    return label.matches()
        && takes(
            FIELDS.getOrDefault(label.group(1).toLowerCase(Locale.ROOT), ""),
            AROUND.matcher(label.group(2)).replaceAll(""));
  }

  private boolean takes(String field, String value) {
    switch (field) {
      case "title" -> title = value;
      case "date" -> {
        var read = dates.apply(value);
        published = read == null ? published : read;
        return read != null;
      }
      case "author" -> authors.addAll(bylines.declared(value));
      case "outlet" -> outlet = value;
      default -> {
        // An address or a language: not text, and not needed here.
      }
    }
    return true;
  }
}
