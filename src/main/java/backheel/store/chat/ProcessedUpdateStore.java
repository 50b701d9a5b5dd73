package backheel.store.chat;

import backheel.store.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The numbers of the platform updates already processed, so that none is processed twice. */
public final class ProcessedUpdateStore {
  /** Retention time; platforms keep updates that were not fetched for a day. */
  private static final Duration RETENTION = Duration.ofDays(2);

  private static final int SWEEP_EVERY = 1_000;

  private final Database database;
  private final Clock clock;
  private final AtomicLong written = new AtomicLong();

  public ProcessedUpdateStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public boolean isProcessed(String platform, long number) {
    return database.read(handle ->
        handle
            .createQuery("select 1 from processed_update where platform = ? and number = ?")
            .bind(0, platform)
            .bind(1, number)
            .mapTo(Integer.class)
            .findFirst()
            .isPresent());
  }

  public void markProcessed(String platform, long number) {
    database.write(tx -> {
      if (written.incrementAndGet() % SWEEP_EVERY == 0) {
        tx.execute(
            "delete from processed_update where at < ?", clock.millis() - RETENTION.toMillis());
      }
      return tx.execute(
          "insert into processed_update (platform, number, at) values (?, ?, ?) on conflict do nothing",
          platform,
          number,
          clock.millis());
    });
  }
}
