package backheel.delivery;

import java.util.ArrayList;
import java.util.List;

/** A sent-journal that is a list of what was asked of it. */
final class RecordingJournal implements SentJournal {
  final List<Entry> left = new ArrayList<>();
  final List<Entry> open = new ArrayList<>();
  final List<Entry> everTaken = new ArrayList<>();

  @Override
  public void recordSent(Entry entry) {
    open.add(entry);
    everTaken.add(entry);
  }

  @Override
  public void recordStored(Entry entry) {
    open.remove(entry);
  }

  @Override
  public List<Entry> unfinished() {
    return List.copyOf(left);
  }

  @Override
  public void clear() {
    left.clear();
  }

  @Override
  public void close() {}
}
