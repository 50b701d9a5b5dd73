package backheel.understanding.extraction;

import backheel.football.TextFolding;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.markup.TitleMatcher;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.text.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A finder of the byline of a document, by the position of lines and their first words. */
final class BylineFinder {
  private static final int LINES_ABOVE_TITLE = 4;
  private static final int LINES_BELOW_TITLE = 20;
  private static final int MAX_BYLINE_LENGTH = 160;
  private static final int MAX_BARE_NAMES_LENGTH = 60;
  private static final Pattern BETWEEN_PARTS = Pattern.compile(" (?:\\||•|·|//|-|–|—) ");

  /** Labels so unambiguous that they are trusted anywhere on the page. */
  private static final Pattern LABELLED =
      Pattern.compile(Lexicon.regex("(?ius)^\\W*{{byline labels, trusted anywhere}}.*"));

  private static final Pattern LABEL =
      Pattern.compile(Lexicon.regex("(?iu)^{{byline labels on their own line}}\\s*:?$"));

  private static final Pattern PEN_NAME_LINE =
      Pattern.compile(Lexicon.regex("(?iu)^{{before a pen name}} +(\\S{3,20})$"));

  /** A last line that introduces the author. */
  private static final Pattern AUTHOR_BIO =
      Pattern.compile(
          Lexicon.regex(
              "^(\\p{Lu}\\S+ (?:\\p{Lu}\\S* ){0,2}?\\p{Lu}\\S+) {{introduction of the author}}.*"));

  private static final Set<String> GIVEN_NAMES = givenNames();

  private final List<TextLine> lines;
  private final OutletAliases outlet;

  BylineFinder(List<TextLine> lines, OutletAliases outlet) {
    this.lines = lines;
    this.outlet = outlet;
  }

  private static Set<String> givenNames() {
    var given = new HashSet<>(Lexicon.words("first names of women"));
    given.addAll(Lexicon.words("first names of men"));
    return Set.copyOf(given);
  }

  /** Returns the people of the first line around the title that begins as bylines do. */
  List<String> nearTitle(String title) {
    for (int i : TitleMatcher.positions(lines, title)) {
      List<String> found =
          firstOf(
              Math.max(0, i - LINES_ABOVE_TITLE), Math.min(lines.size(), i + LINES_BELOW_TITLE));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<String> firstOf(int from, int to) {
    for (int i = from; i < to; i++) {
      String text = lines.get(i).text();
      if (text.length() > MAX_BYLINE_LENGTH) {
        continue;
      }
      for (String part : BETWEEN_PARTS.split(text, -1)) {
        if (BylineParser.BYLINE_START.matcher(part).find()) {
          List<String> people = BylineParser.parse(part, outlet);
          if (!people.isEmpty()) {
            return people;
          }
        }
      }
      if (LABEL.matcher(text).matches() && i + 1 < lines.size()) {
        List<String> people = bareNames(lines.get(i + 1).text());
        if (!people.isEmpty()) {
          return people;
        }
      }
    }
    return List.of();
  }

  /** Returns the single word after "by" on a line of its own near the title, as in blogs. */
  List<String> penName(String title) {
    for (int i : TitleMatcher.positions(lines, title)) {
      for (TextLine textLine : lines.subList(i, Math.min(lines.size(), i + 6))) {
        var m = PEN_NAME_LINE.matcher(textLine.text());
        if (m.matches()) {
          return BylineParser.penNames(m.group(1), outlet);
        }
      }
    }
    return List.of();
  }

  /** Returns the people of a line, anywhere, that consists of a label and names only. */
  List<String> labelled() {
    for (TextLine textLine : lines) {
      String text = textLine.text();
      if (text.length() <= MAX_BYLINE_LENGTH && LABELLED.matcher(text).matches()) {
        List<String> people = BylineParser.parse(text, outlet);
        if (!people.isEmpty()) {
          return people;
        }
      }
    }
    return List.of();
  }

  /**
   * Returns the signature: a name that stands alone directly after or before the article, or that
   * is introduced in its last line.
   */
  List<String> signed(List<TextLine> body) {
    if (body.isEmpty()) {
      return List.of();
    }
    int last = lines.lastIndexOf(body.getLast());
    for (int i = Math.max(0, last); i <= last + 2 && i < lines.size(); i++) {
      String text = lines.get(i).text();
      boolean likely = beginsWithGivenName(text) || isEmphasised(lines.get(i));
      List<String> people = likely ? bareNames(text) : List.of();
      if (!people.isEmpty()) {
        return people;
      }
    }
    List<String> opening = opening(lines.indexOf(body.getFirst()));
    if (!opening.isEmpty()) {
      return opening;
    }
    var vita = AUTHOR_BIO.matcher(body.getLast().text());
    return vita.matches() ? BylineParser.parse(vita.group(1), outlet) : List.of();
  }

  /** Returns a name that stands alone as the first paragraph of the article's own element. */
  private List<String> opening(int first) {
    if (first < 1) {
      return List.of();
    }
    @Nullable Element at = lines.get(first).element();
    @Nullable Element above = lines.get(first - 1).element();
    boolean beside =
        at != null
            && above != null
            && above.normalName().equals("p")
            && Objects.equals(above.parent(), at.parent());
    return beside ? bareNames(lines.get(first - 1).text()) : List.of();
  }

  private static boolean isEmphasised(TextLine textLine) {
    @Nullable Element at = textLine.element();
    @Nullable Element strong = at == null ? null : at.selectFirst("b, i, em, strong");
    return strong != null && strong.text().strip().equals(textLine.text());
  }

  private static boolean beginsWithGivenName(String text) {
    String bare = text.replaceFirst("^[^\\p{L}]+", "");
    int blank = bare.indexOf(' ');
    return blank > 0 && GIVEN_NAMES.contains(TextFolding.fold(bare.substring(0, blank)));
  }

  /** Returns the names of a line that contains nothing else. */
  private List<String> bareNames(String text) {
    if (text.length() > MAX_BARE_NAMES_LENGTH) {
      return List.of();
    }
    List<String> people = BylineParser.parse(text, outlet);
    int letters = people.stream().mapToInt(String::length).sum();
    return letters * 10 >= text.length() * 8 ? people : List.of();
  }
}
