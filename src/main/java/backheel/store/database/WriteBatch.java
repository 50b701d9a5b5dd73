package backheel.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;

/**
 * One transaction for many writes, each with its own savepoint. It executes its own SQL, because
 * the driver's commit begins the next transaction at once, and so may fail after everything is
 * written.
 */
final class WriteBatch implements AutoCloseable {
  private final Statement statement;
  private final PreparedStatement savepoint;
  private final PreparedStatement release;

  /**
   * Random number written with the batch, so that it can be checked when a commit's outcome is
   * unknown.
   */
  private final int stamp = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);

  /** True if a statement may still be open on the connection. */
  private boolean doubtful;

  private WriteBatch(Connection connection) throws SQLException {
    statement = connection.createStatement();
    savepoint = connection.prepareStatement("savepoint one");
    release = connection.prepareStatement("release one");
  }

  static WriteBatch begin(Handle handle) throws SQLException {
    var writeBatch = new WriteBatch(handle.getConnection());
    writeBatch.execute("begin immediate");
    writeBatch.execute("pragma user_version = " + writeBatch.stamp);
    return writeBatch;
  }

  void savepoint() throws SQLException {
    savepoint.execute();
  }

  void release() throws SQLException {
    release.execute();
  }

  void rollBackToSavepoint() throws SQLException {
    doubtful = true;
    execute("rollback to one");
    release();
  }

  void commit() throws SQLException {
    execute("commit");
  }

  private void execute(String sql) throws SQLException {
    boolean rows = statement.execute(sql);
    if (rows) {
      throw new SQLException("rows from " + sql);
    }
  }

  boolean isDoubtful() {
    return doubtful;
  }

  int stamp() {
    return stamp;
  }

  /** Returns the stamp of the last committed batch. */
  static int lastStamp(Handle handle) {
    return handle.createQuery("pragma user_version").mapTo(Integer.class).one();
  }

  @Override
  public void close() throws SQLException {
    try (statement;
        savepoint;
        release) {
      doubtful = false;
    }
  }
}
