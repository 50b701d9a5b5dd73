package backheel.store;

import backheel.story.Report;
import org.jdbi.v3.core.Handle;

/** What is kept about a story beside its reports, and follows from them. */
final class StoryRow {
  private StoryRow() {}

  /** Works out anew when a story was and whom it is about; nobody, when it has no report left. */
  static void refresh(Handle tx, long story) {
    tx.execute("delete from story_subject where story = ?", story);
    var reports =
        tx.createQuery("select content from report where story = ? order by seq")
            .bind(0, story)
            .map((row, context) -> ReportJson.read(row.getString(1), Report.class))
            .list();
    for (var report : reports) {
      addSubjects(tx, story, report);
    }
    tx.execute(
        """
        update story set
          at = coalesce((select min(at) from report where story = ?), at),
          arrived = coalesce((select max(arrived) from report where story = ?), arrived)
        where number = ?
        """,
        story,
        story,
        story);
  }

  static void addSubjects(Handle tx, long story, Report report) {
    for (var counted : report.subjects()) {
      tx.execute(
          "insert into story_subject (subject, story, at, feed)"
              + " select ?, number, ?, feed from story where number = ? on conflict do nothing",
          counted.subject().key(),
          report.appearedAt().toEpochMilli(),
          story);
    }
  }

  static void removeSubjects(Handle tx, long story, Report report) {
    for (var counted : report.subjects()) {
      tx.execute(
          "delete from story_subject where subject = ? and story = ?",
          counted.subject().key(),
          story);
    }
  }

  /** Whether everybody may see a story. */
  static boolean isEverybodys(Handle handle, long story) {
    return handle
        .createQuery("select 1 from story where number = ? and feed = ''")
        .bind(0, story)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** The story that has the reports of this one now: itself, unless it was merged. */
  static long standing(Handle handle, long story) {
    long standing = story;
    while (true) {
      var next =
          handle
              .createQuery(
                  "select merged_into from story where number = ? and merged_into is not null")
              .bind(0, standing)
              .mapTo(Long.class)
              .findFirst();
      if (next.isEmpty()) {
        return standing;
      }
      standing = next.get();
    }
  }
}
