package backheel.delivery;

import backheel.chat.ChatId;
import backheel.schedule.BundleKind;
import backheel.schedule.HoldReason;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The model's lanes behind a store that fails, before or after its commits, and may be killed. */
final class FaultyOutbox implements Outbox {
  private final Simulation simulation;
  private final SimulatedRun simulatedRun;
  private final Outbox model;

  FaultyOutbox(Simulation simulation, SimulatedRun simulatedRun) {
    this.simulation = simulation;
    this.simulatedRun = simulatedRun;
    this.model = simulation.model;
  }

  private void fence() {
    if (!simulation.isOnDuty(simulatedRun.process)) {
      throw simulation.relieved;
    }
  }

  @Override
  public void takeOwnership() {}

  @Override
  public List<OutgoingMessage> due(String platform, Collection<ChatId> busy, int limit) {
    fence();
    simulation.mayFail();
    return model.due(platform, busy, limit);
  }

  @Override
  public List<OutgoingMessage> dueEdits(String platform, Collection<ChatId> busy, int limit) {
    fence();
    simulation.mayFail();
    return model.dueEdits(platform, busy, limit);
  }

  @Override
  public Optional<Instant> nextDue(String platform) {
    simulation.mayFail();
    return model.nextDue(platform);
  }

  @Override
  public OutgoingMessage bundle(OutgoingMessage first, int most) {
    var bundle = new OutgoingMessage[] {first};
    simulation.write(simulatedRun, "bundle", () -> bundle[0] = model.bundle(first, most));
    return bundle[0];
  }

  @Override
  public void markSent(
      OutgoingMessage outgoingMessage, String message, List<Long> editions, Instant nextInLane) {
    simulation.write(
        simulatedRun,
        "sent " + outgoingMessage.id() + " as " + message,
        () -> {
          model.markSent(outgoingMessage, message, editions, nextInLane);
          simulation.judge.marked(simulatedRun, outgoingMessage, message);
        });
  }

  @Override
  public void abandon(OutgoingMessage outgoingMessage, String why) {
    simulation.write(
        simulatedRun,
        "give up " + outgoingMessage.id() + ": " + why,
        () -> {
          model.abandon(outgoingMessage, why);
          simulation.judge.givenUp(simulatedRun, outgoingMessage, why);
        });
  }

  @Override
  public void retryLater(OutgoingMessage outgoingMessage, Instant until, String why) {
    simulation.write(
        simulatedRun,
        "postpone " + outgoingMessage.id() + " until " + until + ": " + why,
        () -> {
          model.retryLater(outgoingMessage, until, why);
          simulation.judge.postponed(simulatedRun, outgoingMessage, why);
        });
  }

  @Override
  public void delayLane(OutgoingMessage outgoingMessage, Instant until) {
    simulation.write(
        simulatedRun,
        "hold " + outgoingMessage.chat() + " until " + until,
        () -> model.delayLane(outgoingMessage, until));
  }

  @Override
  public void holdForBundle(
      OutgoingMessage outgoingMessage, Instant until, BundleKind kind, HoldReason reason) {
    simulation.write(
        simulatedRun,
        "keep " + outgoingMessage.id() + " as " + kind + " until " + until,
        () -> {
          model.holdForBundle(outgoingMessage, until, kind, reason);
          simulation.judge.step();
        });
  }

  @Override
  public void makeDue(ChatId chat) {
    simulation.write(simulatedRun, "hurry", () -> model.makeDue(chat));
  }

  @Override
  public void shiftBack(String platform, Duration by) {
    simulation.write(simulatedRun, "set back", () -> model.shiftBack(platform, by));
  }

  @Override
  public Optional<Instant> lastEndedAt() {
    return model.lastEndedAt();
  }

  @Override
  public long newestId() {
    return model.newestId();
  }

  @Override
  public List<Sent> recentlySent(String platform, Instant since) {
    return model.recentlySent(platform, since);
  }

  @Override
  public int countSentSince(ChatId chat, Instant since) {
    simulation.mayFail();
    return model.countSentSince(chat, since);
  }

  @Override
  public Counts counts(String platform) {
    return model.counts(platform);
  }

  @Override
  public int deleteEnded(Instant before) {
    return model.deleteEnded(before);
  }
}
