package backheel.platform.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The messages pushed to one chat recently, and the number of browsers that are reading them. */
final class PushQueue {
  /** Maximum number of messages kept for a browser that reconnects. */
  static final int MAX_KEPT_PUSHES = 100;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<PushedMessage> pushes = new ArrayDeque<>();
  private int readers;
  private boolean closed;

  /** Registers a browser as a reader until {@link #leave}. */
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

  /** Returns whether there are no readers and no kept messages. */
  boolean isIdle() {
    lock.lock();
    try {
      return readers == 0 && pushes.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Accepts a message, if there is a reader.
   *
   * @return the accepted message: the earlier one if this delivery had been accepted before; null
   *     if none was accepted
   */
  @Nullable PushedMessage put(PushedMessage pushedMessage) {
    lock.lock();
    try {
      if (closed || readers == 0) {
        return null;
      }
      for (var earlier : pushes) {
        if (pushedMessage.sameDelivery(earlier)) {
          return earlier;
        }
      }
      pushes.addLast(pushedMessage);
      if (pushes.size() > MAX_KEPT_PUSHES) {
        pushes.removeFirst();
      }
      changed.signalAll();
      return pushedMessage;
    } finally {
      lock.unlock();
    }
  }

  /** Returns the messages after the given number, in order; waits for one up to the given time. */
  List<PushedMessage> after(long number, Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = atMost.toNanos();
      while (!closed && left > 0 && (pushes.isEmpty() || pushes.getLast().number() <= number)) {
        left = changed.awaitNanos(left);
      }
      return pushes.stream().filter(pushedMessage -> pushedMessage.number() > number).toList();
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

  /** Closes the queue and ends all waiting readers. */
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
