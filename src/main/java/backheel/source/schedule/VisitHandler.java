package backheel.source.schedule;

import backheel.source.Source;
import backheel.source.VisitResult;
import backheel.source.worker.FetchException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A handler of visits. Called by many threads, for one source by one at a time. */
public interface VisitHandler {

  /** Returns the bookmark of the last visit that was stored, null if there was none. */
  default @Nullable String bookmark(Source source) {
    return null;
  }

  /**
   * Handles a successful visit that brought documents, or at least another bookmark. Throws any
   * exception if it could not store both: then the visit is repeated with the old bookmark.
   *
   * @throws FetchException if a document could not be read; the others were stored
   */
  void handleVisit(Source source, VisitResult visitResult) throws FetchException;

  /** Returns a line on the documents of the source that could not be read, "" if all could. */
  default String unreadableNote(Source source) {
    return "";
  }

  /**
   * Records that reading the source's content never ended; {@link #handleFailure} is called too.
   */
  default void handleStuck(Source source) {}

  /**
   * Returns the time until which the source is paused because reading it never ended; null if it is
   * not.
   */
  default @Nullable Instant pausedUntil(Source source) {
    return null;
  }

  /** Handles a failed visit; called at each failure. */
  void handleFailure(Source source, String why);
}
