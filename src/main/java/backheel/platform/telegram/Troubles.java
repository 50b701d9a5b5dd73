package backheel.platform.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of what goes wrong: one line a trouble, each kind at most once a minute. */
final class Troubles {
  private static final Logger log = LoggerFactory.getLogger("backheel.telegram");
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final Clock clock;
  private final Secret secret;
  private volatile boolean closed;
  private final Map<String, Instant> told = new ConcurrentHashMap<>();

  Troubles(Clock clock, Secret secret) {
    this.clock = clock;
    this.secret = secret;
  }

  /** What breaks while everything ends is no trouble. */
  void close() {
    closed = true;
  }

  void tell(String kind, String what) {
    if (isNews(kind)) {
      log.warn("{}", secret.hide(what));
    }
  }

  /** A failure of ours: its stack trace is worth a look, and has the token taken out. */
  void bug(String kind, Throwable failure) {
    if (isNews(kind)) {
      log.error("{}: {}", kind, secret.tell(failure), withoutToken(failure));
    }
  }

  private Throwable withoutToken(Throwable failure) {
    var safe = new IllegalStateException(secret.tell(failure));
    safe.setStackTrace(failure.getStackTrace());
    if (failure.getCause() != null) {
      safe.initCause(withoutToken(failure.getCause()));
    }
    return safe;
  }

  private boolean isNews(String kind) {
    if (closed) {
      return false;
    }
    var now = clock.instant();
    var before = told.get(kind);
    if (before != null && now.isBefore(before.plus(QUIET))) {
      return false;
    }
    told.put(kind, now);
    return true;
  }
}
