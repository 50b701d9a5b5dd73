package backheel.delivery;

import backheel.store.Lanes;
import backheel.store.Owed;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The model's lanes behind a store that fails, before or after its commits, and may be killed. */
final class TroubledLanes implements Lanes {
  private final Simulation simulation;
  private final Life life;
  private final Lanes model;

  TroubledLanes(Simulation simulation, Life life) {
    this.simulation = simulation;
    this.life = life;
    this.model = simulation.model;
  }

  private void fence() {
    if (!simulation.isOnDuty(life.process)) {
      throw simulation.relieved;
    }
  }

  @Override
  public List<Owed> due(String platform, Collection<String> busy, int limit) {
    fence();
    simulation.mayFail();
    return model.due(platform, busy, limit);
  }

  @Override
  public List<Owed> grown(String platform, Collection<String> busy, int limit) {
    fence();
    simulation.mayFail();
    return model.grown(platform, busy, limit);
  }

  @Override
  public Optional<Instant> nextDue(String platform) {
    simulation.mayFail();
    return model.nextDue(platform);
  }

  @Override
  public Owed bundle(Owed first, int most) {
    var bundle = new Owed[] {first};
    simulation.write(life, "bundle", () -> bundle[0] = model.bundle(first, most));
    return bundle[0];
  }

  @Override
  public void sent(Owed owed, String message, List<Long> editions, Instant nextInLane) {
    simulation.write(
        life,
        "sent " + owed.id() + " as " + message,
        () -> {
          model.sent(owed, message, editions, nextInLane);
          simulation.judge.marked(life, owed, message);
        });
  }

  @Override
  public void giveUp(Owed owed, String why) {
    simulation.write(
        life,
        "give up " + owed.id() + ": " + why,
        () -> {
          model.giveUp(owed, why);
          simulation.judge.givenUp(life, owed, why);
        });
  }

  @Override
  public void postpone(Owed owed, Instant until, String why) {
    simulation.write(
        life,
        "postpone " + owed.id() + " until " + until + ": " + why,
        () -> {
          model.postpone(owed, until, why);
          simulation.judge.postponed(life, owed, why);
        });
  }

  @Override
  public void hold(Owed owed, Instant until) {
    simulation.write(
        life, "hold " + owed.chat() + " until " + until, () -> model.hold(owed, until));
  }

  @Override
  public void keep(Owed owed, Instant until, Owed.Bundled as, String why) {
    simulation.write(
        life,
        "keep " + owed.id() + " as " + as + " until " + until,
        () -> {
          model.keep(owed, until, as, why);
          simulation.judge.step();
        });
  }

  @Override
  public void hurry(String chat) {
    simulation.write(life, "hurry", () -> model.hurry(chat));
  }

  @Override
  public void setBack(String platform, Duration by) {
    simulation.write(life, "set back", () -> model.setBack(platform, by));
  }

  @Override
  public Optional<Instant> lastEnd() {
    return model.lastEnd();
  }

  @Override
  public long newest() {
    return model.newest();
  }

  @Override
  public List<Sent> sentLately(String platform, Instant since) {
    return model.sentLately(platform, since);
  }

  @Override
  public int sentSince(String chat, Instant since) {
    simulation.mayFail();
    return model.sentSince(chat, since);
  }

  @Override
  public Tally tally(String platform) {
    return model.tally(platform);
  }

  @Override
  public int dropEnded(Instant before) {
    return model.dropEnded(before);
  }
}
