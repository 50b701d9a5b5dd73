package backheel.understanding.grouping;

import backheel.story.MatchFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The features of one story that its next report is compared with, in compact form because there
 * are many stories.
 */
final class StoryProfile {
  // Limits of the vocabulary of a story, which grow with the number of its reports.
  private static final int MIN_WORDS = 48;
  private static final int MAX_WORDS = 160;
  private static final int MIN_BRIDGES = 32;
  private static final int MAX_BRIDGES = 120;
  private static final int MORE_PER_REPORT = 16;
  private static final int MAX_SUBJECTS = 24;
  private static final int MAX_QUOTED = 48;
  private static final int MAX_SKETCHES = 6;
  private static final int MAX_MATCHES = 6;
  private static final double MIN_LIKENESS_OF_COPY = 0.5;
  private static final int MAX_REPORTS = 300;
  private static final long MAX_LETTERS = 2_000_000;
  private static final StoryVocabulary[] NO_LANGUAGES = {};

  final long story;
  final int serial;
  private StoryVocabulary[] languages = NO_LANGUAGES;
  private FeatureVector who = FeatureVector.NONE;
  private FeatureVector what = FeatureVector.NONE;
  private FeatureVector echoes = FeatureVector.NONE;
  private FeatureVector subjects = FeatureVector.NONE;
  private FeatureVector quoted = FeatureVector.NONE;
  private List<MatchFact> matches = List.of();
  private MinHashSketch[] sketches = {};
  private FeatureVector scores = FeatureVector.NONE;
  private int marks;
  private int reports;
  private long letters;
  private long last = Long.MIN_VALUE;

  StoryProfile(long story, int serial) {
    this.story = story;
    this.serial = serial;
  }

  void add(ReportProfile print, DocumentFrequencies frequencies) {
    String language = print.language();
    FeatureVector.Weighing weighing = key -> frequencies.word(language, key);
    int words = Math.min(MAX_WORDS, MIN_WORDS + MORE_PER_REPORT * reports);
    int bridges = Math.min(MAX_BRIDGES, MIN_BRIDGES + MORE_PER_REPORT * reports);
    var spoken =
        new StoryVocabulary(
            language,
            words(language).plus(print.words()).most(words, weighing),
            named(language).plus(print.named()).most(words, weighing));
    int at = languageIndex(language);
    if (at == languages.length) {
      languages = Arrays.copyOf(languages, at + 1);
    }
    languages[at] = spoken;
    who = who.plus(print.who()).most(bridges, frequencies::bridge);
    what = what.plus(print.what()).most(bridges, frequencies::bridge);
    echoes = echoes.plus(print.echoes()).most(bridges, frequencies::bridge);
    subjects = subjects.plus(print.subjects()).most(MAX_SUBJECTS, key -> 1);
    quoted = quoted.plus(print.quoted()).most(MAX_QUOTED, key -> 1);
    scores = scores.plus(print.scores()).most(MAX_SUBJECTS, key -> 1);
    marks |= print.marks();
    add(print.sketch());
    add(print.matches());
    last = Math.max(last, print.at().getEpochSecond());
    reports++;
  }

  /** Adds the length of a report to that of the story. */
  void addLength(String body) {
    letters += body.length();
  }

  /**
   * Returns whether no more reports may join it, because opening a story loads all of it into
   * memory.
   */
  boolean isFull() {
    return reports >= MAX_REPORTS || letters >= MAX_LETTERS;
  }

  private void add(MinHashSketch minHashSketch) {
    // A copy of a known text adds nothing new, and would displace other sketches.
    if (sketches.length < MAX_SKETCHES
        && !minHashSketch.isEmpty()
        && likeness(minHashSketch) < MIN_LIKENESS_OF_COPY) {
      sketches = Arrays.copyOf(sketches, sketches.length + 1);
      sketches[sketches.length - 1] = minHashSketch;
    }
  }

  private void add(List<MatchFact> more) {
    if (matches.size() < MAX_MATCHES && !matches.containsAll(more)) {
      var all = new ArrayList<>(matches);
      more.stream().filter(match -> !matches.contains(match)).forEach(all::add);
      matches = List.copyOf(all);
    }
  }

  private int languageIndex(String language) {
    int at = 0;
    while (at < languages.length && !languages[at].language().equals(language)) {
      at++;
    }
    return at;
  }

  FeatureVector words(String language) {
    int at = languageIndex(language);
    return at < languages.length ? languages[at].words() : FeatureVector.NONE;
  }

  FeatureVector named(String language) {
    int at = languageIndex(language);
    return at < languages.length ? languages[at].named() : FeatureVector.NONE;
  }

  FeatureVector who() {
    return who;
  }

  FeatureVector what() {
    return what;
  }

  FeatureVector echoes() {
    return echoes;
  }

  FeatureVector scores() {
    return scores;
  }

  /** Returns the bits of its {@link ReportTopicFlags}. */
  int marks() {
    return marks;
  }

  FeatureVector subjects() {
    return subjects;
  }

  FeatureVector quoted() {
    return quoted;
  }

  List<MatchFact> matches() {
    return matches;
  }

  /** Returns the time at which its latest report appeared, in seconds since 1970. */
  long last() {
    return last;
  }

  int reports() {
    return reports;
  }

  boolean speaks(String language) {
    return languageIndex(language) < languages.length;
  }

  double likeness(MinHashSketch minHashSketch) {
    double most = 0;
    for (MinHashSketch known : sketches) {
      most = Math.max(most, minHashSketch.likeness(known));
    }
    return most;
  }

  /** Returns the similarity of the sketch to that of the story's first report. */
  double likenessOfFirst(MinHashSketch minHashSketch) {
    return sketches.length == 0 ? 0 : minHashSketch.likeness(sketches[0]);
  }
}
