package backheel.source.schedule;

import backheel.source.Source;
import backheel.source.VisitResult;
import backheel.source.schedule.SourceStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The schedule of one source, and the record of its visits. Guarded by the scheduler's lock. */
final class ScheduledSource {
  /**
   * Number of failures in a row from which a source is visited less often; fewer may be an
   * accident.
   */
  private static final int FAILURES_BEFORE_BACKOFF = 5;

  private static final Duration MAX_PAUSE = Duration.ofDays(1);

  final Source source;
  private final DoubleSupplier random;

  Instant next;
  @Nullable Thread visiting;
  Instant visitingSince = Instant.MIN;
  boolean reading;
  volatile boolean removed;
  @Nullable String bookmark;
  boolean bookmarkKnown;

  private State state = State.WAITING;
  private @Nullable Instant lastVisit;
  private @Nullable Instant lastNews;
  private String note = "";
  private long visits;
  private long unchanged;
  private int failures;
  private Instant failingSince = Instant.MIN;

  /**
   * Creates the schedule of a source.
   *
   * @param random a supplier of numbers from 0 to 1, so that visits do not fall into step
   */
  ScheduledSource(Source source, Instant next, DoubleSupplier random) {
    this.source = source;
    this.next = next;
    this.random = random;
  }

  void stopReading() {
    if (reading && visiting != null) {
      visiting.interrupt();
    }
  }

  /**
   * Records a successful visit.
   *
   * @param unread a line on what could not be read, "" if all could
   */
  void succeeded(VisitResult visitResult, String unread, Instant now) {
    visits++;
    state = State.OK;
    note = unread;
    failures = 0;
    lastVisit = now;
    if (visitResult.documents().isEmpty()) {
      unchanged++;
    } else {
      lastNews = now;
    }
    next = now.plus(longer(jittered(source.interval()), visitResult.retryAfter()));
  }

  /** Postpones a visit because its turn has not come; nothing is wrong with the source. */
  void postponed(Instant now, @Nullable Duration wait) {
    next = now.plus(wait == null ? source.interval() : wait);
  }

  void failed(String why, @Nullable Duration retryAfter, Instant now) {
    visits++;
    state = State.FAILING;
    note = why;
    if (failures++ == 0) {
      failingSince = now;
    }
    next = now.plus(longer(jittered(pause(now)), retryAfter));
  }

  /** Pauses the source until then, as it was before the last stop. */
  void pauseUntil(String why, Instant until) {
    visits++;
    state = State.FAILING;
    note = why;
    next = until;
  }

  void stop(String why) {
    visits++;
    state = State.STOPPED;
    note = why;
    next = Instant.MAX;
  }

  long visits() {
    return visits;
  }

  String note() {
    return note;
  }

  boolean isFailing() {
    return state == State.FAILING;
  }

  boolean isStopped() {
    return state == State.STOPPED;
  }

  SourceStatus status() {
    var shownNote = note.isEmpty() ? source.note() : note;
    var shownState = state == State.OK && !shownNote.isEmpty() ? State.PARTLY : state;
    return new SourceStatus(
        source.name(),
        source.key(),
        source.address(),
        shownState,
        lastVisit,
        lastNews,
        shownNote,
        next,
        visits,
        unchanged);
  }

  /**
   * Returns the pause after a failure. It grows with the time that a source has been failing, and
   * so exponentially; a recovery is noticed within an eighth of that time.
   */
  private Duration pause(Instant now) {
    var usual = source.interval();
    if (failures < FAILURES_BEFORE_BACKOFF || source.isLocal()) {
      return usual;
    }
    var grown = Duration.between(failingSince, now).dividedBy(8);
    return longer(usual, grown.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : grown);
  }

  private Duration jittered(Duration pause) {
    return source.isLocal()
        ? pause
        : Duration.ofNanos((long) (pause.toNanos() * (0.9 + 0.2 * random.getAsDouble())));
  }

  private static Duration longer(Duration one, @Nullable Duration other) {
    return other == null || one.compareTo(other) > 0 ? one : other;
  }
}
