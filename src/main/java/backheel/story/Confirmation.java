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
public record Confirmation(List<Report> accounts, Optional<Report> official, boolean rumour) {
  /** More reports than these change nothing. */
  private static final int MAX_REPORTS_WEIGHED = 40;

  public Confirmation {
    accounts = List.copyOf(accounts);
  }

  /**
   * Weighs a story.
   *
   * @param official whether an outlet of this name is a club or an association itself
   */
  public static Confirmation of(Story story, Predicate<String> official) {
    var reports =
        reportsOfKnownOutlets(story).stream()
            .limit(MAX_REPORTS_WEIGHED)
            .sorted(Comparator.comparing(Report::appearedAt))
            .toList();
    return new Confirmation(
        accounts(reports).stream().map(IndependentAccount::report).toList(),
        // A feed that somebody added may call itself by any name.
        reports.stream().filter(r -> story.isPublic() && official.test(r.outlet())).findFirst(),
        reports.stream().allMatch(RumourWords::isIn));
  }

  /** Those of known outlets; reports of unknown origin count where nobody else tells it, as one. */
  private static List<Report> reportsOfKnownOutlets(Story story) {
    var known =
        story.currentReports().stream().filter(report -> !report.outlet().isEmpty()).toList();
    return known.isEmpty() ? List.of(story.lead()) : known;
  }

  private static List<IndependentAccount> accounts(List<Report> reports) {
    var voices = new ArrayList<IndependentAccount>();
    for (var report : reports) {
      var voice = IndependentAccount.of(report);
      if (voices.stream().noneMatch(voice::isSameAs)) {
        voices.add(voice);
      }
    }
    return voices;
  }

  /** Who told it first; empty where the hour is not known, or where only one tells it. */
  public Optional<Report> first() {
    return accounts.size() > 1
        ? Optional.of(accounts.getFirst())
            .filter(report -> report.published() != null && !report.outlet().isEmpty())
        : Optional.empty();
  }
}
