package backheel.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A sent-journal on a file that is a list; a kill may strike before and after each write. */
final class KeptJournal implements SentJournal {
  private static final int WORTH_EMPTYING = 4;

  private final Simulation simulation;
  private final Life life;
  private final List<Entry> file;
  private final List<Entry> left;
  private final Set<Long> open = new HashSet<>();

  KeptJournal(Simulation simulation, Life life, List<Entry> file) {
    this.simulation = simulation;
    this.life = life;
    this.file = file;
    this.left = List.copyOf(file);
  }

  @Override
  public void taken(Entry entry) {
    simulation.crashPoint(life);
    open.add(entry.deliveries().getFirst());
    file.add(entry);
    simulation.judge.acknowledged(entry.chat(), entry.message());
    simulation.crashPoint(life);
  }

  @Override
  public void marked(Entry entry) {
    open.remove(entry.deliveries().getFirst());
    // Whoever has been relieved of duty must not empty what is another's by now.
    if (open.isEmpty() && file.size() > WORTH_EMPTYING && simulation.isOnDuty(life.process)) {
      file.clear();
    }
  }

  @Override
  public List<Entry> left() {
    return left;
  }

  @Override
  public void clear() {
    simulation.crashPoint(life);
    file.clear();
  }

  @Override
  public void close() {}
}
