package backheel.store;

import java.time.Clock;

/** What a backup owes or has not read yet: by the time it is put back, it is news no more. */
public final class OldNews {
  private static final String NOTE = "set aside: it was owed when the backup was made";

  private OldNews() {}

  /**
   * Deliveries from now on have numbers that none had before or after the backup was made: a
   * platform that saw such a number a moment ago would take a new message for a copy.
   */
  public static void renumber(Database database) {
    database.write(tx ->
        tx.execute("update sqlite_sequence set seq = seq + 10000000 where name = 'delivery'"));
  }

  /**
   * Sees to it that nobody is told what came out before now: what is owed is given up, and feeds
   * and pages are taken up where they stand at the next look. Watched folders go on as they were.
   *
   * @return how many deliveries were given up
   * @throws StoreFailure when it could not be stored
   */
  public static int setAside(Database database, Clock clock) {
    return database.write(tx -> {
      int given =
          tx.execute(
              "update delivery set state = 2, ended = ?, note = ? where state in (0, 4)",
              clock.millis(),
              NOTE);
      tx.execute("delete from growth");
      tx.execute("delete from fan_out");
      tx.execute("delete from bookmark where source not like 'folder:%'");
      return given;
    });
  }
}
