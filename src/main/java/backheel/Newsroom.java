package backheel;

import backheel.source.Source;
import backheel.source.Visit;
import backheel.source.schedule.SourceScheduler;
import backheel.source.schedule.VisitHandler;
import backheel.source.worker.FetchException;
import backheel.source.worker.WorkerPool;
import backheel.store.feed.Feeds;
import backheel.store.feed.UnreadableDocuments;
import backheel.store.report.Viewer;
import backheel.store.story.EditorialDecision;
import backheel.store.story.IncomingReport;
import backheel.store.story.KnownDocument;
import backheel.store.story.ReportRevision;
import backheel.store.story.StoredReport;
import backheel.store.story.Stories;
import backheel.story.Document;
import backheel.story.Report;
import backheel.story.correction.ContentHash;
import backheel.story.correction.CorrectionDetector;
import backheel.understanding.DocumentReader;
import backheel.understanding.UnreadableDocumentException;
import backheel.understanding.grouping.Grouping;
import backheel.understanding.grouping.PreparedReport;
import backheel.understanding.grouping.StoryAssignment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The intake of reports: reads documents, groups them into stories, stores them with the outgoing
 * messages they cause, and announces them.
 */
final class Newsroom implements VisitHandler {
  /**
   * Period after which a new report is no longer grouped with an older one, so that older reports
   * need not be learnt again at the start.
   */
  private static final Duration GROUPING_WINDOW = Duration.ofDays(14);

  private static final Logger log = LoggerFactory.getLogger(Newsroom.class);

  private final DocumentReader documentReader;
  private final Grouping grouping;
  private final Stories stories;
  private final Feeds feeds;
  private final Runnable onNewDeliveries;
  private final ReentrantLock lock = new ReentrantLock();
  private final UnreadableDocuments unreadable;
  private final WorkerPool workers;
  private volatile boolean samplesShown;

  /**
   * Creates an empty newsroom.
   *
   * @param workers the pool that reads the documents
   */
  Newsroom(
      DocumentReader documentReader,
      Grouping grouping,
      Stories stories,
      Feeds feeds,
      UnreadableDocuments unreadable,
      WorkerPool workers,
      Runnable onNewDeliveries) {
    this.documentReader = documentReader;
    this.grouping = grouping;
    this.unreadable = unreadable;
    this.workers = workers;
    this.stories = stories;
    this.feeds = feeds;
    this.onNewDeliveries = onNewDeliveries;
  }

  /** Rebuilds the grouping from the reports stored by previous runs. */
  void restoreGrouping(Clock clock) {
    stories.replay(clock.instant().minus(GROUPING_WINDOW), grouping::learn);
  }

  /** Stores the bundled sample stories if the database holds no stories yet. */
  void showSamples(Visit samples) {
    if (stories.isEmpty()) {
      for (var document : samples.documents()) {
        readable(document)
            .ifPresent(
                r -> stories.add(new IncomingReport(r, null, SampleStories.SOURCE_KEY, false)));
      }
    }
    samplesShown = true;
  }

  /** Withdraws the sample stories once a real report arrives. */
  private void withdrawSamples() {
    if (samplesShown) {
      stories.withdraw(SampleStories.SOURCE_KEY);
      samplesShown = false;
    }
  }

  @Override
  public void handleVisit(Source source, Visit visit) throws FetchException {
    var visitIntake = new VisitIntake(source, unreadable);
    try {
      for (var document : visit.documents()) {
        visitIntake.process(document, () -> takeIn(source, document, !visit.backlog()));
      }
      for (var document : visit.changed()) {
        visitIntake.process(document, () -> changed(source, document));
      }
      feeds.setBookmark(source.key(), visit.bookmark());
    } finally {
      // Deliveries stored before a failure are still to be sent.
      if (visitIntake.deliveries() > 0) {
        onNewDeliveries.run();
      }
    }
    if (visitIntake.deliveries() > 0) {
      completeFanOut();
    }
    visitIntake.finish();
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
    var known = stories.findKnown(id, null, source.key());
    return known.filter(KnownDocument::seenAtSource).isPresent()
        ? compare(source, document, known.get())
        : take(source, document, id, announce);
  }

  private int changed(Source source, Document document) throws FetchException {
    var link = document.link() == null ? null : document.link().toString();
    var id = feeds.audience(source.key()).idOf(document.id());
    var known = stories.findKnown(id, link, source.key());
    return known.isPresent() ? compare(source, document, known.get()) : 0;
  }

  /**
   * Queues, batch by batch, the deliveries that did not fit into the transactions of their reports.
   */
  void completeFanOut() {
    while (stories.continueFanOut()) {
      onNewDeliveries.run();
    }
  }

