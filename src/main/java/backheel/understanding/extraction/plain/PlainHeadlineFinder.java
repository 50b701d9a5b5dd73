package backheel.understanding.extraction.plain;

import backheel.football.TextFolding;
import backheel.understanding.extraction.markup.TextLine;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A finder of the headline of a plain text: of the lines above it the one whose words return in the
 * text and in the address, and that no line of the site's menus, no standfirst and no byline is.
 */
final class PlainHeadlineFinder {
  private static final int MAX_LINES_ABOVE = 16;
  private static final int MAX_LINES_BELOW = 5;
  private static final int MIN_WORDS = 2;
  private static final int MAX_WORDS = 30;
  private static final int SHORT = 4;
  private static final int LONG = 19;
  private static final int MAX_TEXT_LENGTH = 6000;
  private static final int MAX_SHARED = 5;
  private static final int MIN_SLUG_WORDS = 3;
  private static final double SURE_OF_ADDRESS = 0.6;
  private static final double LEAST = -1.2;
  private static final Pattern SCORE =
      Pattern.compile("(?<![\\d:])\\d{1,2} ?[-–:] ?\\d{1,2}(?![\\d:])");
  private static final Pattern NUMBER = Pattern.compile("\\d++");
  private static final int MANY_NUMBERS = 3;
  private static final Pattern BETWEEN_LINKS = Pattern.compile(" [|>/•·] ");

  private final List<TextLine> lines;
  private final int start;
  private final CalendarNames names;
  private final BylineNames bylines;
  private final Set<String> ofText = new HashSet<>();
  private final Set<String> belowStart = new HashSet<>();
  private final Set<String> ofAddress;
  private final Map<String, Integer> repeated = new HashMap<>();

  /**
   * @param range the lines of the text, of which the first may be a headline as long as a paragraph
   */
  PlainHeadlineFinder(
      List<TextLine> lines,
      ArticleRange range,
      @Nullable URI address,
      CalendarNames names,
      BylineNames bylines) {
    this.lines = lines;
    this.start = range.start();
    this.names = names;
    this.bylines = bylines;
    this.ofAddress = slug(address);
    int length = 0;
    for (int i = start; i < range.end() && length < MAX_TEXT_LENGTH; i++) {
      if (i > start) {
        belowStart.addAll(wordsOf(lines.get(i)));
      }
      ofText.addAll(wordsOf(lines.get(i)));
      length += lines.get(i).text().length();
    }
  }

  /** Returns the line of the headline, -1 if no line looks like one. */
  int find() {
    for (int i = 0; i <= Math.min(start, lines.size() - 1); i++) {
      repeated.merge(lines.get(i).text(), 1, Integer::sum);
    }
    int best = -1;
    double most = LEAST;
    int above = -2;
    for (int i = 0; i <= start + MAX_LINES_BELOW && i < lines.size(); i++) {
      boolean near = (i >= start - MAX_LINES_ABOVE && i <= start) || isOfAddress(i);
      if (!near || !mayBe(i)) {
        continue;
      }
      double worth = worth(i) - (isStandfirst(above, i) ? 1.5 : 0) - (isListed(i) ? 2 : 0);
      if (worth > most) {
        best = i;
        most = worth;
      }
      above = i;
    }
    return best;
  }

  /**
   * Returns whether most of its words are in the address, and most of those of the address in it.
   */
  private boolean isOfAddress(int i) {
    return lines.get(i).wordCount() <= MAX_WORDS
        && ofAddress.size() >= MIN_SLUG_WORDS
        && ofSlug(i) >= SURE_OF_ADDRESS;
  }

  /** Returns whether the line directly above may be the headline, and this one explains it. */
  private boolean isStandfirst(int above, int i) {
    if (above >= 0 && lines.get(above).text().endsWith(lines.get(i).text())) {
      // The trail of the site's sections that ends with the headline.
      return false;
    }
    if (above >= 0
        && above == i - 1
        && lines.get(i).text().endsWith(".")
        && !lines.get(above).endsSentence()
        && lines.get(above).wordCount() >= SHORT - 1) {
      return true;
    }
    return above >= 0
        && above >= i - 2
        && lines.get(above).wordCount() >= SHORT
        && (shared(above) >= 2 || (ofAddress.size() >= MIN_SLUG_WORDS && ofSlug(above) > 0.5));
  }

  /** Returns whether it is one of several results under each other. */
  private boolean isListed(int i) {
    return isResult(i) && ((i > 0 && isResult(i - 1)) || isResult(i + 1));
  }

