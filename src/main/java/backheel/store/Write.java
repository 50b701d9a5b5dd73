package backheel.store;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Something to be written, and whoever waits for it. */
final class Write<T extends @Nullable Object> implements Comparable<Write<?>> {
  private final Function<Handle, T> change;
  private final Rank rank;
  private final long place;
  private final CompletableFuture<T> done = new CompletableFuture<>();
  private @Nullable Runnable known;

  Write(Function<Handle, T> change, Rank rank, long place) {
    this.change = change;
    this.rank = rank;
    this.place = place;
  }

  Rank rank() {
    return rank;
  }

  /** What came of it, once that is known; a failure as a {@code CompletionException}. */
  T outcome() {
    return done.join();
  }

  @Override
  public int compareTo(Write<?> other) {
    int first = rank.compareTo(other.rank);
    return first != 0 ? first : Long.compare(place, other.place);
  }

  void run(Handle handle, Batch batch) throws SQLException {
    batch.savepoint();
    try {
      T result = change.apply(handle);
      batch.release();
      known = () -> done.complete(result);
    } catch (Exception e) { // Jdbi lets an SQLException pass undeclared
      if (isTheDisk(e)) {
        throw e;
      }
      batch.rollBackToSavepoint();
      known = () -> done.completeExceptionally(e);
    }
  }

  /** Outside any transaction. */
  void runAlone(Handle handle) {
    done.complete(change.apply(handle));
  }

  private static boolean isTheDisk(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLiteException s) {
        return switch (s.getResultCode()) {
          case SQLITE_FULL, SQLITE_READONLY, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CANTOPEN -> true;
          default -> s.getResultCode().name().startsWith("SQLITE_IOERR");
        };
      }
    }
    return false;
  }

  void committed() {
    if (known != null) {
      known.run();
    }
  }

  void failed(Throwable e) {
    done.completeExceptionally(e);
  }
}
