package backheel.store.story;

import backheel.football.TextFolding;
import backheel.story.Report;
import backheel.story.SubjectCount;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The index entries of a report: quotes, matches and words. */
final class ReportIndexWriter {
  private ReportIndexWriter() {}

  /** Adds the entries; only the words for a report that its outlet has withdrawn. */
  public static void add(Handle tx, long seq, Report report) {
    if (!report.isWithdrawn()) {
      quotes(tx, seq, report);
      matches(tx, seq, report);
    }
    tx.execute(
        "insert into report_words (rowid, title, body, names) values (?, ?, ?, ?)",
        seq,
        TextFolding.fold(report.title()),
        TextFolding.fold(report.body()),
        names(report));
  }

  public static void remove(Handle tx, long seq) {
    tx.execute("delete from quote where report = ?", seq);
    tx.execute("delete from reported_match where report = ?", seq);
    tx.execute("delete from report_words where rowid = ?", seq);
  }

  private static void quotes(Handle tx, long seq, Report report) {
    for (int i = 0; i < report.quotes().size(); i++) {
      var speaker = report.quotes().get(i).speaker();
      tx.execute(
          "insert into quote (report, place, speaker, at, feed)"
              + " select seq, ?, ?, ?, feed from report where seq = ?",
          i,
          speaker == null ? null : speaker.key(),
          report.appearedAt().toEpochMilli(),
          seq);
    }
  }

  private static void matches(Handle tx, long seq, Report report) {
    for (int i = 0; i < report.matches().size(); i++) {
      var match = report.matches().get(i);
      tx.execute(
          "insert into reported_match (report, place, home, away, day, feed)"
              + " select seq, ?, ?, ?, ?, feed from report where seq = ?",
          i,
          match.home().key(),
          match.away().key(),
          match.date() == null ? null : match.date().toString(),
          seq);
    }
  }

  /** Returns words searched in addition to title and body: the canonical names of all subjects. */
  private static String names(Report report) {
    return report.subjects().stream()
        .map(SubjectCount::subject)
        .map(subject -> TextFolding.fold(subject.name()))
        .collect(Collectors.joining(" "));
  }
}
