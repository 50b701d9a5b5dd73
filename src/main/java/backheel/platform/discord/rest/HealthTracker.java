package backheel.platform.discord.rest;

import backheel.chat.Platform.Health;
import backheel.chat.Platform.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The health of the platform, updated by many threads and read by any. */
public final class HealthTracker {
  private static final String NEW_TOKEN =
      "Discord refuses the token: open discord.com/developers/applications, choose the application,"
          + " \"Bot\", \"Reset Token\", put the new one into the configuration and start again";

  private static final Duration DAY = Duration.ofDays(1);
  private static final int MAX_DEATHS_COUNTED = 999;

  private final AtomicReference<Health> health =
      new AtomicReference<>(new Health(State.OFF, "not started"));

  private final AtomicReference<String> remark = new AtomicReference<>("");
  private final AtomicReference<String> blocked = new AtomicReference<>("");
  private final Clock clock;
  private final Deque<Instant> deaths = new ArrayDeque<>();

  public HealthTracker(Clock clock) {
    this.clock = clock;
  }

  public Health health() {
    var now = health.get();
    return now.state() != State.UP
        ? now
        : new Health(
            now.state(),
            Stream.of(now.note(), blocked.get(), deaths(), remark.get())
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining("; ")));
  }

  /** Records that the connection was found dead and is replaced. */
  public void dead() {
    health.set(
        new Health(
            State.DOWN,
            "Discord acknowledges no heartbeats: the connection is closed and resumed"));
    synchronized (deaths) {
      deaths.addLast(clock.instant());
      if (deaths.size() > MAX_DEATHS_COUNTED) {
        deaths.removeFirst();
      }
    }
  }

  private String deaths() {
    synchronized (deaths) {
      while (!deaths.isEmpty() && deaths.getFirst().isBefore(clock.instant().minus(DAY))) {
        deaths.removeFirst();
      }
      if (deaths.isEmpty()) {
        return "";
      }
      var last = deaths.getLast().truncatedTo(ChronoUnit.SECONDS);
      return (deaths.size() == 1 ? "1 dead connection" : deaths.size() + " dead connections")
          + " replaced in a day, last at "
          + last;
    }
  }

  /** Sets a remark on a problem that does not take the platform down. */
  public void remark(String words) {
    remark.set(words);
  }

  /**
   * Records that requests are turned away although the connection is up.
   *
   * @param why how, "" when they are taken again
   */
  void blocked(String why) {
    blocked.set(
        why.isEmpty()
            ? ""
            : "requests are turned away ("
                + why
                + "): messages wait; check the proxy, and whether this machine's address is blocked");
  }

  public void off() {
    health.set(new Health(State.OFF, "stopped"));
  }

  public void starting() {
    health.set(new Health(State.STARTING, "connecting"));
  }

  /**
   * Records that the platform is connected.
   *
   * @param servers the number of servers that the bot is in, as Discord reports it
   * @param known the number of those whose data has arrived
   */
  public void up(int servers, int known) {
    var all = servers == 1 ? "in 1 server" : "in " + servers + " servers";
    int away = servers - known;
    health.set(
        new Health(State.UP, away <= 0 ? all : all + ", " + away + " of them not there yet"));
  }

  public void lost() {
    health.set(new Health(State.DOWN, "connection lost, connecting again"));
  }

  public void failing(String why, Duration nextTry) {
    health.set(new Health(State.DOWN, why + "; trying again in " + nextTry.toSeconds() + " s"));
  }

  public void tokenRefused() {
    health.set(new Health(State.DOWN, NEW_TOKEN));
  }
}
