package backheel.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes what visits bring. Called by many threads, for one source by one at a time. */
public interface Desk {

  /**
   * A visit went well, and brought documents or at least another bookmark. Throws whatever it likes
   * when it could not store both: then the visit is made again with the old bookmark.
   *
   * @throws FetchFailure when a document could not be read; the others were taken
   */
  void received(Source source, Visit visit) throws FetchFailure;

  /** One line on those documents of the source that could not be read, "" when all could. */
  default String unread(Source source) {
    return "";
  }

  /** Reading what the source brought never ended; {@link #failed} is called too. */
  default void neverRead(Source source) {}

  /** Until when the source is left alone, since reading it never ended; null when it is not. */
  default @Nullable Instant restsUntil(Source source) {
    return null;
  }

  /** A visit failed; called at each failure. */
  void failed(Source source, String why);
}
