package backheel.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.store.FaultyDriver;
import backheel.testing.store.FaultyDriver.Fault;
import backheel.testing.store.FaultyDriver.Way;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * A day in a small town, lived once for each call to the database's driver with that call failing,
 * and for each commit with its outcome unknown: it ends as if nothing had failed.
 */
@Tag("once")
class EveryCallFailsOnceTest {
  private static final int AT_ONCE = 64;

  /**
   * Ordinarily one call in four fails, in one of the three ways in turn; {@code -Dfaults=each}
   * makes every call fail, {@code -Dfaults=all} every call in every way.
   */
  private static final String WANTED = System.getProperty("faults", "");

  private static final List<IntFunction<Fault>> KINDS =
      List.of(
          call -> new Fault(false, call, Way.BEFORE, SQLiteErrorCode.SQLITE_IOERR),
          call -> new Fault(false, call, Way.BEFORE, SQLiteErrorCode.SQLITE_BUSY),
          call -> new Fault(false, call, Way.AFTER, SQLiteErrorCode.SQLITE_IOERR));

  private static Path folder = Path.of("");
  private static Path empty = Path.of("");

  /** What is left of a day. */
  private record Outcome(
      Map<String, List<String>> told, Map<String, String> wishes, List<String> kept) {}

  @BeforeAll
  static void open() throws IOException, DatabaseUnavailableException {
    var memory = Path.of("/dev/shm");
    folder =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "backheel")
            : Files.createTempDirectory("backheel");
    empty = folder.resolve("empty.db");
    Database.open(empty).close();
    level(Level.OFF);
  }

  private static void level(@Nullable Level level) {
    for (var room : List.of("backheel.store.database", "backheel.delivery")) {
      ((Logger) LoggerFactory.getLogger(room)).setLevel(level);
    }
  }

  @AfterAll
  static void close() throws IOException {
    level(null);
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Test
  void anySingleDatabaseFailureLeavesTheSameResult() throws Exception {
    var driver = new FaultyDriver();
    var well = live(driver, null);
    assertThat(driver.calls()).isGreaterThan(500);
    assertThat(driver.commits()).isGreaterThan(25);
    var faults = new ArrayList<Fault>();
    for (int commit = 1; commit <= driver.commits(); commit++) {
      for (var way : Way.values()) {
        faults.add(new Fault(true, commit, way, SQLiteErrorCode.SQLITE_FULL));
        faults.add(new Fault(true, commit, way, SQLiteErrorCode.SQLITE_BUSY));
      }
    }
    for (int call = 1; call <= driver.calls(); call += WANTED.isEmpty() ? 4 : 1) {
      for (int kind = 0; kind < KINDS.size(); kind++) {
        if (WANTED.equals("all") || call % KINDS.size() == kind) {
          faults.add(KINDS.get(kind).apply(call));
        }
      }
    }
    System.out.printf(
        "%d calls, %d commits, %d days with a fault: ",
        driver.calls(), driver.commits(), faults.size());
    assertNothingIsDifferent(well, faults);
  }

  private static void assertNothingIsDifferent(Outcome well, List<Fault> faults)
      throws InterruptedException, ExecutionException {
    long begun = System.nanoTime();
    int struck = 0;
    var broken = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var lives =
          faults.stream().map(fault -> threads.submit(() -> difference(well, fault))).toList();
      for (var life : lives) {
        var said = life.get();
        struck += said.startsWith("-") ? 0 : 1;
        if (said.startsWith("!")) {
          broken.add(said);
        }
      }
    }
    System.out.printf(
        "%d struck, %d broke something, %d ms%n",
        struck, broken.size(), (System.nanoTime() - begun) / 1_000_000);
    assertThat(broken).isEmpty();
  }

  /** "+" when all is as without the fault, "-" when the call was never made, else what differs. */
  private static String difference(Outcome well, Fault fault) {
    var driver = new FaultyDriver();
    try {
      assertThat(live(driver, fault)).isEqualTo(well);
      return driver.struck().isEmpty() ? "-" : "+";
    } catch (Exception | AssertionError e) {
      return "! " + fault + " (" + driver.struck() + "): " + e;
    }
  }

  private static Outcome live(FaultyDriver driver, @Nullable Fault fault) throws Exception {
    var file = Files.createTempFile(folder, "town", ".db");
    Files.write(file, Files.readAllBytes(empty));
    var source = SqliteFile.source(file);
    source.setSynchronous(SQLiteConfig.SynchronousMode.OFF.name());
    Outcome outcome;
    try (var eye = new Eye(file);
        var database = new Database(file, driver.over(source));
        var town = new StoreScenario(database, eye::owed)) {
      driver.strike(fault);
      town.live();
      driver.heal();
      assertThatAllReadersRead(database);
      assertThat(database.<Integer>write(tx -> tx.execute("update lane set next_at = 0")))
          .isPositive();
      assertThat(eye.sees("pragma wal_checkpoint(truncate)")).as("locked").startsWith("[0,");
      outcome = new Outcome(town.told(), town.wishes(), eye.kept());
    }
    try (var later = new Eye(file)) {
      assertThat(later.sees("pragma integrity_check")).isEqualTo("[ok]");
      assertThat(later.kept()).isEqualTo(outcome.kept());
    }
    Files.delete(file);
    return outcome;
  }

  /** Each of the readers is there, and they read at the same time. */
  private static void assertThatAllReadersRead(Database database)
      throws InterruptedException, ExecutionException {
    var together = new CyclicBarrier(Database.READER_COUNT);
    Callable<Boolean> reading =
        () ->
            database.read(handle -> {
              try {
                var unused = together.await(10, TimeUnit.SECONDS);
              } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new AssertionError("a reader is missing", e);
              }
              return handle.createQuery("select 1").mapTo(Boolean.class).one();
            });
    try (var threads = Executors.newFixedThreadPool(Database.READER_COUNT)) {
      for (var read : threads.invokeAll(Collections.nCopies(Database.READER_COUNT, reading))) {
        assertThat(read.get()).isTrue();
      }
    }
  }

  /** A look into the file past the driver that fails. */
  private static final class Eye implements AutoCloseable {
    private final Connection connection;

    Eye(Path file) throws SQLException {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    long owed() {
      var seen = sees("select coalesce(sum(pending), 0) from lane where platform = 'tel'");
      return Long.parseLong(seen.substring(1, seen.length() - 1));
    }

    List<String> kept() {
      assertThat(
              sees(
                  "select chat from lane l where pending <> (select count(*) from delivery d where"
                      + " d.chat = l.chat and d.state = 'queued')"))
          .as("lanes that count wrongly")
          .isEqualTo("[]");
      return List.of(
          sees("select chat, story, state, message is null from delivery order by 1, 2"),
          sees("select chat, pending from lane where pending > 0 order by 1"),
          sees("select id, story from report order by 1"),
          sees("select number, merged_into from story order by 1"),
          sees("select kind, story, other, undone is null from decision order by id"),
          sees("select report, source from report_source order by 1, 2"),
          sees("select source, mark from bookmark order by 1"));
    }

    String sees(String query) {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(query)) {
        var all = new ArrayList<String>();
        while (rows.next()) {
          var row = new ArrayList<@Nullable String>();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            row.add(rows.getString(i));
          }
          all.add(String.join(",", row.stream().map(String::valueOf).toList()));
        }
        return all.toString();
      } catch (SQLException e) {
        throw new AssertionError(query, e);
      }
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
