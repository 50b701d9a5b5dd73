package backheel.delivery;

import backheel.chat.ChatId;
import backheel.delivery.pace.RateLimiter;
import backheel.store.outbox.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A courier in one simulated process: the real rounds and endings, on simulated legs. */
final class SimulatedRun implements DeliveryExecutor, SendFailureListener {
  private static final int SPINNING = 500;

  final SimulatedProcess process;
  final ScriptedPlatform platform;
  final Outbox outbox;
  final List<InFlightMessage> open = new ArrayList<>();
  final RecentSends recentSends = new RecentSends();
  final int permits;
  private final Simulation simulation;
  private final DeliveryRound deliveryRound;
  private long nextRound = Long.MAX_VALUE;
  private int idle;

  SimulatedRun(Simulation simulation, SimulatedProcess process, ScriptedPlatform platform) {
    this.simulation = simulation;
    this.process = process;
    this.platform = platform;
    this.outbox = new FaultyOutbox(simulation, this);
    var legs = new NotifyingExecutor(this, this::wake);
    var journal = new SimulatedJournal(simulation, this, platform.journal);
    var saved = platform.pace;
    var rateLimiter =
        saved == null
            ? new RateLimiter(platform, nanoTime())
            : RateLimiter.resumed(platform, saved, simulation.clock.instant(), nanoTime());
    var timing = new SimulatedPolicy(simulation, outbox);
    var services =
        new DeliveryServices(
            platform,
            outbox,
            timing,
            simulation::draw,
            journal,
            rateLimiter,
            legs,
            simulation.clock);
    var deliveryDispatcher = new DeliveryDispatcher(services, new OutcomeHandler(services, this));
    permits = DeliveryDispatcher.permits(platform.messagesPerSecond());
    deliveryRound = new DeliveryRound(services, deliveryDispatcher);
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
    var nap = deliveryRound.runOnce();
    idle = simulation.judge.steps() == before && nap.toMillis() < 10 ? idle + 1 : 0;
    if (idle > SPINNING) {
      throw new Violation("no busy loop", SPINNING + " rounds for nothing on " + platform.name());
    }
    long next = simulation.now() + Math.min(nap.toNanos(), DeliveryDispatcher.MAX_SLEEP.toNanos());
    next = nap.equals(DeliveryDispatcher.MAX_SLEEP) ? simulation.skipped(next) : next;
    if (nextRound > next) {
      roundAt(next);
    }
  }

  @Override
  public long nanoTime() {
    return simulation.now();
  }

  @Override
  public <T> void execute(String name, Supplier<T> call, Consumer<T> then) {
    var inFlightMessage =
        new InFlightMessage(this, simulation.drawnFor, simulation.rendered.editions());
    simulation.judge.started(inFlightMessage);
    open.add(inFlightMessage);
    simulation.plan(
        simulation.now() + simulation.way(),
        null,
        () -> {
          if (inFlightMessage.dropped) {
            return;
          }
          platform.meets(inFlightMessage);
          var outcome = call.get();
          simulation.plan(
              simulation.now() + inFlightMessage.answerTakes,
              process,
              () -> {
                simulation.judge.answered(inFlightMessage, outcome);
                then.accept(outcome);
              });
        });
  }

  @Override
  public void schedule(Duration delay, Runnable what) {
    simulation.plan(simulation.now() + delay.toNanos(), process, what);
  }

  @Override
  public void chatGone(ChatId chat, String why) {
    simulation.write(
        this,
        "gone " + chat,
        () -> {
          simulation.simulatedChats.gone(chat, why);
          simulation.judge.leftFor(this, chat);
        });
  }

  @Override
  public void chatMoved(ChatId from, ChatId to) {
    simulation.write(
        this,
        "moved " + from + " to " + to,
        () -> {
          simulation.judge.leftFor(this, from);
          simulation.simulatedChats.move(from, to);
        });
  }

  @Override
  public void rateReduced(RateLimiter.State pace) {
    simulation.write(this, "slower", () -> platform.pace = pace);
  }
}
