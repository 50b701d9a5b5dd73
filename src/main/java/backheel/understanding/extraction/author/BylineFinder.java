package backheel.understanding.extraction.author;

import backheel.understanding.extraction.date.DateParser;
import backheel.understanding.extraction.markup.ShortTextExtractor;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.markup.TitleMatcher;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A finder of the byline of a document, by the position of lines and their first words. */
final class BylineFinder {
  private static final int LINES_ABOVE_TITLE = 4;
  private static final int LINES_BELOW_TITLE = 20;
  private static final int BARE_LINES_ABOVE_TITLE = 2;
  private static final int BARE_LINES_BELOW_TITLE = 10;
  private static final int MAX_BYLINE_LENGTH = 160;
  private static final int MAX_BARE_NAMES_LENGTH = 60;
  private static final int MAX_LABELLED_LINES = 6;
  private static final int MAX_WORDS_OF_STANDFIRST = 40;
  private static final Pattern BETWEEN_PARTS = Pattern.compile(" (?:\\||•|·|//|-|–|—) ");

  /** Labels so unambiguous that they are trusted anywhere on the page. */
  private static final Pattern LABELLED =
      Pattern.compile(Lexicon.regex("(?ius)^\\W*{{byline labels, trusted anywhere}}.*"));

  private static final Pattern LABEL =
      Pattern.compile(Lexicon.regex("(?iu)^{{byline labels on their own line}}\\s*:?$"));

  private static final Pattern PEN_NAME_LINE =
      Pattern.compile(Lexicon.regex("(?iu)^{{before a pen name}} +(\\S{3,20})$"));

  private final List<TextLine> lines;
  private final OutletAliases outlet;
  private final List<Integer> titles;

  BylineFinder(List<TextLine> lines, OutletAliases outlet, String title) {
    this.lines = lines;
    this.outlet = outlet;
    this.titles = TitleMatcher.positions(lines, title);
  }

  /** Returns the lines from this many above to this many below each place of the title. */
  List<TextLine> around(int above, int below) {
    List<TextLine> around = new ArrayList<>();
    for (int i : titles) {
      around.addAll(lines.subList(Math.max(0, i - above), Math.min(lines.size(), i + below)));
    }
    return around;
  }

  /** Returns the people of the first line around the title that begins as bylines do. */
  List<String> nearTitle() {
    for (int i : titles) {
      int end = Math.min(lines.size(), i + LINES_BELOW_TITLE);
      for (int at = Math.max(0, i - LINES_ABOVE_TITLE); at < end; at++) {
        List<String> found = inLine(at);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<String> inLine(int at) {
    TextLine line = lines.get(at);
    if (LABEL.matcher(line.text()).matches()) {
      return underLabel(at + 1);
    }
    for (String byline : bylines(line)) {
      List<String> people = BylineParser.parse(byline, outlet);
      if (!people.isEmpty()) {
        return people;
      }
    }
    return bylines(line).isEmpty() ? List.of() : linkedIn(line);
  }

  /** Returns the parts of a line that begin as bylines do. */
  private static List<String> bylines(TextLine line) {
    if (line.text().length() > MAX_BYLINE_LENGTH) {
      return List.of();
    }
    return BETWEEN_PARTS.splitAsStream(line.text()).filter(BylineParser::isByline).toList();
  }

  /** Returns the names on the lines directly below a label, one or several a line. */
  private List<String> underLabel(int first) {
    List<String> people = new ArrayList<>();
    for (int at = first; at < Math.min(lines.size(), first + MAX_LABELLED_LINES); at++) {
      List<String> names = bareNames(lines.get(at).text());
      if (names.isEmpty()) {
        break;
      }
      people.addAll(names);
    }
    return people;
  }

  /** Returns the people named by the links of a byline that has further words on its line. */
  private List<String> linkedIn(TextLine line) {
    @Nullable Element element = line.element();
    if (element == null || ShortTextExtractor.of(element, MAX_BYLINE_LENGTH) == null) {
      return List.of();
    }
    return element.select("a").stream()
        .map(Element::text)
        .flatMap(text -> BylineParser.parse(text, outlet).stream())
        .toList();
  }

  /** Returns the agencies in the bylines around the title. */
  List<String> agencies() {
    return around(BARE_LINES_ABOVE_TITLE, BARE_LINES_BELOW_TITLE).stream()
        .flatMap(line -> bylines(line).stream())
        .flatMap(byline -> BylineParser.agencies(byline, outlet).stream())
        .toList();
  }

  /** Returns the agencies that are a line of their own around the title; it may be a picture's. */
  List<String> agenciesOnOwnLine() {
    return around(BARE_LINES_ABOVE_TITLE, BARE_LINES_BELOW_TITLE).stream()
        .filter(line -> line.text().length() <= MAX_BARE_NAMES_LENGTH && bylines(line).isEmpty())
        .flatMap(line -> BylineParser.agencies(line.text(), outlet).stream())
        .toList();
  }

  /**
   * Finds the names that stand alone on a line under the title, or directly above it.
   *
   * @param found takes each name, and whether a date is beside it
   */
  void onOwnLine(BiConsumer<String, Boolean> found) {
    for (int i : titles) {
      int end = Math.min(lines.size(), i + BARE_LINES_BELOW_TITLE);
      for (int at = Math.max(0, i - BARE_LINES_ABOVE_TITLE); at < end; at++) {
        TextLine line = lines.get(at);
        if (at > i && line.wordCount() > MAX_WORDS_OF_STANDFIRST) {
          break;
        }
        if (at != i && line.text().length() <= MAX_BYLINE_LENGTH) {
          List<String> names =
              BETWEEN_PARTS
                  .splitAsStream(line.text())
                  .flatMap(part -> bareNames(part).stream())
                  .toList();
          boolean dated =
              !names.isEmpty() && (isDated(at - 1) || isDated(at) || isDated(at + 1));
          names.forEach(name -> found.accept(name, dated));
        }
      }
    }
  }

  private boolean isDated(int at) {
    return at >= 0
        && at < lines.size()
        && lines.get(at).text().length() <= MAX_BYLINE_LENGTH
        && DateParser.parse(lines.get(at).text()).isPresent();
  }

  /** Returns the single word after "by" on a line of its own near the title, as in blogs. */
  List<String> penName() {
    for (TextLine line : around(0, 6)) {
      var m = PEN_NAME_LINE.matcher(line.text());
      if (m.matches()) {
        return BylineParser.penNames(m.group(1), outlet);
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

  /** Returns the names of a line that contains nothing else. */
  private List<String> bareNames(String text) {
    return bareNames(text, outlet);
  }

  static List<String> bareNames(String text, OutletAliases outlet) {
    String names = BylineParser.namesOnly(text);
    if (names.length() > MAX_BARE_NAMES_LENGTH) {
      return List.of();
    }
    List<String> people = BylineParser.parse(names, outlet);
    int letters = people.stream().mapToInt(String::length).sum();
    return letters * 10 >= names.length() * 8 ? people : List.of();
  }
}
