package backheel.store.database;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A cache of one connection's prepared statements: preparing one takes the database as long as
 * running it. Jdbi closes the results of a statement before returning it.
 */
final class StatementCache implements StatementBuilder {
  /**
   * Maximum number of cached statements: more than the code has; dynamically built ones are
   * evicted.
   */
  private static final int MAX_IDLE_STATEMENTS = 120;

  private final StatementBuilder fresh = new DefaultStatementBuilder();

  /** Unused statements, the least recently used first. */
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return fresh.create(connection, context);
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    var kept = idle.remove(sql);
    return kept == null ? fresh.create(connection, sql, context) : kept;
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return fresh.createCall(connection, sql, context);
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    if (!(statement instanceof PreparedStatement prepared)) {
      statement.close();
      return;
    }
    prepared.clearBatch();
    prepared.clearParameters();
    var twin = idle.put(sql, prepared);
    if (twin != null) {
      twin.close();
    }
    if (idle.size() > MAX_IDLE_STATEMENTS) {
      var eldest = idle.values().iterator();
      var dropped = eldest.next();
      eldest.remove();
      dropped.close();
    }
  }
}
