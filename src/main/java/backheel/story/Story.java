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
 * @param edition goes up with every change that people should see
 */
public record Story(long number, List<Report> reports, long edition) {

  /** A story as it is first told. */
  public Story(long number, List<Report> reports) {
    this(number, reports, 0);
  }

  public Story {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("a story needs a report");
    }
  }

  /** The report that tells the story: the first that arrived. */
  public Report lead() {
    return reports.getFirst();
  }

  public String title() {
    return lead().title();
  }

  /** When the first report came out. */
  public Instant at() {
    return reports.stream().map(Report::at).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Each outlet once, first to report first; reports without an outlet are left out. */
  public List<String> outlets() {
    return reports.stream().map(Report::outlet).filter(o -> !o.isEmpty()).distinct().toList();
  }

  /** How many outlets report it; reports of unknown origin count as one each. */
  public int outletCount() {
    long unnamed = reports.stream().filter(r -> r.outlet().isEmpty()).count();
    return outlets().size() + (int) unnamed;
  }

  /** Every subject of every report, most named first. */
  public List<Counted> subjects() {
    var counts = new LinkedHashMap<Subject, Integer>();
    for (var report : reports) {
      report.subjects().forEach(c -> counts.merge(c.subject(), c.count(), Integer::sum));
    }
    return counts.entrySet().stream()
        .map(e -> new Counted(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(Counted::count).reversed())
        .toList();
  }
}
