package backheel.source.worker;

/**
 * The count of a pool's threads, some of which a task may hold for good. Guarded by the pool's
 * lock.
 */
final class ThreadCount {
  /** Maximum number of threads that are replaced because they never come back. */
  static final int MAX_REPLACED_THREADS = 2;

  private final int max;
  private int working;
  private int lost;

  ThreadCount(int max) {
    this.max = max;
  }

  int working() {
    return working;
  }

  int lost() {
    return lost;
  }

  /** Returns whether every thread is lost, with none left to replace it. */
  boolean isExhausted() {
    return max <= unreplaced();
  }

  boolean mayGrow() {
    return working < max - unreplaced();
  }

  void add() {
    working++;
  }

  /** Counts a working thread as lost. */
  void lose() {
    working--;
    lost++;
  }

  /** Counts a lost thread as returned; returns whether it is needed again. */
  boolean takeBack() {
    lost--;
    if (!mayGrow()) {
      return false;
    }
    working++;
    return true;
  }

  /** Returns the number of lost threads that were not replaced. */
  private int unreplaced() {
    return Math.max(0, lost - MAX_REPLACED_THREADS);
  }
}
