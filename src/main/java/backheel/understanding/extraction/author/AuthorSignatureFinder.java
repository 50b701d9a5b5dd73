package backheel.understanding.extraction.author;

import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.text.Lexicon;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A finder of the names with which an article is signed, at its end or before its first line. */
final class AuthorSignatureFinder {
  /** A last line that introduces the author. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          Lexicon.regex(
              "^(\\p{Lu}\\S+ (?:\\p{Lu}\\S* ){0,2}?\\p{Lu}\\S+) {{introduction of the author}}.*"));

  /** A name in brackets after the last sentence. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[.!?…”\"»] ?\\((\\p{Lu}[^()]{4,40})\\)\\W{0,6}$");

  private final List<TextLine> lines;
  private final List<TextLine> body;
  private final OutletAliases outlet;

  AuthorSignatureFinder(AuthorEvidence evidence) {
    this.lines = evidence.lines();
    this.body = evidence.body();
    this.outlet = evidence.outlet();
  }

  /** Returns a name that stands alone directly after or before the article. */
  List<String> signed() {
    if (body.isEmpty()) {
      return List.of();
    }
    Matcher brackets = IN_BRACKETS.matcher(body.getLast().text());
    if (brackets.find()) {
      List<String> people = BylineFinder.bareNames(brackets.group(1), outlet);
      if (!people.isEmpty()) {
        return people;
      }
    }
    int last = lines.lastIndexOf(body.getLast());
    for (int i = Math.max(0, last); i <= last + 2 && i < lines.size(); i++) {
      String text = lines.get(i).text();
      boolean likely =
          AuthorFeatures.beginsWithGivenName(text.replaceFirst("^[^\\p{L}]+", ""))
              || isEmphasised(lines.get(i));
      List<String> people = likely ? BylineFinder.bareNames(text, outlet) : List.of();
      if (!people.isEmpty()) {
        return people;
      }
    }
    return opening(lines.indexOf(body.getFirst()));
  }

  /** Returns whom the last line of the article introduces. */
  List<String> introduced() {
    if (body.isEmpty()) {
      return List.of();
    }
    Matcher introduction = INTRODUCTION.matcher(body.getLast().text());
    return introduction.matches() ? BylineParser.parse(introduction.group(1), outlet) : List.of();
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
    return beside ? BylineFinder.bareNames(lines.get(first - 1).text(), outlet) : List.of();
  }

  private static boolean isEmphasised(TextLine textLine) {
    @Nullable Element at = textLine.element();
    @Nullable Element strong = at == null ? null : at.selectFirst("b, i, em, strong");
    return strong != null && strong.text().strip().equals(textLine.text());
  }
}
