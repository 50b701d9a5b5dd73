package backheel.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * One event, reported by one or many reports.
 *
 * @param number the number that people refer to it by, as in {@code /story 12}
 * @param reports at least one, in the order of arrival
 * @param corrections later changes by outlets, newest first
 * @param edition increases with every change that people should see
 * @param feed the key of the feed whose subscribers alone may see it, "" when it is public
 * @param pass an access code for people who were sent it by such a subscriber, "" when it is public
 */
public record Story(
    long number,
    List<Report> reports,
    List<Correction> corrections,
    long edition,
    String feed,
    String pass) {

  public Story {
    reports = List.copyOf(reports);
    corrections = List.copyOf(corrections);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("a story needs a report");
    }
  }

  /** Creates a story without corrections. */
  public Story(long number, List<Report> reports) {
    this(number, reports, List.of(), 0, "", "");
  }

  /**
   * Returns the id used by buttons; it includes the access code, so that anyone who is sent a
   * button may press it in any chat.
   */
  public String reference() {
    return pass.isEmpty() ? Long.toString(number) : number + "-" + pass;
  }

  /** Returns whether everyone may see it and the names of its outlets can be trusted. */
  public boolean isPublic() {
    return feed.isEmpty();
  }

  /** Returns the reports that have not been withdrawn; all of them when every one has been. */
  public List<Report> currentReports() {
    var standing = reports.stream().filter(report -> !report.isWithdrawn()).toList();
    return standing.isEmpty() ? reports : standing;
  }

  /** Returns whether every outlet has withdrawn its report. */
  public boolean isWithdrawn() {
    return reports.stream().allMatch(Report::isWithdrawn);
  }

  /** Returns the report that represents the story: the first to arrive of the current ones. */
  public Report lead() {
    return currentReports().getFirst();
  }

  public String title() {
    return lead().title();
  }

  /** Returns the time at which the first report was published. */
  public Instant firstReportedAt() {
    return reports.stream().map(Report::appearedAt).min(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * Returns each outlet once, in the order of its reports; reports without an outlet are left out.
   */
  public List<String> outlets() {
    return currentReports().stream()
        .map(Report::outlet)
        .filter(o -> !o.isEmpty())
        .distinct()
        .toList();
  }

  /** Returns the number of outlets, at least one; reports of unknown origin add nothing. */
  public int outletCount() {
    return Math.max(1, outlets().size());
  }

  /** Returns every subject of every report, most mentioned first. */
  public List<SubjectCount> subjects() {
    var counts = new LinkedHashMap<Subject, Integer>();
    for (var report : reports) {
      report.subjects().forEach(c -> counts.merge(c.subject(), c.count(), Integer::sum));
    }
    return counts.entrySet().stream()
        .map(e -> new SubjectCount(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(SubjectCount::count).reversed())
        .toList();
  }
}
