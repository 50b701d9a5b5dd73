package backheel.store.story;

import backheel.store.report.Audience;
import backheel.story.JoinReason;
import backheel.story.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that has arrived, and its place among the stories.
 *
 * @param story the story it joins, null when it opens one
 * @param source the key of the source that brought it
 * @param announce whether messages about it are queued for subscribers
 * @param joinReasons the reasons why it joins its story
 * @param fingerprint the fingerprint of its source text, "" when that is not to be compared
 * @param audience the audience of the report
 */
public record IncomingReport(
    Report report,
    @Nullable Long story,
    String source,
    boolean announce,
    List<JoinReason> joinReasons,
    String fingerprint,
    Audience audience) {

  public IncomingReport {
    joinReasons = List.copyOf(joinReasons);
  }

  /** Creates a report that is for everybody. */
  public IncomingReport(
      Report report,
      @Nullable Long story,
      String source,
      boolean announce,
      List<JoinReason> joinReasons,
      String fingerprint) {
    this(report, story, source, announce, joinReasons, fingerprint, Audience.EVERYBODY);
  }

  /** Creates a report without grouping reasons. */
  public IncomingReport(Report report, @Nullable Long story, String source, boolean announce) {
    this(report, story, source, announce, List.of());
  }

  /** Creates a report whose text is not compared with that of a later version. */
  public IncomingReport(
      Report report,
      @Nullable Long story,
      String source,
      boolean announce,
      List<JoinReason> joinReasons) {
    this(report, story, source, announce, joinReasons, "");
  }
}
