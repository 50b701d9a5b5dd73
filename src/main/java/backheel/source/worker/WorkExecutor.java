package backheel.source.worker;

import backheel.source.worker.FetchException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queue of tasks, with the threads that run them and the one that watches over the time. */
final class WorkExecutor {
  private static final Logger log = LoggerFactory.getLogger(WorkExecutor.class);

  private final WorkLimits limits;
  private final ThreadCpuClock clock;
  private final ThreadCount threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<WorkItem> waiting = new PriorityQueue<>();
  private final List<WorkItem> running = new ArrayList<>();

  private long numbers;
  private @Nullable Thread watch;
  private boolean closed;

  WorkExecutor(WorkLimits limits, ThreadCpuClock clock) {
    this.limits = limits;
    this.clock = clock;
    this.threads = new ThreadCount(limits.threads());
  }

  /** Queues a task; it is run as soon as a thread is free and no other task goes before it. */
  WorkItem add(WorkerPool.Task<?, ?> task, WorkPriority priority, long recentCpuSeconds)
      throws FetchException {
    lock.lock();
    try {
      if (closed) {
        throw new FetchException(Kind.TRANSIENT, "reading has ended");
      }
      if (threads.isExhausted()) {
        throw new FetchException(Kind.TRANSIENT, stuck());
      }
      var workItem = new WorkItem(task, priority, recentCpuSeconds, numbers++);
      waiting.add(workItem);
      if (running.size() + waiting.size() > threads.working() && threads.mayGrow()) {
        startWorker();
      }
      changed.signalAll();
      return workItem;
    } finally {
      lock.unlock();
    }
  }

  /** Withdraws a task; returns whether it was still waiting, and otherwise ends its time. */
  boolean withdraw(WorkItem workItem) {
    lock.lock();
    try {
      workItem.deadline.expire();
      return waiting.remove(workItem);
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether a thread is held by a task that does not end. */
  boolean hasStuckThreads() {
    lock.lock();
    try {
      return threads.lost() > 0;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      running.forEach(workItem -> workItem.deadline.expire());
      refuseAll("reading has ended");
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void startWorker() {
    threads.add();
    daemon("reading-" + numbers, this::workOn);
    if (watch == null) {
      watch = daemon("reading-watch", this::watchOn);
    }
  }

  // Only a hint: the real limit is the small number of these threads.
  @SuppressWarnings("ThreadPriorityCheck")
  private static Thread daemon(String name, Runnable task) {
    return Thread.ofPlatform().daemon().name(name).priority(Thread.MIN_PRIORITY + 1).start(task);
  }

  private void workOn() {
    WorkItem ended = null;
    for (var workItem = next(null); workItem != null; workItem = next(ended)) {
      workItem.run(clock);
      ended = workItem;
    }
  }

  /** Returns the next task after one that has ended; null if the thread is to end. */
  private @Nullable WorkItem next(@Nullable WorkItem ended) {
    lock.lock();
    try {
      if (ended != null && !running.remove(ended)) {
        // The task was given up long ago, and this thread replaced.
        if (!threads.takeBack() || closed) {
          return null;
        }
      }
      while (waiting.isEmpty() && !closed) {
        changed.await();
      }
      var workItem = closed ? null : waiting.poll();
      if (workItem != null) {
        workItem.begin(clock);
        running.add(workItem);
        changed.signalAll();
      }
      return workItem;
    } catch (InterruptedException e) {
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void watchOn() {
    long tick = Math.max(1, limits.itemTime().toNanos() / 40);
    lock.lock();
    try {
      while (!closed) {
        if (running.isEmpty()) {
          changed.await();
        } else {
          List.copyOf(running).forEach(this::checkTime);
          long left = tick;
          while (left > 0 && !closed) {
            left = changed.awaitNanos(left);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void checkTime(WorkItem workItem) {
    if (workItem.isOverdue(clock, limits)) {
      giveUp(workItem);
    }
  }

  private void giveUp(WorkItem workItem) {
    running.remove(workItem);
    threads.lose();
    log.warn("a task does not end; {} threads are held by such tasks", threads.lost());
    workItem.end(
        null,
        new FetchException(
            Kind.STUCK, "does not end even after " + WorkLimits.format(limits.itemTime())));
    if (threads.mayGrow()) {
      startWorker();
    } else if (threads.working() == 0) {
      refuseAll(stuck());
    }
  }

  private void refuseAll(String why) {
    waiting.forEach(workItem -> workItem.end(null, new FetchException(Kind.TRANSIENT, why)));
    waiting.clear();
  }

  private String stuck() {
    return "nothing is read: "
        + threads.lost()
        + " documents never end; restart Backheel to read on";
  }
}
