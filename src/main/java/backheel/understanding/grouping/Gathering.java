package backheel.understanding.grouping;

import backheel.story.MatchFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One story as grouping remembers it: what its reports have in common with the next one. */
final class Gathering {
  private static final int MOST_WORDS = 160;
  private static final int MOST_BRIDGES = 120;
  private static final int MOST_SKETCHES = 12;
  private static final double COPY_OF_COPY = 0.5;

  final long story;
  final int serial;
  private final Map<String, Features> words = new HashMap<>(2);
  private final Map<String, Features> named = new HashMap<>(2);
  private final Map<String, Integer> subjects = new HashMap<>(4);
  private final Set<Integer> quoted = new HashSet<>(2);
  private final List<MatchFact> matches = new ArrayList<>(1);
  private final List<Sketch> sketches = new ArrayList<>(1);
  private final Set<String> outlets = new HashSet<>(2);
  private final Set<String> scores = new HashSet<>(1);
  private final Set<String> marks = new HashSet<>(1);
  private Features who = Features.NONE;
  private Features what = Features.NONE;
  private Features echoes = Features.NONE;
  private int reports;
  private Instant last = Instant.MIN;

  Gathering(long story, int serial) {
    this.story = story;
    this.serial = serial;
  }

  void add(Fingerprint print) {
    words.merge(print.language(), print.words(), (some, more) -> some.plus(more).most(MOST_WORDS));
    named.merge(print.language(), print.named(), (some, more) -> some.plus(more).most(MOST_WORDS));
    who = who.plus(print.who()).most(MOST_BRIDGES);
    what = what.plus(print.what()).most(MOST_BRIDGES);
    echoes = echoes.plus(print.echoes()).most(MOST_BRIDGES);
    scores.addAll(print.scores());
    marks.addAll(print.marks());
    print.subjects().forEach((key, count) -> subjects.merge(key, count, Integer::sum));
    // A copy of what is kept already tells nothing new, and would crowd out what does.
    if (sketches.size() < MOST_SKETCHES
        && !print.sketch().isEmpty()
        && likeness(print.sketch()) < COPY_OF_COPY) {
      sketches.add(print.sketch());
    }
    if (reports < MOST_SKETCHES) {
      quoted.addAll(print.quoted());
      matches.addAll(print.matches());
    }
    outlets.add(print.outlet());
    last = print.at().isAfter(last) ? print.at() : last;
    reports++;
  }

  Features words(String language) {
    return words.getOrDefault(language, Features.NONE);
  }

  Features named(String language) {
    return named.getOrDefault(language, Features.NONE);
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

  Set<String> scores() {
    return scores;
  }

  Set<String> marks() {
    return marks;
  }

  Map<String, Integer> subjects() {
    return subjects;
  }

  Set<Integer> quoted() {
    return quoted;
  }

  List<MatchFact> matches() {
    return matches;
  }

  Instant last() {
    return last;
  }

  int reports() {
    return reports;
  }

  boolean speaks(String language) {
    return words.containsKey(language);
  }

  boolean isFrom(String outlet) {
    return !outlet.isEmpty() && outlets.contains(outlet);
  }

  double likeness(Sketch sketch) {
    return sketches.stream().mapToDouble(sketch::likeness).max().orElse(0);
  }

  /** How much the sketch is like that of the story's first report. */
  double likenessOfFirst(Sketch sketch) {
    return sketches.isEmpty() ? 0 : sketch.likeness(sketches.getFirst());
  }
}
