package backheel.understanding.extraction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The label lines at the start of a plain text, such as "date 2022-12-15" or "Author: ...". */
final class TextHead {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(title|headline|date|published|author|by|source|outlet|url|link|lang|language)\\s*[:=]\\s*(\\S.{0,200})$");
  private static final Pattern GLUED_DATE =
      Pattern.compile(
          "(?iu)^(?:date|published(?: on)?|posted(?: on)?)\\s*+:?+\\s*+(\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?)(?:\\s++(.*))?$");
  private static final int LABELS = 8;

  private String title = "";
  private Published published = Published.UNKNOWN;
  private final List<String> authors = new ArrayList<>();
  private String outlet = "";
  private final List<String> rest = new ArrayList<>();

  private TextHead() {}

  /** Takes the labels off the first lines. */
  static TextHead of(List<String> lines, Instant now) {
    var head = new TextHead();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i >= LABELS || !head.takes(line, now)) {
        head.rest.add(line);
      }
    }
    return head;
  }

  String title() {
    return title;
  }

  Published published() {
    return published;
  }

  List<String> authors() {
    return authors;
  }

  String outlet() {
    return outlet;
  }

  /** The lines that are not labels. */
  List<String> rest() {
    return rest;
  }

  private boolean takes(String line, Instant now) {
    Matcher glued = GLUED_DATE.matcher(line);
    if (glued.matches()) {
      published = PublishedDate.read(glued.group(1), now).orElse(published);
      if (glued.group(2) != null) {
        rest.add(glued.group(2));
      }
      return true;
    }
    Matcher label = LABEL.matcher(line);
    return label.matches() && takes(label.group(1).toLowerCase(Locale.ROOT), label.group(2), now);
  }

  private boolean takes(String label, String value, Instant now) {
    switch (label) {
      case "title", "headline" -> title = value;
      case "date", "published" -> {
        var read = PublishedDate.read(value, now);
        published = read.orElse(published);
        return read.isPresent();
      }
      case "author", "by" -> authors.addAll(Authors.people(List.of(value), ""));
      case "source", "outlet" -> outlet = value;
      default -> {
        // An address or a language: not text, and not needed here.
      }
    }
    return true;
  }
}
