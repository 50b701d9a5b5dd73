package backheel.understanding.grouping;

import backheel.story.Counted;
import backheel.story.MatchFact;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.understanding.text.SmallWords;
import backheel.understanding.text.Tokens;
import backheel.understanding.text.Tokens.Token;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a report tells its story from others.
 *
 * @param words how often each telling word stands in the title and the first lines
 * @param names those of the words that look like names or numbers
 * @param subjects keys of the subjects that it is about, with how often it names them
 * @param quoted hashes of rows of words inside its quotes
 * @param matches the results it states
 */
record Fingerprint(
    Map<String, Double> words,
    Set<String> names,
    Map<String, Integer> subjects,
    Set<Long> quoted,
    List<MatchFact> matches,
    Sketch sketch,
    String language,
    String outlet,
    Instant at) {
  private static final int LEAD = 160;
  private static final double TITLE_WEIGHT = 2;
  private static final int QUOTE_ROW = 6;

  static Fingerprint of(Report report) {
    List<Token> title = Tokens.of(report.title());
    List<Token> body = Tokens.of(report.body());
    Map<String, Double> words = new HashMap<>();
    Set<String> names = new HashSet<>();
    title.forEach(token -> add(token, TITLE_WEIGHT, words, names));
    body.stream().limit(LEAD).forEach(token -> add(token, 1, words, names));
    words.replaceAll((word, count) -> 1 + Math.log(count));
    Map<String, Integer> subjects = new HashMap<>();
    for (Counted counted : report.subjects()) {
      subjects.put(counted.subject().key(), counted.count());
    }
    List<MatchFact> played =
        report.matches().stream().filter(m -> m.status() == MatchFact.Status.PLAYED).toList();
    return new Fingerprint(
        words,
        names,
        subjects,
        quoted(report),
        played,
        Sketch.of(body),
        report.language(),
        report.outlet(),
        report.at());
  }

  private static void add(
      Token token, double weight, Map<String, Double> words, Set<String> names) {
    String word = token.word();
    if ((word.length() < 2 && !token.name()) || SmallWords.contains(word)) {
      return;
    }
    words.merge(word, weight, Double::sum);
    if (token.name()) {
      names.add(word);
    }
  }

  private static Set<Long> quoted(Report report) {
    Set<Long> rows = new HashSet<>();
    for (Quote quote : report.quotes()) {
      List<Token> words = Tokens.of(quote.text());
      for (int i = 0; i + QUOTE_ROW <= words.size(); i++) {
        rows.add(Sketch.hash(words, i, QUOTE_ROW));
      }
    }
    return rows;
  }
}
