package backheel.store;

import backheel.story.Report;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Stores a report, its story and what is owed because of it: one transaction. */
final class Arrivals {
  private final Clock clock;
  private final Tales tales;
  private final FanOut fanOut = new FanOut();

  /**
   * @param official whether an outlet of this name is a club or an association itself
   */
  Arrivals(Clock clock, Predicate<String> official) {
    this.clock = clock;
    this.tales = new Tales(official);
  }

  Added add(Handle tx, Arrival arrival) {
    long now = clock.millis();
    var report = arrival.report();
    var known = storyOf(tx, report.id());
    if (known != null) {
      return again(tx, arrival, known, seq(tx, report), report, now);
    }
    if (arrival.audience().isEverybody()) {
      return first(tx, arrival, now);
    }
    if (!FeedRow.isThere(tx, arrival.audience().feed())) {
      // Whoever added the feed was forgotten while it was read: nothing of it is kept.
      return new Added(0, true, 0);
    }
    return SharedReports.everybodys(tx, arrival)
        .map(shared -> again(tx, arrival, shared.story(), shared.seq(), shared.report(), now))
        .orElseGet(() -> own(tx, arrival, now));
  }

  /** The same article through another feed: whoever subscribed to that feed waits for it too. */
  private Added again(Handle tx, Arrival arrival, long story, long seq, Report report, long now) {
    boolean seen = sighted(tx, report, arrival.source());
    int owed =
        !seen && arrival.announce()
            ? fanOut.toFeed(tx, tales.of(tx, story, seq, report, Set.of(arrival.source())), now)
            : 0;
    return new Added(story, true, owed);
  }

  private Added first(Handle tx, Arrival arrival, long now) {
    var report = arrival.report();
    var joined = joined(tx, arrival);
    long story = joined == null ? open(tx, arrival, now) : joined;
    sighted(tx, report, arrival.source());
    int outlets = joined == null ? 0 : Tales.outlets(tx, story);
    long seq = store(tx, arrival, story, now);
    SharedReports.replace(tx, report, seq, story, now);
    int owed = 0;
    if (arrival.announce()) {
      var tidings = tales.of(tx, story, seq, report, Set.of(arrival.source()));
      owed += fanOut.begin(tx, tidings, now);
    }
    if (outlets > 0 && Tales.outlets(tx, story) > outlets) {
      owed += Growth.of(tx, story, seq, now);
    }
    return new Added(story, false, owed);
  }

  /** The story that a report joins: never one that not everybody may see. */
  private static @Nullable Long joined(Handle tx, Arrival arrival) {
    if (arrival.story() == null) {
      return null;
    }
    long standing = StoryRow.standing(tx, arrival.story());
    return StoryRow.isEverybodys(tx, standing) ? standing : null;
  }

  /** A report of a chat's own feed: a story of its own, for those who get the feed. */
  private Added own(Handle tx, Arrival arrival, long now) {
    var report = arrival.report();
    long story = open(tx, arrival, now);
    sighted(tx, report, arrival.source());
    long seq = store(tx, arrival, story, now);
    int owed =
        arrival.announce()
            ? fanOut.toFeed(
                tx, tales.of(tx, story, seq, report, Set.of(arrival.audience().feed())), now)
            : 0;
    return new Added(story, false, owed);
  }

  /** Tells some more of those who did not fit in the report's own transaction; whether any did. */
  boolean goOn(Handle tx) {
    return fanOut.goOn(tx, tales::of, clock.millis());
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

  /** Notes that the source has shown the report; whether that was noted before. */
  private static boolean sighted(Handle tx, Report report, String source) {
    return tx.execute(
            "insert into sighting (report, source) values (?, ?) on conflict do nothing",
            report.id(),
            source)
        == 0;
  }

  private static long open(Handle tx, Arrival arrival, long now) {
    long number = next(tx, "select coalesce(max(number), 0) + 1 from story");
    tx.execute(
        "insert into story (number, at, arrived, feed, pass) values (?, ?, ?, ?, ?)",
        number,
        arrival.report().appearedAt().toEpochMilli(),
        now,
        arrival.audience().feed(),
        Passes.pass(arrival.audience()));
    return number;
  }

  private static long store(Handle tx, Arrival arrival, long story, long now) {
    var report = arrival.report();
    long at = report.appearedAt().toEpochMilli();
    var audience = arrival.audience();
    long seq = next(tx, "select coalesce(max(seq), 0) + 1 from report");
    tx.execute(
        "insert into report (seq, id, story, outlet, at, arrived, content, why, fingerprint,"
            + " read_from, link, feed, claim, rest) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        seq,
        report.id(),
        story,
        report.outlet(),
        at,
        now,
        ReportJson.report(report),
        String.join("\n", arrival.why()),
        arrival.fingerprint(),
        arrival.source(),
        Revisions.link(report),
        audience.feed(),
        audience.isEverybody() ? null : audience.claim(report.id()),
        ReportJson.rest(report));
    tx.execute("update story set arrived = ?, at = min(at, ?) where number = ?", now, at, story);
    StoryRow.addSubjects(tx, story, report);
    ReportRows.write(tx, seq, report);
    return seq;
  }

  static long next(Handle tx, String query) {
    return tx.createQuery(query).mapTo(Long.class).one();
  }
}
