package backheel.store.fanout;

import backheel.language.Languages;
import backheel.story.MatchFact;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.subscription.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The values of a report that fan-out compares with subscriptions: the topics it matches, and what
 * their filters check.
 *
 * @param seq the report's row
 * @param outlets the number of outlets that report the story by now
 * @param big whether two outlets report it independently, or a club or association itself
 * @param sources the keys of the sources that brought the report
 * @param muteKeys the keys under which the story may be muted
 */
record FanOutCriteria(
    long story,
    long seq,
    Report report,
    int outlets,
    boolean big,
    Set<String> sources,
    Set<String> muteKeys) {

  private static final int MAX_PAIRED_SUBJECTS = 12;

  public FanOutCriteria {
    sources = Set.copyOf(sources);
    muteKeys = Set.copyOf(muteKeys);
  }

  /**
   * Returns all topics except words, without duplicates: subjects first, as the most telling
   * reason.
   */
  List<Topic> topics() {
    var subjects = report.subjects().stream().map(SubjectCount::subject).distinct().toList();
    var topics = new ArrayList<Topic>();
    subjects.forEach(subject -> topics.add(new Topic.OfSubject(subject.key())));
    // All pairs where they are few; of a long list of names only those that may play each other.
    var paired =
        subjects.size() <= MAX_PAIRED_SUBJECTS
            ? subjects
            : subjects.stream().filter(Subject::isSide).toList();
    for (int i = 0; i < paired.size(); i++) {
      for (int j = i + 1; j < paired.size(); j++) {
        topics.add(new Topic.Pair(paired.get(i).key(), paired.get(j).key()));
      }
    }
    sources.stream().sorted().forEach(source -> topics.add(new Topic.Feed(source)));
    if (!foldedOutlet().isEmpty()) {
      topics.add(new Topic.Outlet(foldedOutlet()));
    }
    topics.add(Topic.everything());
    return topics;
  }

  /**
   * Returns the mute keys of a story about these subjects: each of them, each pair, and the story
   * itself.
   */
  static Set<String> muteKeys(long story, List<String> subjects) {
    var keys = new TreeSet<>(subjects);
    keys.add(new Topic.OneStory(story).key());
    for (int i = 0; i < subjects.size(); i++) {
      for (int j = i + 1; j < subjects.size(); j++) {
        keys.add(new Topic.Pair(subjects.get(i), subjects.get(j)).key());
      }
    }
    return keys;
  }

  /** Returns the folded name of the outlet; "" when unknown. */
  String foldedOutlet() {
    return Topic.foldOutlet(report.outlet());
  }

  boolean isClickbait() {
    return report.suspicion().isBait();
  }

  /**
   * Returns the key by which filters select the report's language: its own if supported, else
   * "others".
   */
  String languageKey() {
    return Languages.ALL.contains(report.language()) ? "," + report.language() + "," : ",others,";
  }

  /** Returns whether there is a quote; for a topic with a person, one by that person. */
  boolean hasQuotes(Topic topic) {
    var people = subjectsIn(topic, Subject::isPerson);
    return report.quotes().stream()
        .map(Quote::speaker)
        .anyMatch(s -> people.isEmpty() || (s != null && people.contains(s.key())));
  }

  /**
   * Returns whether there is a match result; for a topic with sides, one of a match that they
   * played.
   */
  boolean hasResults(Topic topic) {
    var sides = subjectsIn(topic, Subject::isSide);
    return report.matches().stream()
        .filter(match -> Objects.nonNull(match.score()))
        .anyMatch(match -> sides.stream().allMatch(side -> plays(match, side)));
  }

  /** Returns the subjects of the report, one or two, that the topic names. */
  private List<String> subjectsIn(Topic topic, Predicate<Subject> kind) {
    return report.subjects().stream()
        .map(SubjectCount::subject)
        .filter(kind)
        .map(Subject::key)
        .filter(key -> topic.subjects().contains(key))
        .toList();
  }

  private static boolean plays(MatchFact match, String side) {
    return match.home().key().equals(side) || match.away().key().equals(side);
  }
}
