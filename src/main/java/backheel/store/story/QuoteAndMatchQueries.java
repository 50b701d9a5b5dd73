package backheel.store.story;

import backheel.store.database.JsonColumn;
import backheel.store.report.Viewer;
import backheel.story.Report;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Queries for the quotes and matches in single reports. */
final class QuoteAndMatchQueries {
  private QuoteAndMatchQueries() {}

  /** Returns quotes of a speaker, or of all known speakers when it is null, newest first. */
  static ResultPage<ReportedQuote> quotes(
      Handle handle, Viewer viewer, @Nullable String speaker, int page, int size) {
    var where = speaker == null ? "q.speaker is not null" : "q.speaker = :speaker";
    var query =
        handle.createQuery(
            "select r.story, r.content, q.place, r.seq from quote q join report r on r.seq = q.report"
                + " where "
                + where
                + " and q.feed in (<seen>)"
                + " order by q.at desc, q.report desc, q.place limit :size offset :skip");
    query.bindList("seen", viewer.visibleFeeds());
    if (speaker != null) {
      query.bind("speaker", speaker);
    }
    var read = new HashMap<Long, Report>();
    var said =
        query
            .bind("size", size + 1)
            .bind("skip", (page - 1) * size)
            .map((row, context) -> {
              var seq = row.getLong(4);
              var report = read.get(seq);
              if (report == null) {
                report = JsonColumn.read(row.getString(2), Report.class);
                read.put(seq, report);
              }
              return new ReportedQuote(report.quotes().get(row.getInt(3)), report, row.getLong(1));
            })
            .list();
    return ResultPage.of(said, page, size);
  }

  /**
   * Returns matches of one side, or between two, on any day or on one; latest first, at most 50.
   */
  static List<ReportedMatch> matches(
      Handle handle, Viewer viewer, String side, @Nullable String other, @Nullable LocalDate day) {
    var where =
        other == null
            ? "(m.home = :side or m.away = :side)"
            : "((m.home = :side and m.away = :other) or (m.home = :other and m.away = :side))";
    var query =
        handle.createQuery(
            "select r.story, r.content, m.place from reported_match m"
                + " join report r on r.seq = m.report where "
                + where
                + " and m.feed in (<seen>)"
                + (day == null ? "" : " and m.day = :day")
                + " order by coalesce(m.day, '') desc, r.at desc limit 50");
    query.bindList("seen", viewer.visibleFeeds()).bind("side", side);
    if (other != null) {
      query.bind("other", other);
    }
    if (day != null) {
      query.bind("day", day.toString());
    }
    return query
        .map((row, context) -> {
          var report = JsonColumn.read(row.getString(2), Report.class);
          return new ReportedMatch(report.matches().get(row.getInt(3)), report, row.getLong(1));
        })
        .list();
  }
}
