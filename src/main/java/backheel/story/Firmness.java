package backheel.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How firm a story is: who stands behind it, copies of one text counted once.
 *
 * @param voices the first report of each voice that tells it by itself, earliest first
 * @param official the first report of a club or association itself, empty when none reports it
 * @param hearsay whether every voice tells it as a rumour only
 */
public record Firmness(List<Report> voices, Optional<Report> official, boolean hearsay) {
  /** More reports than these change nothing. */
  private static final int ENOUGH = 40;

  public Firmness {
    voices = List.copyOf(voices);
  }

  /**
   * Weighs a story.
   *
   * @param official whether an outlet of this name is a club or an association itself
   */
  public static Firmness of(Story story, Predicate<String> official) {
    var reports =
        telling(story).stream().limit(ENOUGH).sorted(Comparator.comparing(Report::at)).toList();
    return new Firmness(
        voices(reports).stream().map(Voice::report).toList(),
        // A feed that somebody added may call itself by any name.
        reports.stream().filter(r -> story.isEverybodys() && official.test(r.outlet())).findFirst(),
        reports.stream().allMatch(Hearsay::isIn));
  }

  /** Those of known outlets; reports of unknown origin count where nobody else tells it, as one. */
  private static List<Report> telling(Story story) {
    var known = story.standing().stream().filter(report -> !report.outlet().isEmpty()).toList();
    return known.isEmpty() ? List.of(story.lead()) : known;
  }

  private static List<Voice> voices(List<Report> reports) {
    var voices = new ArrayList<Voice>();
    for (var report : reports) {
      var voice = Voice.of(report);
      if (voices.stream().noneMatch(voice::isThatOf)) {
        voices.add(voice);
      }
    }
    return voices;
  }

  /** Who told it first; empty where the hour is not known, or where only one tells it. */
  public Optional<Report> first() {
    return voices.size() > 1
        ? Optional.of(voices.getFirst())
            .filter(report -> report.published() != null && !report.outlet().isEmpty())
        : Optional.empty();
  }
}
