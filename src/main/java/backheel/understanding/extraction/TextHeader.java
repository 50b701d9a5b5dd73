package backheel.understanding.extraction;

import backheel.understanding.extraction.author.AuthorFinder;
import backheel.understanding.extraction.date.PublicationDate;
import backheel.understanding.extraction.date.PublicationDateFinder;
import backheel.understanding.text.Lexicon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The label lines at the start of a plain text, such as "date 2022-12-15" or "Author: ...". */
final class TextHeader {
  private static final Map<String, String> FIELDS = Lexicon.values("labels of a plain text");
  private static final Pattern LABEL =
      Pattern.compile(
          Lexicon.regex("(?iu)^({{labels of a plain text}})\\s*[:=]\\s*(\\S.{0,200})$"));
  private static final Pattern GLUED_DATE =
      Pattern.compile(
          Lexicon.regex(
              "(?iu)^{{labels before a date}}\\s*+:?+\\s*+(\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?)(?:\\s++(.*))?$"));
  private static final int MAX_LABELS = 8;

  private String title = "";
  private PublicationDate publicationDate = PublicationDate.UNKNOWN;
  private final List<String> authors = new ArrayList<>();
  private String outlet = "";
  private final List<String> bodyLines = new ArrayList<>();

  private TextHeader() {}

  /** Parses the labels of the first lines. */
  static TextHeader parse(List<String> lines, Instant now) {
    var head = new TextHeader();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i >= MAX_LABELS || !head.takes(line, now)) {
        head.bodyLines.add(line);
      }
    }
    return head;
  }

  String title() {
    return title;
  }

  PublicationDate published() {
    return publicationDate;
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

  private boolean takes(String line, Instant now) {
    Matcher glued = GLUED_DATE.matcher(line);
    if (glued.matches()) {
      publicationDate = PublicationDateFinder.parse(glued.group(1), now).orElse(publicationDate);
      if (glued.group(2) != null) {
        bodyLines.add(glued.group(2));
      }
      return true;
    }
    Matcher label = LABEL.matcher(line);
    return label.matches() && takes(label.group(1).toLowerCase(Locale.ROOT), label.group(2), now);
  }

  private boolean takes(String label, String value, Instant now) {
    switch (FIELDS.getOrDefault(label, "")) {
      case "title" -> title = value;
      case "date" -> {
        var read = PublicationDateFinder.parse(value, now);
        publicationDate = read.orElse(publicationDate);
        return read.isPresent();
      }
      case "author" -> authors.addAll(AuthorFinder.people(List.of(value), ""));
      case "outlet" -> outlet = value;
      default -> {
        // An address or a language: not text, and not needed here.
      }
    }
    return true;
  }
}
