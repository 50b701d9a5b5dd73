package backheel.store.report;

import backheel.store.database.JsonColumn;
import backheel.story.Report;
import org.jdbi.v3.core.Handle;

/** The rows of stories, derived from their reports. */
public final class StoryRowUpdater {
  private StoryRowUpdater() {}

  /** Recomputes a story's time and subjects; without reports it has no subjects. */
  public static void refresh(Handle tx, long story) {
    tx.execute("delete from story_subject where story = ?", story);
    var reports =
        tx.createQuery("select content from report where story = ? order by seq")
            .bind(0, story)
            .map((row, context) -> JsonColumn.read(row.getString(1), Report.class))
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

  public static void addSubjects(Handle tx, long story, Report report) {
    for (var subjectCount : report.subjects()) {
      tx.execute(
          "insert into story_subject (subject, story, at, feed)"
              + " select ?, number, ?, feed from story where number = ? on conflict do nothing",
          subjectCount.subject().key(),
          report.appearedAt().toEpochMilli(),
          story);
    }
  }

  public static void removeSubjects(Handle tx, long story, Report report) {
    for (var subjectCount : report.subjects()) {
      tx.execute(
          "delete from story_subject where subject = ? and story = ?",
          subjectCount.subject().key(),
          story);
    }
  }

  /** Returns whether everybody may see a story. */
  public static boolean isForEverybody(Handle handle, long story) {
    return handle
        .createQuery("select 1 from story where number = ? and feed = ''")
        .bind(0, story)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** Returns the number of the story that holds the reports now: its own, unless it was merged. */
  public static long currentNumber(Handle handle, long story) {
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

  /** Returns the number that a query computes for a new row. */
  public static long nextNumber(Handle tx, String query) {
    return tx.createQuery(query).mapTo(Long.class).one();
  }
}
