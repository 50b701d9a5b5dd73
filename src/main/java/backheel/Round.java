package backheel;

import backheel.source.FetchFailure;
import backheel.source.FetchFailure.Kind;
import backheel.source.Source;
import backheel.source.Work;
import backheel.store.Unread;
import backheel.story.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The documents of one visit on their way in: one that cannot be read keeps no other back. */
final class Round {
  private static final Logger log = LoggerFactory.getLogger(Round.class);

  /** After so many that could not be read, the rest of a visit is left for the next. */
  private static final int MOST_UNREADABLE = 3;

  private final Source source;
  private final Unread unread;
  private int owed;
  private int unreadable;
  private @Nullable FetchFailure latest;

  Round(Source source, Unread unread) {
    this.source = source;
    this.unread = unread;
  }

  /** How many deliveries the documents so far have brought. */
  int owed() {
    return owed;
  }

  /**
   * Takes a document in, unless it could not be read before.
   *
   * @param way brings how many deliveries it leads to
   * @throws FetchFailure when the rest of the visit must wait
   */
  void take(Document document, Work<Integer, FetchFailure> way) throws FetchFailure {
    if (unread.has(source.key(), document)) {
      return;
    }
    try {
      owed += way.run();
    } catch (FetchFailure e) {
      if (e.kind() != Kind.UNREADABLE && e.kind() != Kind.NEVER_READ) {
        throw e;
      }
      unread.add(source.key(), document, e.line());
      log.warn("{}: {} {}", source.name(), document.id(), e.line());
      unreadable++;
      if (e.kind() == Kind.NEVER_READ || unreadable == MOST_UNREADABLE) {
        throw e;
      }
      latest = e;
    }
  }

  /**
   * Ends the visit, once all the others are stored.
   *
   * @throws FetchFailure when one could not be read
   */
  void end() throws FetchFailure {
    if (latest != null) {
      throw new FetchFailure(Kind.UNREADABLE, unread.line(source.key()));
    }
  }
}