  private int take(Source source, Document document, String id, boolean announce)
      throws FetchException {
    // Reading is the expensive part and has its own threads; grouping is sequential.
    var read =
        workers.run(() ->
            readable(document)
                .map(r -> new Read(Grouping.prepare(r.withId(id)), ContentHash.of(document))));
    return read.map(r -> place(r.prepared(), source.key(), r.words(), announce)).orElse(0);
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
      stories.noteFingerprint(knownDocument.report(), source.key(), words);
      return 0;
    }
    var was = stories.findReport(knownDocument.report()).map(StoredReport::report);
    var id = knownDocument.report() + "#" + words;
    var change =
        workers.run(() -> readable(document).map(now -> ReportChange.between(was, now, id)));
    return change.isPresent() ? revise(knownDocument, change.get(), source.key(), words) : 0;
  }

  private int revise(
      KnownDocument knownDocument, ReportChange reportChange, String source, String words) {
    lock.lock();
    try {
      switch (reportChange) {
        case ReportChange.Unchanged unchanged -> {
          stories.noteFingerprint(knownDocument.report(), source, words);
          return 0;
        }
        case ReportChange.Replaced(var article) -> {
          stories.noteFingerprint(knownDocument.report(), source, words);
          return place(article, source, words, true);
        }
        case ReportChange.Revised(var now, var corrections) -> {
          int told = stories.revise(new ReportRevision(now, source, words, corrections));
          stories.findReport(now.id()).ifPresent(storedReport -> relearn(storedReport.story()));
          log.debug("report {} was revised: {}", now.id(), corrections);
          return told;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private int place(PreparedReport preparedReport, String source, String words, boolean announce) {
    lock.lock();
    try {
      withdrawSamples();
      var audience = feeds.audience(source);
      var report = preparedReport.report();
      if (!audience.isEverybody()) {
        // A report from a chat's own feed is a story of its own and joins no other.
        var own = report.withId(audience.idOf(report.id()));
        return stories
            .add(new IncomingReport(own, null, source, announce, List.of(), words, audience))
            .queued();
      }
      var placing = grouping.place(preparedReport);
      var story = placing.map(StoryAssignment::story).orElse(null);
      var why = placing.map(p -> p.reasons());
      var incoming =
          new IncomingReport(report, story, source, announce, why.orElse(List.of()), words);
      var addResult = stories.add(incoming);
      if (addResult.known()) {
        return addResult.queued();
      }
      grouping.learn(addResult.story(), report);
      placing.ifPresent(
          p -> log.debug("report {} joins story {}: {}", report.id(), p.story(), p.reasons()));
      return addResult.queued()
          + (placing.isPresent() ? correctOverturnedScores(addResult.story(), incoming) : 0);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Records a correction where an outlet's new article states a score that overturns its earlier
   * one.
   */
  private int correctOverturnedScores(long story, IncomingReport incoming) {
    var report = incoming.report();
    if (report.matches().stream().allMatch(match -> match.score() == null)) {
      return 0;
    }
    var corrections =
        stories
            .byNumber(Viewer.ANYBODY, story)
            .map(s -> CorrectionDetector.detectOverturned(s, report))
            .orElse(List.of());
    return corrections.isEmpty()
        ? 0
        : stories.revise(
            new ReportRevision(report, incoming.source(), incoming.fingerprint(), corrections));
  }

  /** Applies an operator's decision about stories, which the grouping follows from now on. */
  Optional<EditorialDecision> decide(Supplier<Optional<EditorialDecision>> decision) {
    lock.lock();
    try {
      var done = decision.get();
      done.ifPresent(editorialDecision -> {
        relearn(editorialDecision.story());
        relearn(editorialDecision.other());
      });
      return done;
    } finally {
      lock.unlock();
    }
  }

  /** Applies an operator's decision about who may see the stories of a feed. */
  List<String> decide(String feed, Feeds.Visibility visibility) {
    lock.lock();
    try {
      var ownershipChange = stories.setFeedVisibility(feed, visibility);
      ownershipChange.stories().forEach(this::relearn);
      return ownershipChange.chats();
    } finally {
      lock.unlock();
    }
  }

  private void relearn(long number) {
    grouping.forget(number);
    stories
        .byNumber(Viewer.ANYBODY, number)
        .filter(story -> story.number() == number)
        .ifPresent(story -> story.reports().forEach(report -> grouping.learn(number, report)));
  }

  private Optional<Report> readable(Document document) {
    try {
      return Optional.of(documentReader.read(document));
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
