package backheel.understanding.grouping;

import backheel.story.MatchFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One story as grouping remembers it: what its reports have in common with the next one, in few
 * numbers, for there are many stories.
 */
final class Gathering {
  // A story's first reports are kept short; the more follow, the more is kept.
  private static final int FEWEST_WORDS = 48;
  private static final int MOST_WORDS = 160;
  private static final int FEWEST_BRIDGES = 32;
  private static final int MOST_BRIDGES = 120;
  private static final int MORE_WITH_EACH = 16;
  private static final int MOST_SUBJECTS = 24;
  private static final int MOST_QUOTED = 48;
  private static final int MOST_SKETCHES = 6;
  private static final int MOST_MATCHES = 6;
  private static final double COPY_OF_COPY = 0.5;
  private static final int MOST_REPORTS = 300;
  private static final long MOST_LETTERS = 2_000_000;
  private static final Tongue[] SILENT = {};

  final long story;
  final int serial;
  private Tongue[] tongues = SILENT;
  private Features who = Features.NONE;
  private Features what = Features.NONE;
  private Features echoes = Features.NONE;
  private Features subjects = Features.NONE;
  private Features quoted = Features.NONE;
  private List<MatchFact> matches = List.of();
  private Sketch[] sketches = {};
  private Features scores = Features.NONE;
  private int marks;
  private int reports;
  private long letters;
  private long last = Long.MIN_VALUE;

  Gathering(long story, int serial) {
    this.story = story;
    this.serial = serial;
  }

  void add(Fingerprint print, Frequencies frequencies) {
    String language = print.language();
    Features.Weighing weighing = key -> frequencies.word(language, key);
    int words = Math.min(MOST_WORDS, FEWEST_WORDS + MORE_WITH_EACH * reports);
    int bridges = Math.min(MOST_BRIDGES, FEWEST_BRIDGES + MORE_WITH_EACH * reports);
    var spoken =
        new Tongue(
            language,
            words(language).plus(print.words()).most(words, weighing),
            named(language).plus(print.named()).most(words, weighing));
    int at = tongue(language);
    if (at == tongues.length) {
      tongues = Arrays.copyOf(tongues, at + 1);
    }
    tongues[at] = spoken;
    who = who.plus(print.who()).most(bridges, frequencies::bridge);
    what = what.plus(print.what()).most(bridges, frequencies::bridge);
    echoes = echoes.plus(print.echoes()).most(bridges, frequencies::bridge);
    subjects = subjects.plus(print.subjects()).most(MOST_SUBJECTS, key -> 1);
    quoted = quoted.plus(print.quoted()).most(MOST_QUOTED, key -> 1);
    scores = scores.plus(print.scores()).most(MOST_SUBJECTS, key -> 1);
    marks |= print.marks();
    add(print.sketch());
    add(print.matches());
    last = Math.max(last, print.at().getEpochSecond());
    reports++;
  }

  /** Counts how much there is to read in a report that was added. */
  void weigh(String body) {
    letters += body.length();
  }

  /** Whether nothing joins it any more: whoever opens a story gets all of it into memory. */
  boolean isFull() {
    return reports >= MOST_REPORTS || letters >= MOST_LETTERS;
  }

  private void add(Sketch sketch) {
    // A copy of what is kept already tells nothing new, and would crowd out what does.
    if (sketches.length < MOST_SKETCHES && !sketch.isEmpty() && likeness(sketch) < COPY_OF_COPY) {
      sketches = Arrays.copyOf(sketches, sketches.length + 1);
      sketches[sketches.length - 1] = sketch;
    }
  }

  private void add(List<MatchFact> more) {
    if (matches.size() < MOST_MATCHES && !matches.containsAll(more)) {
      var all = new ArrayList<>(matches);
      more.stream().filter(match -> !matches.contains(match)).forEach(all::add);
      matches = List.copyOf(all);
    }
  }

  private int tongue(String language) {
    int at = 0;
    while (at < tongues.length && !tongues[at].language().equals(language)) {
      at++;
    }
    return at;
  }

  Features words(String language) {
    int at = tongue(language);
    return at < tongues.length ? tongues[at].words() : Features.NONE;
  }

  Features named(String language) {
    int at = tongue(language);
    return at < tongues.length ? tongues[at].named() : Features.NONE;
  }

  Features who() {
    return who;
  }

  Features what() {
    return what;
  }

  Features echoes() {
    return echoes;
  }

  Features scores() {
    return scores;
  }

  /** What sets it apart, bit by bit as {@link Marks} has it. */
  int marks() {
    return marks;
  }

  Features subjects() {
    return subjects;
  }

  Features quoted() {
    return quoted;
  }

  List<MatchFact> matches() {
    return matches;
  }

  /** When its latest report appeared, in seconds since 1970. */
  long last() {
    return last;
  }

  int reports() {
    return reports;
  }

  boolean speaks(String language) {
    return tongue(language) < tongues.length;
  }

  double likeness(Sketch sketch) {
    double most = 0;
    for (Sketch known : sketches) {
      most = Math.max(most, sketch.likeness(known));
    }
    return most;
  }

  /** How much the sketch is like that of the story's first report. */
  double likenessOfFirst(Sketch sketch) {
    return sketches.length == 0 ? 0 : sketch.likeness(sketches[0]);
  }
}
