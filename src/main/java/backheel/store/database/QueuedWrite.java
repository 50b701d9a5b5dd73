package backheel.store.database;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** A queued write and its future result. */
final class QueuedWrite<T extends @Nullable Object> implements Comparable<QueuedWrite<?>> {
  private final Function<Handle, T> change;
  private final WritePriority writePriority;
  private final long place;
  private final CompletableFuture<T> done = new CompletableFuture<>();
  private @Nullable Runnable known;

  QueuedWrite(Function<Handle, T> change, WritePriority writePriority, long place) {
    this.change = change;
    this.writePriority = writePriority;
    this.place = place;
  }

  WritePriority priority() {
    return writePriority;
  }

  /**
   * Returns the result once it is available; a failure is thrown as a {@code CompletionException}.
   */
  T outcome() {
    return done.join();
  }

  @Override
  public int compareTo(QueuedWrite<?> other) {
    int first = writePriority.compareTo(other.writePriority);
    return first != 0 ? first : Long.compare(place, other.place);
  }

  void run(Handle handle, WriteBatch writeBatch) throws SQLException {
    writeBatch.savepoint();
    try {
      T result = change.apply(handle);
      writeBatch.release();
      known = () -> done.complete(result);
    } catch (Exception e) { // Jdbi lets an SQLException pass undeclared
      if (isDiskFailure(e)) {
        throw e;
      }
      writeBatch.rollBackToSavepoint();
      known = () -> done.completeExceptionally(e);
    }
  }

  /** Runs the write outside any transaction. */
  void runAlone(Handle handle) {
    done.complete(change.apply(handle));
  }

  private static boolean isDiskFailure(Throwable e) {
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
