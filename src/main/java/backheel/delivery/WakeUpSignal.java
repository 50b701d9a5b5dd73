package backheel.delivery;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A signal that ends a wait, also when it was given before the wait began. */
final class WakeUpSignal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition given = lock.newCondition();
  private boolean pending;
  private boolean ended;

  void give() {
    lock.lock();
    try {
      pending = true;
      given.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Gives the signal for good: no wait lasts from now on. */
  void giveForever() {
    lock.lock();
    try {
      ended = true;
      given.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Withdraws the signal, before looking for work that may have caused it. */
  void clear() {
    lock.lock();
    try {
      pending = false;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the signal, at most for the given time. */
  void await(Duration most) throws InterruptedException {
    long nanos = most.toNanos();
    lock.lock();
    try {
      while (!pending && !ended && nanos > 0) {
        nanos = given.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }
}
