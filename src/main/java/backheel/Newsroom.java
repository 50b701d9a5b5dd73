package backheel;

import backheel.source.Desk;
import backheel.source.FetchFailure;
import backheel.source.Source;
import backheel.source.Timetable;
import backheel.source.Visit;
import backheel.source.WorkerPool;
import backheel.store.Arrival;
import backheel.store.Decided;
import backheel.store.Feeds;
import backheel.store.Known;
import backheel.store.Revision;
import backheel.store.Stored;
import backheel.store.Stories;
import backheel.store.Unread;
import backheel.store.Viewer;
import backheel.story.Document;
import backheel.story.Report;
import backheel.story.correction.ContentHash;
import backheel.story.correction.CorrectionDetector;
import backheel.understanding.DocumentReader;
import backheel.understanding.UnreadableDocumentException;
import backheel.understanding.grouping.Grouping;
import backheel.understanding.grouping.JoinReason;
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

/** The way of a report: read, grouped, stored with what is owed because of it, announced. */
final class Newsroom implements Desk {
  /** Reports older than this are not grouped with any more, so they need not be learnt again. */
  private static final Duration GROUPED_FOR = Duration.ofDays(14);

  private static final Logger log = LoggerFactory.getLogger(Newsroom.class);

  private final DocumentReader reader;
  private final Grouping grouping;
  private final Stories stories;
  private final Feeds feeds;
  private final Runnable somethingOwed;
  private final ReentrantLock desk = new ReentrantLock();
  private final Unread unread;
  private final WorkerPool workers;
  private volatile boolean samplesShown;

  /**
   * A newsroom with nothing in it yet.
   *
   * @param workers read the documents
   */
  Newsroom(
      DocumentReader reader,
      Grouping grouping,
      Stories stories,
      Feeds feeds,
      Unread unread,
      WorkerPool workers,
      Runnable somethingOwed) {
    this.reader = reader;
    this.grouping = grouping;
    this.unread = unread;
    this.workers = workers;
    this.stories = stories;
    this.feeds = feeds;
    this.somethingOwed = somethingOwed;
  }

  /** Learns again what was grouped before the last stop. */
  void remember(Clock clock) {
    stories.replay(clock.instant().minus(GROUPED_FOR), grouping::learn);
  }

  /** Takes in what comes along with Backheel, if nothing else is there yet. */
  void showSamples(Visit samples) {
    if (stories.isEmpty()) {
      for (var document : samples.documents()) {
        readable(document).ifPresent(r -> stories.add(new Arrival(r, null, Samples.SOURCE, false)));
      }
    }
    samplesShown = true;
  }

  /** Real news has come: the samples leave. */
  private void retireSamples() {
    if (samplesShown) {
      stories.withdraw(Samples.SOURCE);
      samplesShown = false;
    }
  }

  @Override
  public void received(Source source, Visit visit) throws FetchFailure {
    var round = new Round(source, unread);
    try {
      for (var document : visit.documents()) {
        round.take(document, () -> taken(source, document, !visit.backlog()));
      }
      for (var document : visit.changed()) {
        round.take(document, () -> changed(source, document));
      }
      feeds.setBookmark(source.key(), visit.bookmark());
    } finally {
      // What was stored before something failed is owed all the same.
      if (round.owed() > 0) {
        somethingOwed.run();
      }
    }
    if (round.owed() > 0) {
      tellTheRest();
    }
    round.end();
  }

  @Override
  public String unread(Source source) {
    return unread.line(source.key());
  }

  @Override
  public void neverRead(Source source) {
    unread.addWhole(source.key(), "never ended");
  }

  @Override
  public @Nullable Instant restsUntil(Source source) {
    return unread.wholeAt(source.key()).map(at -> at.plus(Timetable.REST)).orElse(null);
  }

  private int taken(Source source, Document document, boolean announce) throws FetchFailure {
    var id = feeds.audience(source.key()).idOf(document.id());
    var known = stories.known(id, null, source.key());
    return known.filter(Known::sighted).isPresent()
        ? compare(source, document, known.get())
        : take(source, document, id, announce);
  }

  private int changed(Source source, Document document) throws FetchFailure {
    var link = document.link() == null ? null : document.link().toString();
    var id = feeds.audience(source.key()).idOf(document.id());
    var known = stories.known(id, link, source.key());
    return known.isPresent() ? compare(source, document, known.get()) : 0;
  }