  private boolean isResult(int i) {
    return i < lines.size()
        && lines.get(i).wordCount() < LONG
        && SCORE.matcher(lines.get(i).text()).find();
  }

  private boolean mayBe(int i) {
    var line = lines.get(i);
    int words = line.wordCount();
    boolean prose = i >= start && line.text().endsWith(".");
    return words >= MIN_WORDS
        && words <= MAX_WORDS
        && !prose
        && !line.isBoilerplate()
        && !line.opensTail()
        && !isAboutArticle(line.text())
        && !isTicker(line.text())
        && !ConsentDetector.isConsent(line.text());
  }

  private boolean isAboutArticle(String text) {
    var facts = LineFacts.of(text, names);
    boolean dated = facts.isDateLine() && facts.words().size() <= SHORT + 2;
    boolean relative = facts.isBare() && (facts.weekday() > 0 || facts.shift() != null);
    return dated
        || relative
        || facts.words().isEmpty()
        || (bylines.begins(text)
            && !bylines.people(PlainBylineFinder.withoutPlace(text)).isEmpty());
  }

  /** Returns whether it lists scores, or the pages of the site. */
  static boolean isTicker(String text) {
    long parts = BETWEEN_LINKS.matcher(text).results().limit(8).count();
    long scores = SCORE.matcher(text).results().limit(4).count();
    return scores >= 3 || (scores >= 2 && parts > 0) || parts >= 3;
  }

  private double worth(int i) {
    var line = lines.get(i);
    var text = line.text();
    int words = line.wordCount();
    int all = wordsOf(line).size();
    int shared = shared(i);
    double worth =
        0.5 * Math.min(MAX_SHARED, shared) + (all < SHORT - 1 ? 0 : (double) shared / all);
    worth += ofAddress.size() >= MIN_SLUG_WORDS ? 4 * ofSlug(i) : 0;
    worth -= 0.1 * Math.min(MAX_LINES_ABOVE, Math.abs(start - i));
    worth += i == 0 ? 0.6 : 0;
    boolean again = i > 0 && lines.get(i - 1).text().endsWith(text);
    worth += again || repeated.getOrDefault(text, 0) > 1 ? 0.8 : 0;
    worth -= text.endsWith(".") && !text.endsWith("..") ? 1.5 : 0;
    worth -= text.endsWith(":") || text.endsWith(",") || text.endsWith(";") ? 1.5 : 0;
    worth -= words < SHORT ? 0.6 : words >= LONG ? 0.6 : 0;
    worth -= Character.isLowerCase(text.codePointAt(0)) ? 1 : 0;
    worth -= NUMBER.matcher(text).results().limit(MANY_NUMBERS).count() == MANY_NUMBERS ? 1.5 : 0;
    worth -= LineFacts.isMatchFact(text) || isDayOfMatch(text) ? 2 : 0;
    worth += i > 0 && isAboutArticle(lines.get(i - 1).text()) ? 0.4 : 0;
    worth += i + 1 < lines.size() && isAboutArticle(lines.get(i + 1).text()) ? 0.5 : 0;
    return worth;
  }

  private boolean isDayOfMatch(String text) {
    var facts = LineFacts.of(text, names);
    return facts.ofMatch() && !facts.days().isEmpty();
  }

  private int shared(int i) {
    var others = i < start ? ofText : belowStart;
    return (int) wordsOf(lines.get(i)).stream().filter(others::contains).count();
  }

  private double ofSlug(int i) {
    var words = new HashSet<>(List.of(TextFolding.fold(lines.get(i).text()).split(" ", -1)));
    long common = words.stream().filter(ofAddress::contains).count();
    return 2.0 * common / (words.size() + ofAddress.size());
  }

  /** Returns the words that say something: those of four letters or more. */
  private static Set<String> wordsOf(TextLine line) {
    var words = new HashSet<String>();
    for (var word : TextFolding.fold(line.text()).split(" ", -1)) {
      if (word.length() >= SHORT || (!word.isEmpty() && word.charAt(0) > 0x24f)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Returns the words of the address's last name that has several. */
  private static Set<String> slug(@Nullable URI address) {
    if (address == null || address.getPath() == null) {
      return Set.of();
    }
    return Arrays.stream(address.getPath().split("/"))
        .map(part -> (Set<String>) new HashSet<>(List.of(TextFolding.fold(part).split(" ", -1))))
        .filter(words -> words.size() >= MIN_SLUG_WORDS)
        .reduce((first, second) -> second)
        .orElse(Set.of());
  }
}
