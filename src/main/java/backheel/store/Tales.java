package backheel.store;

import backheel.story.Confirmation;
import backheel.story.Report;
import backheel.story.Story;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Works out what a stored report brings to those who wait. */
final class Tales {
  private static final int WEIGHED = 40;

  private final Predicate<String> official;

  /**
   * @param official whether an outlet of this name is a club or an association itself
   */
  Tales(Predicate<String> official) {
    this.official = official;
  }

  /** What a report brings to its story, whose subjects are up to date. */
  Tidings of(Handle tx, long story, long seq, Report report, Set<String> sources) {
    int outlets = outlets(tx, story);
    boolean big =
        StoryRow.isEverybodys(tx, story)
            && (official.test(report.outlet()) || (outlets > 1 && isBig(tx, story)));
    var muteKeys = Tidings.muteKeys(story, subjects(tx, story));
    return new Tidings(story, seq, report, outlets, big, sources, muteKeys);
  }

  private static List<String> subjects(Handle tx, long story) {
    return tx.createQuery("select subject from story_subject where story = ?")
        .bind(0, story)
        .mapTo(String.class)
        .list();
  }

  /** The same of a report by its row, null when it is no longer there. */
  @Nullable Tidings of(Handle tx, long seq) {
    return tx.createQuery("select story, content from report where seq = ?")
        .bind(0, seq)
        .map((row, context) ->
            new Told(row.getLong(1), ReportJson.read(row.getString(2), Report.class)))
        .findFirst()
        .map(told -> of(tx, told.story(), seq, told.report(), sources(tx, told.report())))
        .orElse(null);
  }

  private record Told(long story, Report report) {}

  private static Set<String> sources(Handle tx, Report report) {
    return tx.createQuery("select source from sighting where report = ?")
        .bind(0, report.id())
        .mapTo(String.class)
        .set();
  }

  /** How many outlets report a story, one at least; reports of unknown origin add nothing. */
  static int outlets(Handle tx, long story) {
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
            .bind(1, WEIGHED)
            .map((row, context) -> ReportJson.read(row.getString(1), Report.class))
            .list();
    var firmness = Confirmation.of(new Story(story, reports), official);
    return firmness.accounts().size() > 1 || firmness.official().isPresent();
  }
}
