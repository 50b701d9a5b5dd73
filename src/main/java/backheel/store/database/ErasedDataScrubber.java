package backheel.store.database;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The overwriting of erased data. SQLite overwrites rows and pages, but neither its log nor the
 * gaps left in a page when rows move to another: only rewriting the whole file removes those. A
 * small file is rewritten at once, a large one once a day.
 */
public final class ErasedDataScrubber {
  private static final Logger log = LoggerFactory.getLogger(ErasedDataScrubber.class);

  /**
   * Maximum size in bytes for rewriting at once: it takes a third of a second, which no writer
   * waiting meanwhile notices.
   */
  private static final long MAX_IMMEDIATE_SIZE = 32L * 1024 * 1024;

  private static final Duration MIN_INTERVAL = Duration.ofMinutes(1);
  private static final Duration MAX_DELAY = Duration.ofHours(23);

  private final Database database;
  private final Clock clock;
  private volatile long lastAt = Long.MIN_VALUE;

  public ErasedDataScrubber(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Overwrites data that has just been erased, unless that would delay other writes. The rest is
   * left to {@link #scrubIfDue}.
   */
  public void scrubNow() {
    try {
      overwrite();
    } catch (StorageException e) {
      log.warn("What was erased could not be overwritten yet: {}", e.getMessage());
    }
  }

  private void overwrite() {
    if (lastAt <= clock.millis() - MIN_INTERVAL.toMillis() && isSmall()) {
      lastAt = clock.millis();
      vacuum();
    } else {
      database.executeOutsideTransaction("pragma wal_checkpoint(truncate)");
    }
  }

  /** Overwrites data that was left for later, once it is due. */
  public void scrubIfDue() {
    var first =
        database.read(handle ->
            handle.createQuery("select min(at) from erasure").mapTo(Long.class).findFirst());
    boolean isLate = first.filter(at -> at <= clock.millis() - MAX_DELAY.toMillis()).isPresent();
    if (first.isPresent() && (isLate || isSmall())) {
      vacuum();
    }
  }

  private boolean isSmall() {
    return database.read(handle ->
        handle
            .createQuery("select page_count * page_size from pragma_page_count, pragma_page_size")
            .mapTo(Long.class)
            .one())
        <= MAX_IMMEDIATE_SIZE;
  }

  private void vacuum() {
    long now = clock.millis();
    // The copy is as large as the database, so it must be on disk.
    database.executeOutsideTransaction(
        "pragma temp_store = file", "vacuum", "pragma wal_checkpoint(truncate)");
    int done =
        database.writeInBackground(tx -> tx.execute("delete from erasure where at <= ?", now));
    log.debug("written anew, after {} erasures", done);
  }
}
