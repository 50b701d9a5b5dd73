package backheel;

import backheel.chat.ChatId;
import backheel.store.feed.Feeds;
import backheel.store.report.Viewer;
import backheel.store.story.EditorialDecision;
import backheel.store.story.IncomingReport;
import backheel.store.story.KnownDocument;
import backheel.store.story.ReportRepository;
import backheel.store.story.ReportRevision;
import backheel.story.correction.CorrectionDetector;
import backheel.understanding.grouping.PreparedReport;
import backheel.understanding.grouping.StoryAssignment;
import backheel.understanding.grouping.StoryGrouper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The placing of reports in stories, one report after another. */
final class ReportPlacer {
  /**
   * Period after which a new report is no longer grouped with an older one, so that older reports
   * need not be learnt again at the start.
   */
  private static final Duration GROUPING_WINDOW = Duration.ofDays(14);

  private static final Logger log = LoggerFactory.getLogger(ReportPlacer.class);

  private final StoryGrouper storyGrouper;
  private final ReportRepository reports;
  private final Feeds feeds;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean samplesShown;

  ReportPlacer(StoryGrouper storyGrouper, ReportRepository reports, Feeds feeds) {
    this.storyGrouper = storyGrouper;
    this.reports = reports;
    this.feeds = feeds;
  }

  /** Records that sample stories are shown, to be withdrawn by the first real report. */
  void samplesShown() {
    samplesShown = true;
  }

  /** Rebuilds the grouping from the reports stored by previous runs. */
  void restore(Clock clock) {
    reports.replay(clock.instant().minus(GROUPING_WINDOW), storyGrouper::learn);
  }

  /** Withdraws the sample stories once a real report arrives. */
  private void withdrawSamples() {
    if (samplesShown) {
      reports.withdraw(SampleStories.SOURCE_KEY);
      samplesShown = false;
    }
  }

  /** Stores what changed in a known report; returns the number of deliveries it causes. */
  int revise(
      KnownDocument knownDocument,
      ReportVersionComparison reportVersionComparison,
      String source,
      String words) {
    lock.lock();
    try {
      switch (reportVersionComparison) {
        case ReportVersionComparison.Unchanged unchanged -> {
          reports.noteFingerprint(knownDocument.report(), source, words);
          return 0;
        }
        case ReportVersionComparison.Replaced(var article) -> {
          reports.noteFingerprint(knownDocument.report(), source, words);
          return place(article, source, words, true);
        }
        case ReportVersionComparison.Revised(var now, var corrections) -> {
          int queued = reports.revise(new ReportRevision(now, source, words, corrections));
          reports.findStoryOf(now.id()).ifPresent(this::relearn);
          log.debug("report {} was revised: {}", now.id(), corrections);
          return queued;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Places a new report in its story and stores it; returns the deliveries that it causes. */
  int place(PreparedReport preparedReport, String source, String words, boolean announce) {
    lock.lock();
    try {
      withdrawSamples();
      var audience = feeds.audience(source);
      var report = preparedReport.report();
      if (!audience.isEverybody()) {
        // A report from a chat's own feed is a story of its own and joins no other.
        var own = report.withId(audience.idOf(report.id()));
        return reports
            .add(new IncomingReport(own, null, source, announce, List.of(), words, audience))
            .queued();
      }
      var placing = storyGrouper.place(preparedReport);
      var story = placing.map(StoryAssignment::story).orElse(null);
      var why = placing.map(p -> p.reasons());
      var incoming =
          new IncomingReport(report, story, source, announce, why.orElse(List.of()), words);
      var addResult = reports.add(incoming);
      if (addResult.known()) {
        return addResult.queued();
      }
      storyGrouper.learn(addResult.story(), report);
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
        reports
            .byNumber(Viewer.ANYBODY, story)
            .map(s -> CorrectionDetector.detectOverturned(s, report))
            .orElse(List.of());
    return corrections.isEmpty()
        ? 0
        : reports.revise(
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
  List<ChatId> decide(String feed, Feeds.Visibility visibility) {
    lock.lock();
    try {
      var ownershipChange = reports.setFeedVisibility(feed, visibility);
      ownershipChange.stories().forEach(this::relearn);
      return ownershipChange.chats();
    } finally {
      lock.unlock();
    }
  }

  private void relearn(long number) {
    storyGrouper.forget(number);
    reports
        .byNumber(Viewer.ANYBODY, number)
        .filter(story -> story.number() == number)
        .ifPresent(story -> story.reports().forEach(report -> storyGrouper.learn(number, report)));
  }
}
