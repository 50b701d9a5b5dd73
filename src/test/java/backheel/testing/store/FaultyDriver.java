package backheel.testing.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A database driver that counts the calls that reach it, and fails the one it is told to. */
public final class FaultyDriver {
  /** What may fail: whatever prepares, runs, reads, ends or closes something. */
  private static final Set<String> COUNTED =
      Set.of(
          "getConnection",
          "createStatement",
          "prepareStatement",
          "execute",
          "executeQuery",
          "executeUpdate",
          "executeLargeUpdate",
          "executeBatch",
          "executeLargeBatch",
          "getGeneratedKeys",
          "next",
          "setAutoCommit",
          "commit",
          "rollback",
          "setSavepoint",
          "releaseSavepoint",
          "close");

  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger commits = new AtomicInteger();
  private volatile boolean counting;
  private volatile @Nullable Fault fault;
  private volatile String struck = "";

  /** How a call fails. */
  public enum Way {
    /** It is not made. */
    BEFORE,
    /** It is made, and said to have failed. */
    AFTER
  }

  /**
   * One failure to come.
   *
   * @param number of the call, or of the commit, from 1 on; 0 for every one until healed
   */
  public record Fault(boolean ofCommits, int number, Way way, SQLiteErrorCode code) {
    boolean strikes(int one) {
      return one > 0 && (number == 0 || number == one);
    }
  }

  /** A call on its way to the driver. */
  private interface Call {
    @Nullable Object make() throws Throwable;
  }

  /** The driver behind this one. */
  public DataSource over(DataSource source) {
    return wrap(DataSource.class, source, "");
  }

  /** From now on calls are counted, and this one fails; none when null. */
  public void strike(@Nullable Fault next) {
    fault = next;
    calls.set(0);
    commits.set(0);
    counting = true;
  }

  /** Nothing fails any more. */
  public void heal() {
    counting = false;
  }

  public int calls() {
    return calls.get();
  }

  public int commits() {
    return commits.get();
  }

  /** Which call failed last, "" when none has. */
  public String struck() {
    return struck;
  }

  private <T> T wrap(Class<T> type, Object target, String sql) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          var said =
              arguments != null && arguments.length > 0 && arguments[0] instanceof String first
                  ? first
                  : sql;
          return wrapped(made(method.getName(), said, () -> make(method, target, arguments)), said);
        };
    return type.cast(
        Proxy.newProxyInstance(
            FaultyDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object make(Method method, Object target, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private @Nullable Object wrapped(@Nullable Object result, String sql) {
    return switch (result) {
      case Connection connection -> wrap(Connection.class, connection, "");
      case PreparedStatement statement -> wrap(PreparedStatement.class, statement, sql);
      case Statement statement -> wrap(Statement.class, statement, "");
      case ResultSet rows -> wrap(ResultSet.class, rows, sql);
      case null, default -> result;
    };
  }

  private @Nullable Object made(String name, String sql, Call call) throws Throwable {
    if (!counting || !COUNTED.contains(name)) {
      return call.make();
    }
    boolean isCommit =
        name.equals("commit") || (name.startsWith("execute") && sql.equals("commit"));
    int commit = isCommit ? commits.incrementAndGet() : -1;
    int number = calls.incrementAndGet();
    var next = fault;
    if (next == null || !next.strikes(next.ofCommits() ? commit : number)) {
      return call.make();
    }
    struck = name + " " + sql.strip().lines().findFirst().orElse("");
    if (next.way() == Way.AFTER) {
      var unused = call.make();
    }
    throw failure(next.code());
  }

  private static SQLException failure(SQLiteErrorCode code) {
    return new SQLiteException(
        "[" + code.name().toLowerCase(Locale.ROOT) + "] arranged by a test", code);
  }
}
