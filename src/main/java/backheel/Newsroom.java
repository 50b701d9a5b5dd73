package backheel;

import backheel.chat.ChatId;
import backheel.source.Source;
import backheel.source.VisitResult;
import backheel.source.schedule.SourceScheduler;
import backheel.source.schedule.VisitHandler;
import backheel.source.worker.FetchException;
import backheel.source.worker.WorkerPool;
import backheel.store.feed.Feeds;
import backheel.store.feed.SourceLicences;
import backheel.store.feed.UnreadableDocuments;
import backheel.store.story.EditorialDecision;
import backheel.store.story.IncomingReport;
import backheel.store.story.KnownDocument;
import backheel.store.story.ReportRepository;
import backheel.story.Document;
import backheel.story.Report;
import backheel.story.correction.ContentHash;
import backheel.understanding.DocumentAnalyzer;
import backheel.understanding.UnreadableDocumentException;
import backheel.understanding.grouping.PreparedReport;
import backheel.understanding.grouping.StoryGrouper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The intake of documents: reads them, has their reports placed in stories and stored with the
 * outgoing messages they cause, and announces those.
 */
final class Newsroom implements VisitHandler {
  private static final Logger log = LoggerFactory.getLogger(Newsroom.class);

  private final DocumentAnalyzer documentAnalyzer;
  private final ReportPlacer placement;
  private final ReportRepository reports;
  private final Feeds feeds;
  private final Runnable onNewDeliveries;
  private final SourceLicences licences;
  private final UnreadableDocuments unreadable;
  private final WorkerPool workers;

  /**
   * Creates an empty newsroom.
   *
   * @param workers the pool that reads the documents
   */
  Newsroom(
      DocumentAnalyzer documentAnalyzer,
      StoryGrouper storyGrouper,
      ReportRepository reports,
      Feeds feeds,
      SourceLicences licences,
      UnreadableDocuments unreadable,
      WorkerPool workers,
      Runnable onNewDeliveries) {
    this.documentAnalyzer = documentAnalyzer;
    this.placement = new ReportPlacer(storyGrouper, reports, feeds);
    this.unreadable = unreadable;
    this.workers = workers;
    this.reports = reports;
    this.feeds = feeds;
    this.licences = licences;
    this.onNewDeliveries = onNewDeliveries;
  }

  /** Rebuilds the grouping from the reports stored by previous runs. */
  void restoreGrouping(Clock clock) {
    placement.restore(clock);
  }

  /** Applies an operator's decision about stories, which the grouping follows from now on. */
  Optional<EditorialDecision> decide(Supplier<Optional<EditorialDecision>> decision) {
    return placement.decide(decision);
  }

  /** Applies an operator's decision about who may see the stories of a feed. */
  List<ChatId> decide(String feed, Feeds.Visibility visibility) {
    return placement.decide(feed, visibility);
  }

  /** Stores the bundled sample stories if the database holds no stories yet. */
  void showSamples(VisitResult samples) {
    if (reports.isEmpty()) {
      for (var document : samples.documents()) {
        readable(document)
            .ifPresent(
                r -> reports.add(new IncomingReport(r, null, SampleStories.SOURCE_KEY, false)));
      }
    }
    placement.samplesShown();
  }

  @Override
  public void handleVisit(Source source, VisitResult visitResult) throws FetchException {
    var sourceVisitProcessor = new SourceVisitProcessor(source, unreadable);
    try {
      // Before the stories, so that none is shown in full against its licence.
      if (visitResult.licences() != null) {
        licences.setFeedLicences(source.key(), visitResult.licences());
      }
      for (var document : visitResult.documents()) {
        sourceVisitProcessor.process(
            document, () -> takeIn(source, document, !visitResult.backlog()));
      }
      for (var document : visitResult.changed()) {
        sourceVisitProcessor.process(document, () -> changed(source, document));
      }
      feeds.setBookmark(source.key(), visitResult.bookmark());
    } finally {
      // Deliveries stored before a failure are still to be sent.
      if (sourceVisitProcessor.deliveries() > 0) {
        onNewDeliveries.run();
      }
    }
    if (sourceVisitProcessor.deliveries() > 0) {
      completeFanOut();
    }
    sourceVisitProcessor.finish();
  }

  @Override
  public @Nullable String bookmark(Source source) {
    return feeds.bookmark(source.key()).orElse(null);
  }

  @Override
  public String unreadableNote(Source source) {
    return unreadable.summary(source.key());
  }

  @Override
  public void handleStuck(Source source) {
    unreadable.addUnfinished(source.key(), "never ended");
  }

  @Override
  public @Nullable Instant pausedUntil(Source source) {
    return unreadable
        .unfinishedAt(source.key())
        .map(at -> at.plus(SourceScheduler.STUCK_SOURCE_PAUSE))
        .orElse(null);
  }

  private int takeIn(Source source, Document document, boolean announce) throws FetchException {
    var id = feeds.audience(source.key()).idOf(document.id());
    var known = reports.findKnown(id, null, source.key());
    return known.filter(KnownDocument::seenAtSource).isPresent()
        ? compare(source, document, known.get())
        : take(source, document, id, announce);
  }

  private int changed(Source source, Document document) throws FetchException {
    var link = document.link() == null ? null : document.link().toString();
    var id = feeds.audience(source.key()).idOf(document.id());
    var known = reports.findKnown(id, link, source.key());
    return known.isPresent() ? compare(source, document, known.get()) : 0;
  }

  /**
   * Queues, batch by batch, the deliveries that did not fit into the transactions of their reports.
   */
  void completeFanOut() {
    while (reports.continueFanOut()) {
      onNewDeliveries.run();
    }
  }

  private int take(Source source, Document document, String id, boolean announce)
      throws FetchException {
    // Reading is the expensive part and has its own threads; grouping is sequential.
    var read =
        workers.run(() ->
            readable(document)
                .map(r -> new Read(StoryGrouper.prepare(r.withId(id)), ContentHash.of(document))));
    return read.map(r -> placement.place(r.prepared(), source.key(), r.words(), announce))
        .orElse(0);
  }

  /** A document that has been read, with the hash of its words. */
  private record Read(PreparedReport prepared, String words) {}

  /** Reads a known document again if its source has other words for it now. */
  private int compare(Source source, Document document, KnownDocument knownDocument)
      throws FetchException {
    if (!knownDocument.fromThisSource()) {
      return 0;
    }
    var words = workers.run(() -> ContentHash.of(document));
    if (knownDocument.fingerprint().equals(words)) {
      return 0;
    }
    if (knownDocument.fingerprint().isEmpty()) {
      reports.noteFingerprint(knownDocument.report(), source.key(), words);
      return 0;
    }
    var was = reports.findReport(knownDocument.report());
    var id = knownDocument.report() + "#" + words;
    var change =
        workers.run(
            () -> readable(document).map(now -> ReportVersionComparison.between(was, now, id)));
    return change.isPresent()
        ? placement.revise(knownDocument, change.get(), source.key(), words)
        : 0;
  }

  private Optional<Report> readable(Document document) {
    try {
      return Optional.of(documentAnalyzer.read(document));
    } catch (UnreadableDocumentException e) {
      log.debug("{} cannot be read: {}", document.id(), e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void handleFailure(Source source, String why) {
    log.debug("{}: {}", source.name(), why);
  }
}
