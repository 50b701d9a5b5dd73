package backheel.understanding.grouping;

import backheel.story.JoinReason;
import backheel.story.MatchFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison of a report with a story. */
final class ReportStoryComparison {
  private static final double MIN_COPY_SHARE = 0.08;
  private static final double MIN_COPY_SHARE_OF_FIRST = 0.3;
  private static final double MIN_COPY_SHARE_OF_ANY = 0.5;
  private static final int MIN_COPIED_SHINGLES = 12;
  private static final int MAX_WORDS_SHOWN = 4;

  // Thresholds, found by trial on one half of the events and verified on the other.
  private static final double BRIDGE_WEIGHT = 0.56;
  private static final double WORD_WEIGHT_ACROSS_LANGUAGES = 0.725;
  private static final double HALF_LIFE_HOURS = 54;
  private static final double SIZE_EASE_FACTOR = 0.078;
  private static final double MIN_SIMILARITY = 0.3;
  private static final double MIN_SIMILARITY_ACROSS_LANGUAGES = 0.35;
  private static final double SPOKEN_FACTOR = 0.8;
  private static final double SIZE_PULL_FACTOR = 0.053;
  private static final double FULL_HALF_LIFE_HOURS = 48;
  private static final double MIN_FULL_SIMILARITY = 0.37;
  private static final double MIN_FULL_SIMILARITY_ACROSS_LANGUAGES = 0.44;
  private static final double FULL_SPOKEN_FACTOR = 0.9;
  private static final double MIN_WHO = 0.2;
  private static final double MIN_WHAT = 0.12;
  private static final double MIN_WHO_ACROSS_LANGUAGES = 0.25;
  private static final double MIN_WHAT_ACROSS_LANGUAGES = 0.15;
  private static final double OTHER_NEWS_FACTOR = 0.85;
  private static final double CONTRADICTION_FACTOR = 0.6;
  private static final double WHAT_WEIGHT = 0.6;
  private static final double MIN_COPY_WORD_SIMILARITY = 0.3;

  private final ReportProfile report;
  private final StoryProfile story;
  private final DocumentFrequencies frequencies;
  private final List<JoinReason> reasons = new ArrayList<>();
  private double strength;

  private ReportStoryComparison(
      ReportProfile report, StoryProfile story, DocumentFrequencies frequencies) {
    this.report = report;
    this.story = story;
    this.frequencies = frequencies;
  }

  static ReportStoryComparison of(
      ReportProfile report, StoryProfile story, DocumentFrequencies frequencies) {
    var comparison = new ReportStoryComparison(report, story, frequencies);
    comparison.weigh();
    return comparison;
  }

  /** Returns 0 when the report does not belong to the story; higher is more certain. */
  double strength() {
    return strength;
  }

  List<JoinReason> reasons() {
    return reasons;
  }

  private void weigh() {
    boolean spoken = story.speaks(report.language());
    String language = report.language();
    var words = new CosineTerm(report.words(), story.words(language), language, frequencies);
    var named = new CosineTerm(report.named(), story.named(language), language, frequencies);
    var who = new CosineTerm(report.who(), story.who(), "", frequencies);
    var what = new CosineTerm(report.what(), story.what(), "", frequencies);
    who.echo(report.echoes(), story.who(), true);
    who.echo(report.who(), story.echoes(), false);
    double same =
        spoken ? CosineTerm.cosine(words, 1, named, 1, who, BRIDGE_WEIGHT, what, BRIDGE_WEIGHT) : 0;
    double copy = story.likeness(report.sketch());
    double first = story.likenessOfFirst(report.sketch());
    // Two notices with the same template share a few shingles too; in a copy, even a small share is
    // many shingles.
    boolean much =
        copy >= MIN_COPY_SHARE && copy * report.sketch().shingles() >= MIN_COPIED_SHINGLES;
    if (first >= MIN_COPY_SHARE_OF_FIRST
        || copy >= MIN_COPY_SHARE_OF_ANY
        || (much && same >= MIN_COPY_WORD_SIMILARITY)) {
      join(3 + copy, JoinReason.Kind.COPY, Long.toString(Math.round(copy * 100)));
      return;
    }
    var match = SameMatchDetector.shared(report.matches(), story.matches());
    if (match.isEmpty() && !report.matches().isEmpty() && !story.matches().isEmpty()) {
      return;
    }
    double subjects = subjects();
    if (match.isPresent() && (subjects >= 0.3 || same >= 0.12) && coversAllFlags()) {
      MatchFact played = match.get();
      join(
          2 + subjects + same,
          JoinReason.Kind.MATCH,
          played.home().name() + " - " + played.away().name());
    }
    if (same >= 0.2 && sharesQuote()) {
      join(1.5 + same, JoinReason.Kind.QUOTE, "");
    }
    if (report.brief()) {
      compareBriefs(
          same,
          CosineTerm.cosine(
              words,
              WORD_WEIGHT_ACROSS_LANGUAGES,
              named,
              WORD_WEIGHT_ACROSS_LANGUAGES,
              who,
              1,
              what,
              1));
    } else {
      compareFull(
          spoken,
          CosineTerm.cosine(named, 1, who, BRIDGE_WEIGHT),
          CosineTerm.cosine(words, 1, what, BRIDGE_WEIGHT),
          CosineTerm.cosine(who, 1),
          CosineTerm.cosine(what, 1));
    }
  }

