package backheel.platform.telegram.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A log of failures: one line per failure, each kind at most once a minute. */
public final class ThrottledLog {
  private static final Logger log = LoggerFactory.getLogger("backheel.telegram");
  private static final Duration QUIET_PERIOD = Duration.ofMinutes(1);

  private final Clock clock;
  private final BotToken botToken;
  private volatile boolean closed;
  private final Map<String, Instant> lastLogged = new ConcurrentHashMap<>();

  public ThrottledLog(Clock clock, BotToken botToken) {
    this.clock = clock;
    this.botToken = botToken;
  }

  /** Stops logging: failures during the shutdown are expected. */
  public void close() {
    closed = true;
  }

  public void warn(String kind, String what) {
    if (isDue(kind)) {
      log.warn("{}", botToken.redact(what));
    }
  }

  /** Logs an internal failure with its stack trace, from which the token is removed. */
  public void error(String kind, Throwable failure) {
    if (isDue(kind)) {
      log.error("{}: {}", kind, botToken.describe(failure), withoutToken(failure));
    }
  }

  private Throwable withoutToken(Throwable failure) {
    var safe = new IllegalStateException(botToken.describe(failure));
    safe.setStackTrace(failure.getStackTrace());
    if (failure.getCause() != null) {
      safe.initCause(withoutToken(failure.getCause()));
    }
    return safe;
  }

  private boolean isDue(String kind) {
    if (closed) {
      return false;
    }
    var now = clock.instant();
    var before = lastLogged.get(kind);
    if (before != null && now.isBefore(before.plus(QUIET_PERIOD))) {
      return false;
    }
    lastLogged.put(kind, now);
    return true;
  }
}
