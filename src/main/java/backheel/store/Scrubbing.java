package backheel.store;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The overwriting of what was erased. SQLite overwrites rows and pages, but not what it leaves in
 * the gaps of a page when rows move to another, nor its log: only a file written anew is rid of
 * those. A small file is written anew at once, a large one once a day.
 */
public final class Scrubbing {
  private static final Logger log = LoggerFactory.getLogger(Scrubbing.class);

  /** A third of a second: nobody who waits to write meanwhile notices. */
  private static final long SMALL = 32L * 1024 * 1024;

  private static final Duration APART = Duration.ofMinutes(1);
  private static final Duration LATEST = Duration.ofHours(23);

  private final Database database;
  private final Clock clock;
  private volatile long lastAt = Long.MIN_VALUE;

  public Scrubbing(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Something has just been erased: overwrites it, unless that would hold others up. What cannot be
   * done now is done when it is due.
   */
  void atOnce() {
    try {
      overwrite();
    } catch (StoreFailure e) {
      log.warn("What was erased could not be overwritten yet: {}", e.getMessage());
    }
  }

  private void overwrite() {
    if (lastAt <= clock.millis() - APART.toMillis() && isSmall()) {
      lastAt = clock.millis();
      writeAnew();
    } else {
      database.apart("pragma wal_checkpoint(truncate)");
    }
  }

  /** Overwrites what was left for later, once it is time. */
  public void whenDue() {
    var first =
        database.read(handle ->
            handle.createQuery("select min(at) from erasure").mapTo(Long.class).findFirst());
    boolean isLate = first.filter(at -> at <= clock.millis() - LATEST.toMillis()).isPresent();
    if (first.isPresent() && (isLate || isSmall())) {
      writeAnew();
    }
  }

  private boolean isSmall() {
    return database.read(handle ->
        handle
            .createQuery("select page_count * page_size from pragma_page_count, pragma_page_size")
            .mapTo(Long.class)
            .one())
        <= SMALL;
  }

  private void writeAnew() {
    long now = clock.millis();
    // The copy is as large as the database: it belongs on the disk.
    database.apart("pragma temp_store = file", "vacuum", "pragma wal_checkpoint(truncate)");
    int done = database.writeAside(tx -> tx.execute("delete from erasure where at <= ?", now));
    log.debug("written anew, after {} erasures", done);
  }
}
