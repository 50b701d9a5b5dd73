package backheel.store.story;

import backheel.store.fanout.FanOut;
import backheel.store.fanout.MessageEditScheduler;
import backheel.store.feed.FeedQueries;
import backheel.store.report.ReportSerializer;
import backheel.store.report.StoryAccessCodeGenerator;
import backheel.store.report.StoryRowUpdater;
import backheel.story.JoinReason;
import backheel.story.Report;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The intake of reports: stores a report, its story and the messages queued because of it, in one
 * transaction.
 */
final class ReportIntake {
  private final Clock clock;
  private final FanOut fanOut;

  /**
   * Creates an intake.
   *
   * @param official whether an outlet of this name is a club or an association itself
   */
  ReportIntake(Clock clock, Predicate<String> official) {
    this.clock = clock;
    this.fanOut = new FanOut(official);
  }

  ReportIntakeResult add(Handle tx, IncomingReport incoming) {
    long now = clock.millis();
    var report = incoming.report();
    var known = storyOf(tx, report.id());
    if (known != null) {
      return addKnown(tx, incoming, known, seq(tx, report), report, now);
    }
    if (incoming.audience().isEverybody()) {
      return addForEverybody(tx, incoming, now);
    }
    if (!FeedQueries.exists(tx, incoming.audience().feed())) {
      // The chat that added the feed was erased while it was read: nothing of it is kept.
      return new ReportIntakeResult(0, true, 0);
    }
    return DuplicateReportResolver.findShared(tx, incoming)
        .map(shared -> addKnown(tx, incoming, shared.story(), shared.seq(), shared.report(), now))
        .orElseGet(() -> addForFeed(tx, incoming, now));
  }

  /**
   * Records a known article in another feed, and queues it for the subscribers of that feed too.
   */
  private ReportIntakeResult addKnown(
      Handle tx, IncomingReport incoming, long story, long seq, Report report, long now) {
    boolean seen = recordSighting(tx, report, incoming.source());
    int owed =
        !seen && incoming.announce()
            ? fanOut.startForFeed(tx, story, seq, report, incoming.source(), now)
            : 0;
    return new ReportIntakeResult(story, true, owed);
  }

  private ReportIntakeResult addForEverybody(Handle tx, IncomingReport incoming, long now) {
    var report = incoming.report();
    var joined = joined(tx, incoming);
    long story = joined == null ? openStory(tx, incoming, now) : joined;
    recordSighting(tx, report, incoming.source());
    int outlets = joined == null ? 0 : FanOut.countOutlets(tx, story);
    long seq = insertReport(tx, incoming, story, now);
    DuplicateReportResolver.replace(tx, report, seq, story, now);
    int owed = 0;
    if (incoming.announce()) {
      owed += fanOut.start(tx, story, seq, report, Set.of(incoming.source()), now);
    }
    if (outlets > 0 && FanOut.countOutlets(tx, story) > outlets) {
      owed += MessageEditScheduler.schedule(tx, story, seq, now);
    }
    return new ReportIntakeResult(story, false, owed);
  }

  /** Returns the story that a report joins: never one that is not for everybody. */
  private static @Nullable Long joined(Handle tx, IncomingReport incoming) {
    if (incoming.story() == null) {
      return null;
    }
    long standing = StoryRowUpdater.currentNumber(tx, incoming.story());
    return StoryRowUpdater.isForEverybody(tx, standing) ? standing : null;
  }

  /** Adds a report from a chat's own feed as a separate story, for the subscribers of the feed. */
  private ReportIntakeResult addForFeed(Handle tx, IncomingReport incoming, long now) {
    var report = incoming.report();
    long story = openStory(tx, incoming, now);
    recordSighting(tx, report, incoming.source());
    long seq = insertReport(tx, incoming, story, now);
    int owed =
        incoming.announce()
            ? fanOut.startForFeed(tx, story, seq, report, incoming.audience().feed(), now)
            : 0;
    return new ReportIntakeResult(story, false, owed);
  }

  /**
   * Continues fan-outs that did not fit in their report's own transaction.
   *
   * @return whether any were left
   */
  boolean continueFanOut(Handle tx) {
    return fanOut.resume(tx, clock.millis());
  }

  private static long seq(Handle tx, Report report) {
    return tx.createQuery("select seq from report where id = ?")
        .bind(0, report.id())
        .mapTo(Long.class)
        .one();
  }

  private static @Nullable Long storyOf(Handle tx, String report) {
    return tx.createQuery("select story from report where id = ?")
        .bind(0, report)
        .mapTo(Long.class)
        .findFirst()
        .orElse(null);
  }

  /**
   * Records that the source has shown the report.
   *
   * @return whether that was recorded before
   */
  private static boolean recordSighting(Handle tx, Report report, String source) {
    return tx.execute(
            "insert into report_source (report, source) values (?, ?) on conflict do nothing",
            report.id(),
            source)
        == 0;
  }

  private static long openStory(Handle tx, IncomingReport incoming, long now) {
    long number = StoryRowUpdater.nextNumber(tx, "select coalesce(max(number), 0) + 1 from story");
    tx.execute(
        "insert into story (number, at, arrived, feed, pass) values (?, ?, ?, ?, ?)",
        number,
        incoming.report().appearedAt().toEpochMilli(),
        now,
        incoming.audience().feed(),
        StoryAccessCodeGenerator.generate(incoming.audience()));
    return number;
  }

  private static long insertReport(Handle tx, IncomingReport incoming, long story, long now) {
    var report = incoming.report();
    long at = report.appearedAt().toEpochMilli();
    var audience = incoming.audience();
    long seq = StoryRowUpdater.nextNumber(tx, "select coalesce(max(seq), 0) + 1 from report");
    tx.execute(
        "insert into report (seq, id, story, outlet, at, arrived, content, join_reasons,"
            + " fingerprint, read_from, link, feed, claim, rest) values"
            + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        seq,
        report.id(),
        story,
        report.outlet(),
        at,
        now,
        ReportSerializer.json(report),
        incoming.joinReasons().stream().map(JoinReason::encode).collect(Collectors.joining("\n")),
        incoming.fingerprint(),
        incoming.source(),
        ReportRevisionStore.linkOf(report),
        audience.feed(),
        audience.isEverybody() ? null : audience.originalId(report.id()),
        ReportSerializer.rest(report));
    tx.execute("update story set arrived = ?, at = min(at, ?) where number = ?", now, at, story);
    StoryRowUpdater.addSubjects(tx, story, report);
    ReportIndexWriter.add(tx, seq, report);
    return seq;
  }
}
