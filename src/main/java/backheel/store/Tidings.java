package backheel.store;

import backheel.story.Counted;
import backheel.story.MatchFact;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a report brings to those who wait: the targets it reaches, and what their terms ask about.
 *
 * @param seq the report's row
 * @param outlets how many outlets report the story by now
 * @param big whether two outlets of their own tell it, or a club or association itself
 * @param sources keys of the sources that brought the report
 */
record Tidings(long story, long seq, Report report, int outlets, boolean big, Set<String> sources) {

  Tidings {
    sources = Set.copyOf(sources);
  }

  /** Every target but words, each once: subjects first, since they say best why. */
  List<String> targets() {
    var subjects = report.subjects().stream().map(Counted::subject).distinct().toList();
    var targets = new ArrayList<String>();
    subjects.forEach(subject -> targets.add(subject.key()));
    var sides = subjects.stream().filter(Subject::isSide).toList();
    for (int i = 0; i < sides.size(); i++) {
      for (int j = i + 1; j < sides.size(); j++) {
        targets.add(Target.both(sides.get(i).key(), sides.get(j).key()));
      }
    }
    sources.stream().sorted().forEach(source -> targets.add(Target.feed(source)));
    if (!outlet().isEmpty()) {
      targets.add("outlet/" + outlet());
    }
    targets.add(Target.EVERYTHING);
    return targets;
  }

  /** What may be muted of a story about these subjects: each, two in one, and the story itself. */
  static Set<String> muteKeys(long story, List<String> subjects) {
    var keys = new TreeSet<>(subjects);
    keys.add(Target.story(story));
    for (int i = 0; i < subjects.size(); i++) {
      for (int j = i + 1; j < subjects.size(); j++) {
        keys.add(Target.both(subjects.get(i), subjects.get(j)));
      }
    }
    return keys;
  }

  /** Folded; "" when it is not known. */
  String outlet() {
    return Target.folded(report.outlet());
  }

  boolean bait() {
    return report.suspicion().isBait();
  }

  /** Whether somebody is quoted; for a person, that person. */
  boolean quotes(String target) {
    boolean person =
        report.subjects().stream()
            .map(Counted::subject)
            .anyMatch(s -> s.isPerson() && s.key().equals(target));
    return report.quotes().stream()
        .map(Quote::speaker)
        .anyMatch(s -> !person || (s != null && s.key().equals(target)));
  }

  /** Whether a match's result is told; for a side, of a match of its own. */
  boolean results(String target) {
    boolean side =
        report.subjects().stream()
            .map(Counted::subject)
            .anyMatch(s -> s.isSide() && s.key().equals(target));
    return report.matches().stream()
        .filter(match -> Objects.nonNull(match.score()))
        .anyMatch(match -> !side || plays(match, target));
  }

  private static boolean plays(MatchFact match, String target) {
    return match.home().key().equals(target) || match.away().key().equals(target);
  }
}