  /** Those for whom there was no room in the reports' own transactions, bit by bit. */
  void tellTheRest() {
    while (stories.tellMore()) {
      somethingOwed.run();
    }
  }

  private int take(Source source, Document document, String id, boolean announce)
      throws FetchFailure {
    // Reading is the work, and has its own threads; grouping goes one by one.
    var read =
        workers.run(() ->
            readable(document)
                .map(r -> new Read(Grouping.prepare(r.withId(id)), ContentHash.of(document))));
    return read.map(r -> place(r.prepared(), source.key(), r.words(), announce)).orElse(0);
  }

  /** A document that has been read, with the mark of its words. */
  private record Read(PreparedReport prepared, String words) {}

  /** Reads a document that is known again if its source has other words for it now. */
  private int compare(Source source, Document document, Known known) throws FetchFailure {
    if (!known.readHere()) {
      return 0;
    }
    var words = workers.run(() -> ContentHash.of(document));
    if (known.fingerprint().equals(words)) {
      return 0;
    }
    if (known.fingerprint().isEmpty()) {
      stories.note(known.report(), source.key(), words);
      return 0;
    }
    var was = stories.report(known.report()).map(Stored::report);
    var id = known.report() + "#" + words;
    var change = workers.run(() -> readable(document).map(now -> Change.between(was, now, id)));
    return change.isPresent() ? revise(known, change.get(), source.key(), words) : 0;
  }

  private int revise(Known known, Change change, String source, String words) {
    desk.lock();
    try {
      switch (change) {
        case Change.None none -> {
          stories.note(known.report(), source, words);
          return 0;
        }
        case Change.Another(var article) -> {
          stories.note(known.report(), source, words);
          return place(article, source, words, true);
        }
        case Change.Revised(var now, var corrections) -> {
          int told = stories.revise(new Revision(now, source, words, corrections));
          stories.report(now.id()).ifPresent(stored -> relearn(stored.story()));
          log.debug("report {} was revised: {}", now.id(), corrections);
          return told;
        }
      }
    } finally {
      desk.unlock();
    }
  }

  private int place(PreparedReport prepared, String source, String words, boolean announce) {
    desk.lock();
    try {
      retireSamples();
      var audience = feeds.audience(source);
      var report = prepared.report();
      if (!audience.isEverybody()) {
        // What a chat's own feed brings is a story of its own, and joins nothing.
        var own = report.withId(audience.idOf(report.id()));
        return stories
            .add(new Arrival(own, null, source, announce, List.of(), words, audience))
            .owed();
      }
      var placing = grouping.place(prepared);
      var story = placing.map(StoryAssignment::story).orElse(null);
      var why = placing.map(p -> p.reasons().stream().map(JoinReason::toString).toList());
      var arrival = new Arrival(report, story, source, announce, why.orElse(List.of()), words);
      var added = stories.add(arrival);
      if (added.known()) {
        return added.owed();
      }
      grouping.learn(added.story(), report);
      placing.ifPresent(
          p -> log.debug("report {} joins story {}: {}", report.id(), p.story(), p.reasons()));
      return added.owed() + (placing.isPresent() ? overturned(added.story(), arrival) : 0);
    } finally {
      desk.unlock();
    }
  }

  /** An outlet that says otherwise in another article corrects itself too. */
  private int overturned(long story, Arrival arrival) {
    var report = arrival.report();
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
            new Revision(report, arrival.source(), arrival.fingerprint(), corrections));
  }

  /** What the operator decides about stories; what is grouped from now on follows it. */
  Optional<Decided> decide(Supplier<Optional<Decided>> decision) {
    desk.lock();
    try {
      var done = decision.get();
      done.ifPresent(decided -> {
        relearn(decided.story());
        relearn(decided.other());
      });
      return done;
    } finally {
      desk.unlock();
    }
  }

  /** Whose the stories of a feed are from now on, as the operator decides. */
  List<String> decide(String feed, Feeds.Standing standing) {
    desk.lock();
    try {
      var given = stories.decide(feed, standing);
      given.stories().forEach(this::relearn);
      return given.chats();
    } finally {
      desk.unlock();
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
      return Optional.of(reader.read(document));
    } catch (UnreadableDocumentException e) {
      log.debug("{} cannot be read: {}", document.id(), e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void failed(Source source, String why) {
    log.debug("{}: {}", source.name(), why);
  }
}
