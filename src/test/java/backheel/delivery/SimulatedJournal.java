package backheel.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A sent-journal on a file that is a list; a kill may strike before and after each write. */
final class SimulatedJournal implements SentJournal {
  private static final int WORTH_EMPTYING = 4;

  private final Simulation simulation;
  private final SimulatedRun simulatedRun;
  private final List<Entry> file;
  private final List<Entry> left;
  private final Set<Long> open = new HashSet<>();

  SimulatedJournal(Simulation simulation, SimulatedRun simulatedRun, List<Entry> file) {
    this.simulation = simulation;
    this.simulatedRun = simulatedRun;
    this.file = file;
    this.left = List.copyOf(file);
  }

  @Override
  public void recordSent(Entry entry) {
    try {
      simulation.crashPoint(simulatedRun);
    } catch (SimulatedCrash simulatedCrash) {
      simulation.judge.forgotten(entry.chat(), entry.message());
      throw simulatedCrash;
    }
    open.add(entry.deliveries().getFirst());
    file.add(entry);
    simulation.crashPoint(simulatedRun);
  }

  @Override
  public void recordStored(Entry entry) {
    open.remove(entry.deliveries().getFirst());
    // Whoever has been relieved of duty must not empty what is another's by now.
    if (open.isEmpty()
        && file.size() > WORTH_EMPTYING
        && simulation.isOnDuty(simulatedRun.process)) {
      file.clear();
    }
  }

  @Override
  public List<Entry> unfinished() {
    return left;
  }

  @Override
  public void clear() {
    simulation.crashPoint(simulatedRun);
    file.clear();
  }

  @Override
  public void close() {}
}
