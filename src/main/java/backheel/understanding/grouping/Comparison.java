package backheel.understanding.grouping;

import backheel.story.MatchFact;
import backheel.understanding.matches.SameMatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weighs what a report and a story have in common. */
final class Comparison {
  private static final double COPY = 0.11;
  private static final double PLAIN_COPY = 0.3;
  private static final double SAME_WORDS = 0.22;
  private static final double SAME_WORDS_OF_ONE_OUTLET = 0.65;
  private static final double SURELY_SAME_WORDS = 0.45;
  private static final double HALF_LIFE_HOURS = 48;

  private final Fingerprint report;
  private final Gathering story;
  private final Frequencies frequencies;
  private final List<String> reasons = new ArrayList<>();
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

  List<String> reasons() {
    return reasons;
  }

  private void weigh() {
    double words = words();
    double copy = story.likeness(report.sketch());
    if (copy >= PLAIN_COPY || (copy >= COPY && words >= 0.1)) {
      join(
          3 + copy,
          "shares %d %% of its word sequences with a report of the story"
              .formatted(Math.round(copy * 100)));
      return;
    }
    var match = SameMatch.shared(report.matches(), story.matches());
    if (match.isEmpty() && !report.matches().isEmpty() && !story.matches().isEmpty()) {
      return;
    }
    double subjects = subjects();
    if (match.isPresent() && (subjects >= 0.3 || words >= 0.12)) {
      MatchFact played = match.get();
      join(
          2 + subjects + words,
          "tells of the same match: " + played.home().name() + " - " + played.away().name());
    }
    if (sharesQuote() && (subjects >= 0.2 || words >= 0.08)) {
      join(1.5 + words, "carries the same quote");
    }
    if (words * fading() >= needed() && sharesNames(words)) {
      join(words, "uses the same telling words (%.2f)".formatted(words));
    }
    if (!story.speaks(report.language()) && sameSubjectsAbroad(subjects)) {
      join(0.5 + subjects, "names the same people and teams in another language");
    }
  }

  private void join(double by, String reason) {
    strength = Math.max(strength, by);
    reasons.add(reason);
  }

  private double needed() {
    return story.isFrom(report.outlet()) ? SAME_WORDS_OF_ONE_OUTLET : SAME_WORDS;
  }

  /** Words lose their force with the days between the two. */
  private double fading() {
    double hours = Math.abs(Duration.between(story.last(), report.at()).toMinutes()) / 60.0;
    return Math.pow(0.5, hours / HALF_LIFE_HOURS);
  }

  /**
   * The cosine of both word vectors, rare words counting more; of two ways to count words that are
   * no names while few reports have been seen, the one that finds less in common.
   */
  private double words() {
    var names = new Product();
    var others = new Product();
    for (Map.Entry<String, Double> word : report.words().entrySet()) {
      double weight = frequencies.weight(word.getKey());
      var product = report.names().contains(word.getKey()) ? names : others;
      product.own += square(word.getValue() * weight);
      Double theirs = story.words().get(word.getKey());
      if (theirs != null) {
        product.both += word.getValue() * theirs * weight * weight;
      }
    }
    if (names.both + others.both == 0) {
      return 0;
    }
    for (Map.Entry<String, Double> word : story.words().entrySet()) {
      var product = story.names().contains(word.getKey()) ? names : others;
      product.theirs += square(word.getValue() * frequencies.weight(word.getKey()));
    }
    return Math.min(cosine(names, others, 1), cosine(names, others, square(frequencies.trust())));
  }

  /** What one kind of words adds to the cosine. */
  private static final class Product {
    private double both;
    private double own;
    private double theirs;
  }

  private static double cosine(Product names, Product others, double common) {
    double both = names.both + common * others.both;
    double own = names.own + common * others.own;
    double theirs = names.theirs + common * others.theirs;
    return own == 0 || theirs == 0 ? 0 : both / Math.sqrt(own * theirs);
  }

  private static double square(double value) {
    return value * value;
  }

  /** The share of subjects that both name, each counting as often as it is named, up to three. */
  private double subjects() {
    Set<String> all = new HashSet<>(report.subjects().keySet());
    all.addAll(story.subjects().keySet());
    double both = 0;
    double either = 0;
    for (String key : all) {
      int here = Math.min(3, report.subjects().getOrDefault(key, 0));
      int there = Math.min(3, story.subjects().getOrDefault(key, 0));
      both += Math.min(here, there);
      either += Math.max(here, there);
    }
    return either == 0 ? 0 : both / either;
  }

  private boolean sharesQuote() {
    return report.quoted().stream().anyMatch(story.quoted()::contains);
  }

  /** Common words alone never make one story: it takes names, and enough of those there are. */
  private boolean sharesNames(double words) {
    if (words >= SURELY_SAME_WORDS) {
      return true;
    }
    long names = report.names().stream().filter(story.names()::contains).count();
    long shared = report.words().keySet().stream().filter(story.words()::containsKey).count();
    int fewer = Math.min(report.names().size(), story.names().size());
    return shared >= 3 && names >= 2 && names >= 0.3 * fewer;
  }

  private boolean sameSubjectsAbroad(double subjects) {
    long shared = report.subjects().keySet().stream().filter(story.subjects()::containsKey).count();
    return shared >= 3 && subjects >= 0.5 && fading() >= 0.7;
  }
}