  private void compareBriefs(double words, double abroad) {
    double ease = fading(HALF_LIFE_HOURS) / (1 - SIZE_EASE_FACTOR * Math.log(story.reports()));
    double same = words * ease / MIN_SIMILARITY;
    double cross =
        abroad
            * ease
            / MIN_SIMILARITY_ACROSS_LANGUAGES
            / (story.speaks(report.language()) ? SPOKEN_FACTOR : 1);
    double rich = 1 + SIZE_PULL_FACTOR * Math.log(story.reports());
    if (same >= 1) {
      join(same * rich / 4, JoinReason.Kind.WORDS, shared(true));
    }
    if (cross >= 1) {
      join(cross * rich / 4, JoinReason.Kind.ABROAD, shared(false));
    }
  }

  private void compareFull(
      boolean spoken, double whoSame, double whatSame, double whoCross, double whatCross) {
    double ease = fading(FULL_HALF_LIFE_HOURS) * agreement();
    if (spoken) {
      double mix = mix(whoSame, whatSame);
      double same = mix * ease / MIN_FULL_SIMILARITY;
      if (same >= 1 && whoSame >= MIN_WHO && whatSame >= MIN_WHAT) {
        join(same / 4, JoinReason.Kind.WORDS, shared(true));
      }
    }
    double mix = mix(whoCross, whatCross);
    double cross =
        mix * ease / MIN_FULL_SIMILARITY_ACROSS_LANGUAGES * (spoken ? FULL_SPOKEN_FACTOR : 1);
    if ((!spoken || whatSame >= 0.12)
        && cross >= 1
        && whoCross >= MIN_WHO_ACROSS_LANGUAGES
        && whatCross >= MIN_WHAT_ACROSS_LANGUAGES) {
      join(cross / 4, JoinReason.Kind.ABROAD, shared(false));
    }
  }

  private static double mix(double who, double what) {
    return Math.pow(who, 1 - WHAT_WEIGHT) * Math.pow(what, WHAT_WEIGHT);
  }

  /** Returns a factor that is less than 1 when the two contradict each other. */
  private double agreement() {
    double agreement = 1;
    if (report.scores().size() > 0
        && story.scores().size() > 0
        && !report.scores().meets(story.scores())) {
      agreement *= CONTRADICTION_FACTOR;
    }
    if (!ReportTopicFlags.sameSide(report.marks(), story.marks())) {
      agreement *= CONTRADICTION_FACTOR;
    }
    if (!coversAllFlags()) {
      agreement *= OTHER_NEWS_FACTOR;
    }
    return agreement;
  }

  /** Returns whether the story already has all distinguishing flags of the report. */
  private boolean coversAllFlags() {
    return (report.marks() & ~story.marks()) == 0;
  }

  private void join(double by, JoinReason.Kind kind, String detail) {
    strength = Math.max(strength, by);
    reasons.add(new JoinReason(kind, detail));
  }

  /** Returns the most significant words in common, as written in the report. */
  private String shared(boolean ofOneLanguage) {
    Map<String, Double> worth = new HashMap<>();
    String language = report.language();
    if (ofOneLanguage) {
      addShared(report.words(), story.words(language), language, worth);
      addShared(report.named(), story.named(language), language, worth);
    }
    addShared(report.who(), story.who(), "", worth);
    addShared(report.what(), story.what(), "", worth);
    addShared(report.echoes(), story.who(), "", worth);
    return worth.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(MAX_WORDS_SHOWN)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  private void addShared(
      FeatureVector ours, FeatureVector theirs, String language, Map<String, Double> worth) {
    for (int i = 0; i < ours.keys.length; i++) {
      if (theirs.has(ours.keys[i])) {
        double weight = ours.count(i) * frequencies.weight(language, ours.keys[i]);
        worth.merge(report.labels().getOrDefault(ours.keys[i], ""), weight, Math::max);
      }
    }
    worth.remove("");
  }

  /** Returns a factor by which words lose weight with the days between the two. */
  private double fading(double halfLife) {
    double hours = Math.abs(story.last() - report.at().getEpochSecond()) / 3_600.0;
    return Math.pow(0.5, hours / halfLife);
  }

  /**
   * Returns the share of subjects that both mention, each weighted by its mentions, up to three.
   */
  private double subjects() {
    FeatureVector ours = report.subjects();
    FeatureVector theirs = story.subjects();
    double both = 0;
    double either = 0;
    int i = 0;
    int j = 0;
    while (i < ours.size() || j < theirs.size()) {
      boolean here = j == theirs.size() || (i < ours.size() && ours.keys[i] <= theirs.keys[j]);
      boolean there = i == ours.size() || (j < theirs.size() && theirs.keys[j] <= ours.keys[i]);
      double mine = here ? Math.min(3, ours.count(i++)) : 0;
      double other = there ? Math.min(3, theirs.count(j++)) : 0;
      both += Math.min(mine, other);
      either += Math.max(mine, other);
    }
    return either == 0 ? 0 : both / either;
  }

  private boolean sharesQuote() {
    return report.quoted().meets(story.quoted());
  }
}
