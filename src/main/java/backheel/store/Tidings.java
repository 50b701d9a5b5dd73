package backheel.store;

import backheel.story.MatchFact;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a report brings to those who wait: the targets it reaches, and what their terms ask about.
 *
 * @param seq the report's row
 * @param outlets how many outlets report the story by now
 * @param big whether two outlets of their own tell it, or a club or association itself
 * @param sources keys of the sources that brought the report
 * @param muteKeys under which the story may be muted
 */
record Tidings(
    long story,
    long seq,
    Report report,
    int outlets,
    boolean big,
    Set<String> sources,
    Set<String> muteKeys) {

  private static final int PAIRED = 12;

  /** Languages that can be chosen by name; each other one is one of the others. */
  private static final Set<String> SPOKEN = Set.of("en", "fr", "es", "ar");

  Tidings {
    sources = Set.copyOf(sources);
    muteKeys = Set.copyOf(muteKeys);
  }

  /** Every target but words, each once: subjects first, since they say best why. */
  List<String> targets() {
    var subjects = report.subjects().stream().map(SubjectCount::subject).distinct().toList();
    var targets = new ArrayList<String>();
    subjects.forEach(subject -> targets.add(subject.key()));
    // All pairs where they are few; of a long list of names only those that may play each other.
    var paired =
        subjects.size() <= PAIRED ? subjects : subjects.stream().filter(Subject::isSide).toList();
    for (int i = 0; i < paired.size(); i++) {
      for (int j = i + 1; j < paired.size(); j++) {
        targets.add(Target.both(paired.get(i).key(), paired.get(j).key()));
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

  /** Under what a report in a language that we do not speak is chosen, too. */
  String others() {
    return SPOKEN.contains(report.language()) ? "," + report.language() + "," : ",others,";
  }

  /** Whether somebody is quoted; where a person is waited for, that person. */
  boolean quotes(String target) {
    var people = parts(target, Subject::isPerson);
    return report.quotes().stream()
        .map(Quote::speaker)
        .anyMatch(s -> people.isEmpty() || (s != null && people.contains(s.key())));
  }

  /** Whether a match's result is told; where sides are waited for, of a match that they played. */
  boolean results(String target) {
    var sides = parts(target, Subject::isSide);
    return report.matches().stream()
        .filter(match -> Objects.nonNull(match.score()))
        .anyMatch(match -> sides.stream().allMatch(side -> plays(match, side)));
  }

  /** Those subjects that the target names, one or two. */
  private List<String> parts(String target, Predicate<Subject> kind) {
    return report.subjects().stream()
        .map(SubjectCount::subject)
        .filter(kind)
        .map(Subject::key)
        .filter(key -> Target.subjects(target).contains(key))
        .toList();
  }

  private static boolean plays(MatchFact match, String target) {
    return match.home().key().equals(target) || match.away().key().equals(target);
  }
}
