package backheel;

import backheel.source.Desk;
import backheel.source.Source;
import backheel.source.Visit;
import backheel.store.Arrival;
import backheel.store.Decided;
import backheel.store.Feeds;
import backheel.store.Stories;
import backheel.story.Document;
import backheel.story.Report;
import backheel.understanding.Reader;
import backheel.understanding.Unreadable;
import backheel.understanding.grouping.Grouping;
import backheel.understanding.grouping.Placing;
import backheel.understanding.grouping.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a report: read, grouped, stored with what is owed because of it, announced. */
final class Newsroom implements Desk {
  /** Reports older than this are not grouped with any more, so they need not be learnt again. */
  private static final Duration GROUPED_FOR = Duration.ofDays(14);

  private static final Logger log = LoggerFactory.getLogger(Newsroom.class);

  private final Reader reader;
  private final Grouping grouping;
  private final Stories stories;
  private final Feeds feeds;
  private final Runnable somethingOwed;
  private final ReentrantLock desk = new ReentrantLock();
  private volatile boolean samplesShown;

  Newsroom(Reader reader, Grouping grouping, Stories stories, Feeds feeds, Runnable somethingOwed) {
    this.reader = reader;
    this.grouping = grouping;
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
    if (stories.counts().stories() == 0) {
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
  public void received(Source source, Visit visit) {
    int owed = 0;
    try {
      for (var document : visit.documents()) {
        if (!stories.knows(document.id(), source.key())) {
          owed += take(source, document, !visit.backlog());
        }
      }
      feeds.setBookmark(source.key(), visit.bookmark());
    } finally {
      // What was stored before something failed is owed all the same.
      if (owed > 0) {
        somethingOwed.run();
      }
    }
    if (owed > 0) {
      tellTheRest();
    }
  }

  /** Those for whom there was no room in the reports' own transactions, bit by bit. */
  void tellTheRest() {
    while (stories.tellMore()) {
      somethingOwed.run();
    }
  }

  private int take(Source source, Document document, boolean announce) {
    // Reading is the work, and many sources may be at it; grouping goes one by one.
    return readable(document).map(r -> place(r, source.key(), announce)).orElse(0);
  }

  private int place(Report report, String source, boolean announce) {
    desk.lock();
    try {
      retireSamples();
      var placing = grouping.place(report);
      var story = placing.map(Placing::story).orElse(null);
      var why = placing.map(p -> p.reasons().stream().map(Reason::toString).toList());
      var added = stories.add(new Arrival(report, story, source, announce, why.orElse(List.of())));
      if (!added.known()) {
        grouping.learn(added.story(), report);
      }
      placing.ifPresent(
          p -> log.debug("report {} joins story {}: {}", report.id(), p.story(), p.reasons()));
      return added.owed();
    } finally {
      desk.unlock();
    }
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

  private void relearn(long number) {
    grouping.forget(number);
    stories
        .byNumber(number)
        .filter(story -> story.number() == number)
        .ifPresent(story -> story.reports().forEach(report -> grouping.learn(number, report)));
  }

  private Optional<Report> readable(Document document) {
    try {
      return Optional.of(reader.read(document));
    } catch (Unreadable e) {
      log.warn("{} cannot be read: {}", document.id(), e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void failed(Source source, String why) {
    log.debug("{}: {}", source.name(), why);
  }
}
