package backheel;

import backheel.source.Source;
import backheel.source.worker.FetchException;
import backheel.source.worker.FetchException.Kind;
import backheel.source.worker.WorkerPool;
import backheel.store.feed.UnreadableDocuments;
import backheel.story.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The intake of the documents of one visit, in which an unreadable document does not hold up the
 * others.
 */
final class SourceVisitProcessor {
  private static final Logger log = LoggerFactory.getLogger(SourceVisitProcessor.class);

  /** Number of unreadable documents after which the rest of a visit is left for the next. */
  private static final int MAX_UNREADABLE = 3;

  private final Source source;
  private final UnreadableDocuments unreadableDocuments;
  private int deliveries;
  private int unreadable;
  private @Nullable FetchException lastFailure;

  SourceVisitProcessor(Source source, UnreadableDocuments unreadableDocuments) {
    this.source = source;
    this.unreadableDocuments = unreadableDocuments;
  }

  /** Returns the number of deliveries caused by the documents processed so far. */
  int deliveries() {
    return deliveries;
  }

  /**
   * Processes a document, unless an earlier attempt found it unreadable.
   *
   * @param task the task that takes the document in and returns the number of deliveries it causes
   * @throws FetchException if the rest of the visit must wait
   */
  void process(Document document, WorkerPool.Task<Integer, FetchException> task)
      throws FetchException {
    if (unreadableDocuments.contains(source.key(), document)) {
      return;
    }
    try {
      deliveries += task.run();
    } catch (FetchException e) {
      if (e.kind() != Kind.TOO_COSTLY && e.kind() != Kind.STUCK) {
        throw e;
      }
      unreadableDocuments.add(source.key(), document, e.line());
      log.warn("{}: {} {}", source.name(), document.id(), e.line());
      unreadable++;
      if (e.kind() == Kind.STUCK || unreadable == MAX_UNREADABLE) {
        throw e;
      }
      lastFailure = e;
    }
  }

  /**
   * Ends the visit, once all the other documents are stored.
   *
   * @throws FetchException if a document could not be read
   */
  void finish() throws FetchException {
    if (lastFailure != null) {
      throw new FetchException(Kind.TOO_COSTLY, unreadableDocuments.summary(source.key()));
    }
  }
}
