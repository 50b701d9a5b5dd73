package backheel.understanding.extraction.plain;

import backheel.understanding.text.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days and times in a short line beside an article, and how much else it says.
 *
 * @param days in the order of the line
 * @param weekday the day of the week that stands without a date, 0 if none
 * @param shift the days from the fetch to a day such as "yesterday", null if there is none
 * @param hasTime whether it tells a time of day
 * @param label of the line, or of its first day
 * @param words the words that are of no date, time, label or reading time
 * @param sentence whether it ends as a sentence
 * @param ofMatch whether it tells of a match, a birth or tickets, whose day is not that of the text
 */
record LineFacts(
    List<LabelledDay> days,
    int weekday,
    @Nullable Integer shift,
    boolean hasTime,
    DayLabel label,
    List<LineToken> words,
    boolean sentence,
    boolean ofMatch) {
  private static final Set<String> OF_MATCH = Lexicon.words("beside the day of a match");
  private static final Set<String> BESIDE = beside();
  private static final Set<String> PARTICLES = Lexicon.words("particles in a byline");
  static final LineFacts NONE =
      new LineFacts(List.of(), 0, null, false, DayLabel.NONE, List.of(), false, false);

  private static final int MAX_WORDS_WITH_LABEL = 10;
  private static final int MAX_WORDS = 8;
  private static final int MAX_WORDS_OF_SENTENCE = 3;
  private static final int MAX_CASELESS_WORDS = 5;
  private static final int MAX_DAYS = 2;
  private static final int MAX_LINE_LENGTH = 200;

  static LineFacts of(String line, CalendarNames names) {
    if (line.isEmpty() || line.length() > MAX_LINE_LENGTH) {
      return NONE;
    }
    return LineFactsReader.read(LineToken.split(line), line.endsWith("."), names);
  }

  /** Returns whether it is about the article's day, and does not only mention one. */
  boolean isDateLine() {
    if (ofMatch || days.isEmpty()) {
      return false;
    }
    if (sentence && words.size() > MAX_WORDS_OF_SENTENCE) {
      return false;
    }
    return label == DayLabel.NONE
        ? days.size() <= MAX_DAYS && isOfNames()
        : words.size() <= MAX_WORDS_WITH_LABEL;
  }

  /** Returns whether all other words may be names, of authors, outlets, places or sections. */
  private boolean isOfNames() {
    int small = 0;
    int caseless = 0;
    int numbers = 0;
    for (var word : words) {
      numbers += word.isNumber() ? 1 : 0;
      caseless += word.caseless() ? 1 : 0;
      boolean name = word.capital() || word.caseless() || word.isNumber();
      small += name || PARTICLES.contains(word.text()) ? 0 : 1;
    }
    return small <= 1
        && numbers <= 1
        && caseless <= MAX_CASELESS_WORDS
        && words.size() <= MAX_WORDS;
  }

  /** Returns whether it says nothing but a day, a time and labels. */
  boolean isBare() {
    return words.isEmpty() && !ofMatch;
  }

  /** Returns whether it begins with a word of match facts: "Venue: ...", "Kick-off: ...". */
  static boolean isMatchFact(String line) {
    if (line.length() > MAX_LINE_LENGTH || line.indexOf(':') < 0) {
      return false;
    }
    var tokens = LineToken.split(line.substring(0, line.indexOf(':')));
    boolean label =
        tokens.stream()
            .filter(LineToken::isWord)
            .allMatch(token -> OF_MATCH.contains(token.text()) || BESIDE.contains(token.text()));
    return label && isOfMatch(tokens);
  }

  private static Set<String> beside() {
    var words = new HashSet<>(Lexicon.words("joints of a date"));
    words.addAll(Lexicon.words("counted beside a date"));
    words.addAll(Lexicon.words("words of a publication"));
    return Set.copyOf(words);
  }

  static boolean isOfMatch(List<LineToken> tokens) {
    return tokens.stream().anyMatch(token -> OF_MATCH.contains(token.text()));
  }
}
