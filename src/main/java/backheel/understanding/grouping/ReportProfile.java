package backheel.understanding.grouping;

import backheel.story.MatchFact;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.story.SubjectCount;
import backheel.understanding.text.TextTruncator;
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
 * The features of a report that distinguish its story from others.
 *
 * @param words the significant words of the title and the first lines, in their own language
 * @param named those that look like names
 * @param who names, countries and subjects, independent of the language
 * @param what things, numbers and results, independent of the language
 * @param echoes words that may be names, in a script that does not reveal which are
 * @param labels the readable forms of the keys
 * @param subjects the subjects of the report, with their number of mentions
 * @param quoted hashes of word sequences inside its quotes
 * @param matches the results it states
 * @param scores results as written in the text
 * @param marks the bits of its {@link ReportTopicFlags}
 * @param brief whether it is hardly more than a headline
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
  /** Maximum number of characters of an article that are compared. */
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
        WordTokenizer.tokenize(TextTruncator.truncate(report.body(), MAX_CHARACTERS_READ));
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
    var featureExtractor = new FeatureExtractor(report.language(), lower);
    featureExtractor.read(title, TITLE_WEIGHT);
    featureExtractor.read(lead, 1);
    Set<String> scores = scores(report.title() + "\n" + report.body());
    scores.forEach(featureExtractor::addScore);
    Map<Integer, Float> subjects = new HashMap<>();
    for (SubjectCount subjectCount : report.subjects()) {
      subjects.merge(
          FeatureVector.key('s', subjectCount.subject().key()),
          (float) subjectCount.count(),
          Float::sum);
      featureExtractor.addSubject(subjectCount);
    }
    List<MatchFact> played =
        report.matches().stream().filter(m -> m.status() == MatchFact.Status.PLAYED).toList();
    return new ReportProfile(
        featureExtractor.words(),
        featureExtractor.named(),
        featureExtractor.who(),
        featureExtractor.what(),
        featureExtractor.echoes(),
        featureExtractor.labels(),
        FeatureVector.of(subjects),
        quoted(report),
        played,
        FeatureVector.of('=', scores),
        ReportTopicFlags.of(title, lead),
        MinHashSketch.of(body),
        report.language(),
        report.appearedAt(),
        brief);
  }

  /** Returns a headline without the outlet's name at its end, as aggregators write it. */
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

  /** Returns results as written in the text, the higher number first. */
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
