package backheel.delivery;

import java.util.ArrayList;
import java.util.List;

/** A run of the bot in a simulation: it ends by a kill, and may be asleep for a while. */
final class SimulatedProcess {
  final int number;
  final List<SimulatedRun> lives = new ArrayList<>();
  private boolean alive = true;
  long asleepUntil;

  SimulatedProcess(int number) {
    this.number = number;
  }

  boolean isAlive() {
    return alive;
  }

  void die() {
    alive = false;
  }
}
