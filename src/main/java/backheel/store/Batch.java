package backheel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;

/**
 * One transaction for many writes, each with a savepoint of its own. It speaks SQL itself, because
 * the driver's own commit begins the next transaction at once, and so may fail when all is written.
 */
final class Batch implements AutoCloseable {
  private final Statement statement;
  private final PreparedStatement savepoint;
  private final PreparedStatement release;

  /**
   * Written along with the rest, so that it can be asked for when a commit's outcome is unknown.
   */
  private final int stamp = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);

  /** Whether something may still be open on the connection. */
  private boolean doubtful;

  private Batch(Connection connection) throws SQLException {
    statement = connection.createStatement();
    savepoint = connection.prepareStatement("savepoint one");
    release = connection.prepareStatement("release one");
  }

  static Batch begin(Handle handle) throws SQLException {
    var batch = new Batch(handle.getConnection());
    batch.say("begin immediate");
    batch.say("pragma user_version = " + batch.stamp);
    return batch;
  }

  void savepoint() throws SQLException {
    savepoint.execute();
  }

  void release() throws SQLException {
    release.execute();
  }

  void rollBackToSavepoint() throws SQLException {
    doubtful = true;
    say("rollback to one");
    release();
  }

  void commit() throws SQLException {
    say("commit");
  }

  private void say(String sql) throws SQLException {
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

  /** The stamp of the last batch that was committed. */
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
