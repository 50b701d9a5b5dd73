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
    var known = storyOf(tx, arrival.report().id());
    if (known != null) {
      // The same article through another feed: whoever subscribed to that feed waits for it too.
      boolean seen = sighted(tx, arrival);
      int owed =
          !seen && arrival.announce()
              ? fanOut.toFeed(
                  tx,
                  tales.of(
                      tx,
                      known,
                      seq(tx, arrival.report()),
                      arrival.report(),
                      Set.of(arrival.source())),
                  now)
              : 0;
      return new Added(known, true, owed);
    }
    long story =
        arrival.story() == null
            ? open(tx, arrival.report(), now)
            : StoryRow.standing(tx, arrival.story());
    sighted(tx, arrival);
    int outlets = Tales.outlets(tx, story);
    long seq = store(tx, arrival, story, now);
    int owed = 0;
    if (arrival.announce()) {
      var tidings = tales.of(tx, story, seq, arrival.report(), Set.of(arrival.source()));
      owed += fanOut.begin(tx, tidings, now);
    }
    if (outlets > 0 && Tales.outlets(tx, story) > outlets) {
      owed += Growth.of(tx, story, seq, now);
    }
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
  private static boolean sighted(Handle tx, Arrival arrival) {
    return tx.execute(
            "insert into sighting (report, source) values (?, ?) on conflict do nothing",
            arrival.report().id(),
            arrival.source())
        == 0;
  }

  private static long open(Handle tx, Report report, long now) {
    long number = next(tx, "select coalesce(max(number), 0) + 1 from story");
    tx.execute(
        "insert into story (number, at, arrived) values (?, ?, ?)",
        number,
        report.at().toEpochMilli(),
        now);
    return number;
  }

  private static long store(Handle tx, Arrival arrival, long story, long now) {
    var report = arrival.report();
    long at = report.at().toEpochMilli();
    long seq = next(tx, "select coalesce(max(seq), 0) + 1 from report");
    tx.execute(
        "insert into report (seq, id, story, outlet, at, arrived, content, why, fingerprint,"
            + " read_from, link) values (?,?,?,?,?,?,?,?,?,?,?)",
        seq,
        report.id(),
        story,
        report.outlet(),
        at,
        now,
        ReportJson.write(report),
        String.join("\n", arrival.why()),
        arrival.fingerprint(),
        arrival.source(),
        Revisions.link(report));
    tx.execute("update story set arrived = ?, at = min(at, ?) where number = ?", now, at, story);
    StoryRow.addSubjects(tx, story, report);
    ReportRows.write(tx, seq, report);
    return seq;
  }

  static long next(Handle tx, String query) {
    return tx.createQuery(query).mapTo(Long.class).one();
  }
}
