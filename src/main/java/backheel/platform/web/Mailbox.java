package backheel.platform.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What was pushed to one chat of late, and how many browsers are reading along. */
final class Mailbox {
  /** How many pushes are kept for a browser that comes back. */
  static final int KEPT = 100;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Push> pushes = new ArrayDeque<>();
  private int readers;
  private boolean closed;

  /** Says that a browser reads along until {@link #leave}. */
  void join() {
    lock.lock();
    try {
      readers++;
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      readers--;
    } finally {
      lock.unlock();
    }
  }

  /** Whether nobody reads along and nothing is kept for anybody who comes back. */
  boolean isIdle() {
    lock.lock();
    try {
      return readers == 0 && pushes.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes a push, if anybody reads along.
   *
   * @return what was taken: the earlier one where this delivery had been taken before; null if not
   */
  @Nullable Push put(Push push) {
    lock.lock();
    try {
      if (closed || readers == 0) {
        return null;
      }
      for (var earlier : pushes) {
        if (push.sameDelivery(earlier)) {
          return earlier;
        }
      }
      pushes.addLast(push);
      if (pushes.size() > KEPT) {
        pushes.removeFirst();
      }
      changed.signalAll();
      return push;
    } finally {
      lock.unlock();
    }
  }

  /** What came after the push of this number, in order; waits for it as long as it may. */
  List<Push> after(long number, Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = atMost.toNanos();
      while (!closed && left > 0 && (pushes.isEmpty() || pushes.getLast().number() <= number)) {
        left = changed.awaitNanos(left);
      }
      return pushes.stream().filter(push -> push.number() > number).toList();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Sends everybody away who is reading or waiting. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
