package backheel.store;

import backheel.story.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that came in, and where it belongs.
 *
 * @param story the story it joins, null when it opens one
 * @param source the key of the source that brought it
 * @param announce whether those who wait for it are owed it
 * @param why why it joins its story, each reason a code and its details
 * @param fingerprint of the words it was made of, "" when they are not to be compared
 * @param audience whom it is for
 */
public record Arrival(
    Report report,
    @Nullable Long story,
    String source,
    boolean announce,
    List<String> why,
    String fingerprint,
    Audience audience) {

  public Arrival {
    why = List.copyOf(why);
  }

  /** A report that is everybody's. */
  public Arrival(
      Report report,
      @Nullable Long story,
      String source,
      boolean announce,
      List<String> why,
      String fingerprint) {
    this(report, story, source, announce, why, fingerprint, Audience.EVERYBODY);
  }

  /** A report of which nobody needs to know why it is where it is. */
  public Arrival(Report report, @Nullable Long story, String source, boolean announce) {
    this(report, story, source, announce, List.of());
  }

  /** A report whose words are not to be compared with those of a later version. */
  public Arrival(
      Report report, @Nullable Long story, String source, boolean announce, List<String> why) {
    this(report, story, source, announce, why, "");
  }
}
