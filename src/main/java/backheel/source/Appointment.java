package backheel.source;

import backheel.source.Standing.State;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** When one source is visited next, and how its visits have gone. Guarded by the timetable. */
final class Appointment {
  /** So many failures in a row may be an accident; from then on a source is asked less often. */
  private static final int PATIENCE = 5;

  private static final Duration LONGEST = Duration.ofDays(1);

  final Source source;
  private final DoubleSupplier dice;

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
   * A source that is to be visited.
   *
   * @param dice gives numbers from 0 to 1, so that visits do not fall into step
   */
  Appointment(Source source, Instant next, DoubleSupplier dice) {
    this.source = source;
    this.next = next;
    this.dice = dice;
  }

  void stopReading() {
    if (reading && visiting != null) {
      visiting.interrupt();
    }
  }

  /**
   * The source was read.
   *
   * @param unread names what of it could not be, "" when all could
   */
  void wentWell(Visit visit, String unread, Instant now) {
    visits++;
    state = State.OK;
    note = unread;
    failures = 0;
    lastVisit = now;
    if (visit.documents().isEmpty()) {
      unchanged++;
    } else {
      lastNews = now;
    }
    next = now.plus(longer(shaken(source.every()), visit.stayAway()));
  }

  /** The place is well, only our turn has not come. */
  void notYet(Instant now, @Nullable Duration wait) {
    next = now.plus(wait == null ? source.every() : wait);
  }

  void failed(String why, @Nullable Duration stayAway, Instant now) {
    visits++;
    state = State.FAILING;
    note = why;
    if (failures++ == 0) {
      failingSince = now;
    }
    next = now.plus(longer(shaken(pause(now)), stayAway));
  }

  /** It is left alone until then, as before the last stop. */
  void rests(String why, Instant until) {
    visits++;
    state = State.FAILING;
    note = why;
    next = until;
  }

  void gone(String why) {
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

  Standing standing() {
    var said = note.isEmpty() ? source.note() : note;
    var shown = state == State.OK && !said.isEmpty() ? State.PARTLY : state;
    return new Standing(
        source.name(), source.key(), shown, lastVisit, lastNews, said, next, visits, unchanged);
  }

  /**
   * The pause grows with the time that a source has been failing, and so exponentially; whenever it
   * heals, that is noticed within an eighth of that time.
   */
  private Duration pause(Instant now) {
    var usual = source.every();
    if (failures < PATIENCE || source instanceof Local) {
      return usual;
    }
    var grown = Duration.between(failingSince, now).dividedBy(8);
    return longer(usual, grown.compareTo(LONGEST) > 0 ? LONGEST : grown);
  }

  private Duration shaken(Duration pause) {
    return source instanceof Local
        ? pause
        : Duration.ofNanos((long) (pause.toNanos() * (0.9 + 0.2 * dice.getAsDouble())));
  }

  private static Duration longer(Duration one, @Nullable Duration other) {
    return other == null || one.compareTo(other) > 0 ? one : other;
  }
}
