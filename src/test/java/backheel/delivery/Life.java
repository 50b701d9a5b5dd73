package backheel.delivery;

import backheel.chat.ChatId;
import backheel.store.Lanes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A courier in one simulated process: the real rounds and endings, on simulated legs. */
final class Life implements Legs, Endings.Whereabouts {
  private static final int SPINNING = 500;

  final SimulatedProcess process;
  final ScriptedPlatform platform;
  final Lanes lanes;
  final List<Flight> open = new ArrayList<>();
  final Arrived arrived = new Arrived();
  final int permits;
  private final Simulation simulation;
  private final Shift shift;
  private long nextRound = Long.MAX_VALUE;
  private int idle;

  Life(Simulation simulation, SimulatedProcess process, ScriptedPlatform platform) {
    this.simulation = simulation;
    this.process = process;
    this.platform = platform;
    this.lanes = new TroubledLanes(simulation, this);
    var legs = new BellLegs(this, this::wake);
    var journal = new KeptJournal(simulation, this, platform.journal);
    var saved = platform.pace;
    var pace =
        saved == null
            ? new Pace(platform, nanos())
            : Pace.resumed(platform, saved, simulation.clock.instant(), nanos());
    var timing = new SimulatedTiming(simulation, lanes);
    var endings = new Endings(platform, lanes, this, timing, journal, pace, legs, simulation.clock);
    var rounds =
        new Rounds(
            platform, lanes, timing, simulation::draw, endings, pace, legs, simulation.clock);
    permits = Rounds.permits(platform.messagesPerSecond());
    shift = new Shift(platform, lanes, journal, pace, rounds, legs, simulation.clock);
  }

  /** Something may be owed now. */
  void wake() {
    if (process.isAlive() && nextRound > simulation.now()) {
      roundAt(simulation.now());
    }
  }

  private void roundAt(long at) {
    nextRound = at;
    simulation.plan(
        at,
        process,
        () -> {
          if (nextRound == at) {
            round();
          }
        });
  }

  private void round() {
    long before = simulation.judge.steps();
    nextRound = Long.MAX_VALUE;
    var nap = shift.round();
    idle = simulation.judge.steps() == before && nap.toMillis() < 10 ? idle + 1 : 0;
    if (idle > SPINNING) {
      throw new Violation("no busy loop", SPINNING + " rounds for nothing on " + platform.name());
    }
    long next = simulation.now() + Math.min(nap.toNanos(), Rounds.LONGEST.toNanos());
    next = nap.equals(Rounds.LONGEST) ? simulation.skipped(next) : next;
    if (nextRound > next) {
      roundAt(next);
    }
  }

  @Override
  public long nanos() {
    return simulation.now();
  }

  @Override
  public <T> void carry(String name, Supplier<T> call, Consumer<T> then) {
    var flight = new Flight(this, simulation.drawnFor, simulation.drawn.editions());
    simulation.judge.started(flight);
    open.add(flight);
    simulation.plan(
        simulation.now() + simulation.way(),
        null,
        () -> {
          if (flight.dropped) {
            return;
          }
          platform.meets(flight);
          var outcome = call.get();
          simulation.plan(
              simulation.now() + flight.answerTakes,
              process,
              () -> {
                simulation.judge.answered(flight, outcome);
                then.accept(outcome);
              });
        });
  }

  @Override
  public void later(Duration delay, Runnable what) {
    simulation.plan(simulation.now() + delay.toNanos(), process, what);
  }

  @Override
  public void gone(ChatId chat, String why) {
    simulation.write(
        this,
        "gone " + chat,
        () -> {
          simulation.town.gone(chat.toString(), why);
          simulation.judge.leftFor(this, chat);
        });
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    simulation.write(
        this,
        "moved " + from + " to " + to,
        () -> {
          simulation.judge.leftFor(this, from);
          simulation.town.move(from.toString(), to.toString());
        });
  }

  @Override
  public void slower(Pace.State pace) {
    simulation.write(this, "slower", () -> platform.pace = pace);
  }
}
