package backheel.store.fanout;

import backheel.store.database.JsonColumn;
import backheel.store.report.StoryRowUpdater;
import backheel.story.Report;
import backheel.story.Story;
import backheel.story.StoryEvidence;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The factory of the values that fan-out compares, from stored reports. */
final class FanOutCriteriaFactory {
  private static final int MAX_WEIGHED_REPORTS = 40;

  private final Predicate<String> official;

  /**
   * Creates a calculation.
   *
   * @param official whether an outlet of this name is a club or an association itself
   */
  FanOutCriteriaFactory(Predicate<String> official) {
    this.official = official;
  }

  /** Returns the criteria of a report of a story whose subjects are up to date. */
  FanOutCriteria criteriaOf(Handle tx, long story, long seq, Report report, Set<String> sources) {
    int outlets = countOutlets(tx, story);
    boolean big =
        StoryRowUpdater.isForEverybody(tx, story)
            && (official.test(report.outlet()) || (outlets > 1 && isBig(tx, story)));
    var muteKeys = FanOutCriteria.muteKeys(story, subjects(tx, story));
    return new FanOutCriteria(story, seq, report, outlets, big, sources, muteKeys);
  }

  private static List<String> subjects(Handle tx, long story) {
    return tx.createQuery("select subject from story_subject where story = ?")
        .bind(0, story)
        .mapTo(String.class)
        .list();
  }

  /** Returns the criteria of a report given by its row, null when it no longer exists. */
  @Nullable FanOutCriteria criteriaOf(Handle tx, long seq) {
    return tx.createQuery("select story, content from report where seq = ?")
        .bind(0, seq)
        .map((row, context) ->
            new ReportOfStory(row.getLong(1), JsonColumn.read(row.getString(2), Report.class)))
        .findFirst()
        .map(told -> criteriaOf(tx, told.story(), seq, told.report(), sources(tx, told.report())))
        .orElse(null);
  }

  private static Set<String> sources(Handle tx, Report report) {
    return tx.createQuery("select source from report_source where report = ?")
        .bind(0, report.id())
        .mapTo(String.class)
        .set();
  }

  /**
   * Returns the number of outlets that report a story, at least 1; reports of unknown origin add
   * none.
   */
  static int countOutlets(Handle tx, long story) {
    return tx.createQuery(
            "select max(1, count(distinct case outlet when '' then null else outlet end))"
                + " from report where story = ?")
        .bind(0, story)
        .mapTo(Integer.class)
        .one();
  }

  private boolean isBig(Handle tx, long story) {
    List<Report> reports =
        tx.createQuery(
                "select content from report where story = ? and outlet <> '' order by seq limit ?")
            .bind(0, story)
            .bind(1, MAX_WEIGHED_REPORTS)
            .map((row, context) -> JsonColumn.read(row.getString(1), Report.class))
            .list();
    var confirmation = StoryEvidence.of(new Story(story, reports), official);
    return confirmation.accounts().size() > 1 || confirmation.official().isPresent();
  }
}
