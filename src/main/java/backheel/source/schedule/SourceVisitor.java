package backheel.source.schedule;

import backheel.source.VisitResult;
import backheel.source.worker.FetchException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The visitor of sources: reads one, passes on what it gave, and records how it went. For many
 * threads, one for each source.
 */
final class SourceVisitor {
  private static final Logger log = LoggerFactory.getLogger(SourceVisitor.class);

  private final Clock clock;
  private final VisitHandler handler;
  private final ReentrantLock lock;
  private final BooleanSupplier isClosed;

  /**
   * Creates a visitor.
   *
   * @param lock the lock that guards the scheduled sources
   * @param isClosed whether the results of the visits in progress are dropped
   */
  SourceVisitor(Clock clock, VisitHandler handler, ReentrantLock lock, BooleanSupplier isClosed) {
    this.clock = clock;
    this.handler = handler;
    this.lock = lock;
    this.isClosed = isClosed;
  }

  void visit(ScheduledSource scheduled) {
    var source = scheduled.source;
    try {
      if (isPaused(scheduled)) {
        return;
      }
      if (!scheduled.bookmarkKnown) {
        scheduled.bookmark = handler.bookmark(source);
        scheduled.bookmarkKnown = true;
      }
      var visit = read(scheduled);
      if (scheduled.removed || isClosed.getAsBoolean()) {
        return;
      }
      boolean isNews = !visit.documents().isEmpty() || !visit.bookmark().equals(scheduled.bookmark);
      if (isNews || scheduled.isFailing()) {
        handler.handleVisit(source, visit);
      }
      scheduled.bookmark = visit.bookmark();
      var unread = handler.unreadableNote(source);
      locked(() -> scheduled.succeeded(visit, unread, clock.instant()));
    } catch (FetchException e) {
      fetchFailed(scheduled, e);
    } catch (IOException e) {
      failed(scheduled, e.getMessage() == null ? e.toString() : e.getMessage(), null);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // A bug in a source or in the handler: it must neither end the visits nor go unseen.
      var why = "unexpected: " + e;
      if (!isClosed.getAsBoolean() && !why.equals(scheduled.note())) {
        log.error("visit to {} failed", source.key(), e);
      }
      failed(scheduled, why, null);
    }
  }

  /**
   * Returns whether the source is paused because reading it never ended, perhaps before a restart.
   */
  private boolean isPaused(ScheduledSource scheduled) {
    var until = handler.pausedUntil(scheduled.source);
    if (until == null || !until.isAfter(clock.instant())) {
      return false;
    }
    var why =
        "is left alone until " + until.truncatedTo(ChronoUnit.MINUTES) + ": reading it never ended";
    locked(() -> scheduled.pauseUntil(why, until));
    return true;
  }

  /** Reads a source. Only this may be interrupted: the handler stores what was read. */
  private VisitResult read(ScheduledSource scheduled) throws IOException {
    locked(() -> scheduled.reading = true);
    try {
      return scheduled.source.visit(scheduled.bookmark);
    } finally {
      locked(() -> scheduled.reading = false);
      boolean wasInterrupted = Thread.interrupted();
      log.trace("{} read, interrupted: {}", scheduled.source.key(), wasInterrupted);
    }
  }

  private void fetchFailed(ScheduledSource scheduled, FetchException e) {
    switch (e.kind()) {
      case THROTTLED -> locked(() -> scheduled.postponed(clock.instant(), e.retryAfter()));
      case GONE -> {
        locked(() -> scheduled.stop(e.line()));
        notifyFailure(scheduled, e.line());
      }
      case STUCK -> {
        handler.handleStuck(scheduled.source);
        failed(scheduled, e.line(), SourceScheduler.STUCK_SOURCE_PAUSE);
      }
      default -> failed(scheduled, e.line(), e.retryAfter());
    }
  }

  private void failed(ScheduledSource scheduled, String why, @Nullable Duration retryAfter) {
    // The stored bookmark may be ahead of the one in memory.
    scheduled.bookmarkKnown = false;
    locked(() -> scheduled.failed(why, retryAfter, clock.instant()));
    notifyFailure(scheduled, why);
  }

  private void notifyFailure(ScheduledSource scheduled, String why) {
    if (scheduled.removed || isClosed.getAsBoolean()) {
      return;
    }
    try {
      handler.handleFailure(scheduled.source, why);
    } catch (RuntimeException e) {
      log.error("failure handler failed for source {}", scheduled.source.key(), e);
    }
  }

  private void locked(Runnable step) {
    lock.lock();
    try {
      step.run();
    } finally {
      lock.unlock();
    }
  }
}
