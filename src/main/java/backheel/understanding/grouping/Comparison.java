package backheel.understanding.grouping;

import backheel.story.MatchFact;
import backheel.understanding.matches.SameMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Weighs what a report and a story have in common. */
final class Comparison {
  private static final double COPY = 0.08;
  private static final double PLAIN_COPY = 0.3;
  private static final double COPY_OF_ANY = 0.5;
  private static final int COPY_ROWS = 12;
  private static final int MOST_TOLD = 4;

  // How much is enough; found by trial on one half of the events, checked on the other.
  private static final double OF_BRIDGES = 0.56;
  private static final double OF_WORDS_ABROAD = 0.725;
  private static final double HALF_LIFE_HOURS = 54;
  private static final double EASE_OF_SIZE = 0.078;
  private static final double ENOUGH = 0.3;
  private static final double ENOUGH_ABROAD = 0.35;
  private static final double SPOKEN = 0.8;
  private static final double PULL_OF_SIZE = 0.053;
  private static final double FULL_HALF_LIFE_HOURS = 48;
  private static final double FULL_ENOUGH = 0.37;
  private static final double FULL_ENOUGH_ABROAD = 0.44;
  private static final double FULL_SPOKEN = 0.9;
  private static final double LEAST_WHO = 0.2;
  private static final double LEAST_WHAT = 0.12;
  private static final double LEAST_WHO_ABROAD = 0.25;
  private static final double LEAST_WHAT_ABROAD = 0.15;
  private static final double OTHER_NEWS = 0.85;
  private static final double CONTRADICTION = 0.6;
  private static final double OF_WHAT = 0.6;
  private static final double COPY_WORDS = 0.3;

  private final Fingerprint report;
  private final Gathering story;
  private final Frequencies frequencies;
  private final List<Reason> reasons = new ArrayList<>();
  private double strength;

  private Comparison(Fingerprint report, Gathering story, Frequencies frequencies) {
    this.report = report;
    this.story = story;
    this.frequencies = frequencies;
  }

  static Comparison of(Fingerprint report, Gathering story, Frequencies frequencies) {
    var comparison = new Comparison(report, story, frequencies);
    comparison.weigh();
    return comparison;
  }

  /** 0 when they are not one story; the higher, the surer. */
  double strength() {
    return strength;
  }

  List<Reason> reasons() {
    return reasons;
  }

  private void weigh() {
    boolean spoken = story.speaks(report.language());
    String language = report.language();
    var words = new Product(report.words(), story.words(language), language, frequencies);
    var named = new Product(report.named(), story.named(language), language, frequencies);
    var who = new Product(report.who(), story.who(), "", frequencies);
    var what = new Product(report.what(), story.what(), "", frequencies);
    who.echo(report.echoes(), story.who(), true);
    who.echo(report.who(), story.echoes(), false);
    double same =
        spoken ? Product.cosine(words, 1, named, 1, who, OF_BRIDGES, what, OF_BRIDGES) : 0;
    double copy = story.likeness(report.sketch());
    double first = story.likenessOfFirst(report.sketch());
    // Two notes of one formula share a few rows too; in a copy, little in common is still much.
    boolean much = copy >= COPY && copy * report.sketch().rows() >= COPY_ROWS;
    if (first >= PLAIN_COPY || copy >= COPY_OF_ANY || (much && same >= COPY_WORDS)) {
      join(3 + copy, Reason.Kind.COPY, Long.toString(Math.round(copy * 100)));
      return;
    }
    var match = SameMatch.shared(report.matches(), story.matches());
    if (match.isEmpty() && !report.matches().isEmpty() && !story.matches().isEmpty()) {
      return;
    }
    double subjects = subjects();
    if (match.isPresent() && (subjects >= 0.3 || same >= 0.12) && tellsAll()) {
      MatchFact played = match.get();
      join(
          2 + subjects + same,
          Reason.Kind.MATCH,
          played.home().name() + " - " + played.away().name());
    }
    if (same >= 0.2 && sharesQuote()) {
      join(1.5 + same, Reason.Kind.QUOTE, "");
    }
    if (report.brief()) {
      brief(same, Product.cosine(words, OF_WORDS_ABROAD, named, OF_WORDS_ABROAD, who, 1, what, 1));
    } else {
      full(
          spoken,
          Product.cosine(named, 1, who, OF_BRIDGES),
          Product.cosine(words, 1, what, OF_BRIDGES),
          Product.cosine(who, 1),
          Product.cosine(what, 1));
    }
  }

