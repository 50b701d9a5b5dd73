package backheel.understanding.grouping;

import backheel.story.MatchFact;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.story.SubjectCount;
import backheel.understanding.text.Truncation;
import backheel.understanding.text.WordTokenizer;
import backheel.understanding.text.WordTokenizer.Token;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of a report tells its story from others.
 *
 * @param words the telling words of the title and the first lines, in their own language
 * @param named those that look like names
 * @param who names, countries and subjects, alike in every language
 * @param what things, numbers and results, alike in every language
 * @param echoes words that may be names, of a script that does not show which are
 * @param labels what the keys stand for, in plain words
 * @param subjects the subjects that it is about, with how often it names them
 * @param quoted hashes of rows of words inside its quotes
 * @param matches the results it states
 * @param scores results as they stand in the text
 * @param marks what sets it apart, bit by bit as {@link DistinguishingFlags} has it
 * @param brief whether there is hardly more than a headline
 */
record ReportProfile(
    FeatureVector words,
    FeatureVector named,
    FeatureVector who,
    FeatureVector what,
    FeatureVector echoes,
    Map<Integer, String> labels,
    FeatureVector subjects,
    FeatureVector quoted,
    List<MatchFact> matches,
    FeatureVector scores,
    int marks,
    MinHashSketch sketch,
    String language,
    Instant at,
    boolean brief) {
  /** So many characters of an article are compared with others. */
  private static final int MAX_CHARACTERS_READ = 64 * 1024;

  private static final int LEAD_WORDS = 160;
  private static final float TITLE_WEIGHT = 2;
  private static final int QUOTE_SHINGLE_SIZE = 6;
  private static final int MAX_BRIEF_WORDS = 8;
  private static final int MAX_OUTLET_WORDS = 5;
  private static final int MIN_HEADLINE_WORDS = 4;
  private static final int MAX_OUTLET_SUFFIXES = 8;
  private static final Pattern SCORE =
      Pattern.compile("(?<![\\d\\p{L}./:-])(\\d{1,2})\\s?[-–:]\\s?(\\d{1,2})(?![\\d\\p{L}./:-])");

  static ReportProfile of(Report report) {
    List<Token> body =
        WordTokenizer.tokenize(Truncation.truncate(report.body(), MAX_CHARACTERS_READ));
    boolean titled = !report.body().startsWith(report.title());
    boolean brief =
        body.size() - (titled ? 0 : WordTokenizer.tokenize(report.title()).size())
            < MAX_BRIEF_WORDS;
    List<Token> title =
        titled || brief ? WordTokenizer.tokenize(withoutOutlet(report.title())) : List.<Token>of();
    List<Token> lead =
        brief && !titled ? List.of() : body.subList(0, Math.min(LEAD_WORDS, body.size()));
    Set<String> lower =
        lead.stream().filter(t -> !t.name()).map(Token::word).collect(Collectors.toSet());
    var traits = new FeatureExtractor(report.language(), lower);
    traits.read(title, TITLE_WEIGHT);
    traits.read(lead, 1);
    Set<String> scores = scores(report.title() + "\n" + report.body());
    scores.forEach(traits::addScore);
    Map<Integer, Float> subjects = new HashMap<>();
    for (SubjectCount counted : report.subjects()) {
      subjects.merge(
          FeatureVector.key('s', counted.subject().key()), (float) counted.count(), Float::sum);
      traits.addSubject(counted);
    }
    List<MatchFact> played =
        report.matches().stream().filter(m -> m.status() == MatchFact.Status.PLAYED).toList();
    return new ReportProfile(
        traits.words(),
        traits.named(),
        traits.who(),
        traits.what(),
        traits.echoes(),
        traits.labels(),
        FeatureVector.of(subjects),
        quoted(report),
        played,
        FeatureVector.of('=', scores),
        DistinguishingFlags.of(title, lead),
        MinHashSketch.of(body),
        report.language(),
        report.appearedAt(),
        brief);
  }

  /** A headline without the outlet's name at its end, as aggregators write it. */
  private static String withoutOutlet(String title) {
    String rest = title;
    for (int i = 0; i < MAX_OUTLET_SUFFIXES; i++) {
      int bar = Math.max(rest.lastIndexOf(" | "), rest.lastIndexOf(" - "));
      if (bar < 0
          || rest.substring(bar + 3).split(" ", -1).length > MAX_OUTLET_WORDS
          || rest.substring(0, bar).split(" ", -1).length < MIN_HEADLINE_WORDS) {
        return rest;
      }
      rest = rest.substring(0, bar);
    }
    return rest;
  }

  /** Results as they stand in the text, the higher number first. */
  private static Set<String> scores(String text) {
    Set<String> scores = new HashSet<>();
    var found = SCORE.matcher(text.substring(0, Math.min(text.length(), 1500)));
    while (found.find()) {
      int one = Integer.parseInt(found.group(1));
      int other = Integer.parseInt(found.group(2));
      if (one < 20 && other < 20) {
        scores.add(Math.max(one, other) + "-" + Math.min(one, other));
      }
    }
    return scores;
  }

  private static FeatureVector quoted(Report report) {
    Map<Integer, Float> rows = new HashMap<>();
    for (Quote quote : report.quotes()) {
      List<Token> words = WordTokenizer.tokenize(quote.text());
      for (int i = 0; i + QUOTE_SHINGLE_SIZE <= words.size(); i++) {
        rows.put(MinHashSketch.hash(words, i, QUOTE_SHINGLE_SIZE), 1f);
      }
    }
    return FeatureVector.of(rows);
  }
}
