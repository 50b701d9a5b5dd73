package backheel.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What happened: one event, told by one report or by many.
 *
 * @param number what people call it by, as in {@code /story 12}
 * @param reports at least one, in the order they arrived
 * @param corrections what outlets have changed in them since, the newest first
 * @param edition goes up with every change that people should see
 * @param feed the key of the feed whose subscribers alone see it, "" when it is everybody's
 * @param pass opens it to whoever was shown it by one of those, "" when it is everybody's
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

  /** A story of which nothing was corrected. */
  public Story(long number, List<Report> reports) {
    this(number, reports, List.of(), 0, "", "");
  }

  /** What buttons call it by, so that whoever is shown one may press it anywhere. */
  public String reference() {
    return pass.isEmpty() ? Long.toString(number) : number + "-" + pass;
  }

  /** Whether everybody may see it, and it may be believed to come from whom it says. */
  public boolean isPublic() {
    return feed.isEmpty();
  }

  /** The reports that their outlets stand by; all, when nobody stands by any. */
  public List<Report> currentReports() {
    var standing = reports.stream().filter(report -> !report.isWithdrawn()).toList();
    return standing.isEmpty() ? reports : standing;
  }

  /** Whether every outlet has withdrawn its report. */
  public boolean isWithdrawn() {
    return reports.stream().allMatch(Report::isWithdrawn);
  }

  /** The report that tells the story: the first that arrived, of those that stand. */
  public Report lead() {
    return currentReports().getFirst();
  }

  public String title() {
    return lead().title();
  }

  /** When the first report came out. */
  public Instant firstReportedAt() {
    return reports.stream().map(Report::appearedAt).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Each outlet once, first to report first; reports without an outlet are left out. */
  public List<String> outlets() {
    return currentReports().stream()
        .map(Report::outlet)
        .filter(o -> !o.isEmpty())
        .distinct()
        .toList();
  }

  /** How many outlets report it, one at least; reports of unknown origin add nothing. */
  public int outletCount() {
    return Math.max(1, outlets().size());
  }

  /** Every subject of every report, most named first. */
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