  private void brief(double words, double abroad) {
    double ease = fading(HALF_LIFE_HOURS) / (1 - EASE_OF_SIZE * Math.log(story.reports()));
    double same = words * ease / ENOUGH;
    double cross = abroad * ease / ENOUGH_ABROAD / (story.speaks(report.language()) ? SPOKEN : 1);
    double rich = 1 + PULL_OF_SIZE * Math.log(story.reports());
    if (same >= 1) {
      join(same * rich / 4, Reason.Kind.WORDS, shared(true));
    }
    if (cross >= 1) {
      join(cross * rich / 4, Reason.Kind.ABROAD, shared(false));
    }
  }

  private void full(
      boolean spoken, double whoSame, double whatSame, double whoCross, double whatCross) {
    double ease = fading(FULL_HALF_LIFE_HOURS) * agreement();
    if (spoken) {
      double mix = mix(whoSame, whatSame);
      double same = mix * ease / FULL_ENOUGH;
      if (same >= 1 && whoSame >= LEAST_WHO && whatSame >= LEAST_WHAT) {
        join(same / 4, Reason.Kind.WORDS, shared(true));
      }
    }
    double mix = mix(whoCross, whatCross);
    double cross = mix * ease / FULL_ENOUGH_ABROAD * (spoken ? FULL_SPOKEN : 1);
    if ((!spoken || whatSame >= 0.12)
        && cross >= 1
        && whoCross >= LEAST_WHO_ABROAD
        && whatCross >= LEAST_WHAT_ABROAD) {
      join(cross / 4, Reason.Kind.ABROAD, shared(false));
    }
  }

  private static double mix(double who, double what) {
    return Math.pow(who, 1 - OF_WHAT) * Math.pow(what, OF_WHAT);
  }

  /** Less than 1 where the two contradict each other. */
  private double agreement() {
    double agreement = 1;
    if (report.scores().size() > 0
        && story.scores().size() > 0
        && !report.scores().meets(story.scores())) {
      agreement *= CONTRADICTION;
    }
    if (!Marks.sameSide(report.marks(), story.marks())) {
      agreement *= CONTRADICTION;
    }
    if (!tellsAll()) {
      agreement *= OTHER_NEWS;
    }
    return agreement;
  }

  /** The story has told all of what sets the report apart. */
  private boolean tellsAll() {
    return (report.marks() & ~story.marks()) == 0;
  }

  private void join(double by, Reason.Kind kind, String detail) {
    strength = Math.max(strength, by);
    reasons.add(new Reason(kind, detail));
  }

  /** The words that both have and that tell most, as the report writes them. */
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
        .limit(MOST_TOLD)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  private void addShared(
      Features ours, Features theirs, String language, Map<String, Double> worth) {
    for (int i = 0; i < ours.keys.length; i++) {
      if (theirs.has(ours.keys[i])) {
        double weight = ours.count(i) * frequencies.weight(language, ours.keys[i]);
        worth.merge(report.labels().getOrDefault(ours.keys[i], ""), weight, Math::max);
      }
    }
    worth.remove("");
  }

  /** Words lose their force with the days between the two. */
  private double fading(double halfLife) {
    double hours = Math.abs(story.last() - report.at().getEpochSecond()) / 3_600.0;
    return Math.pow(0.5, hours / halfLife);
  }

  /** The share of subjects that both name, each counting as often as it is named, up to three. */
  private double subjects() {
    Features ours = report.subjects();
    Features theirs = story.subjects();
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
