package backheel.testing.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Whether work takes no more than time linear in the length of its text. Time is that of the
 * processor on the working thread, so that a busy machine does not matter.
 */
public final class Growth {
  private static final int WORKERS = 2;

  /** What is faster than this, in milliseconds, is fast enough at any growth. */
  private static final long FLOOR = 100;

  /** Longer than this no document may take; on an idle machine none takes a third of it. */
  private static final long MOST = 1900;

  /** From one size to the next, some ten times as long, time may grow so many times. */
  private static final int STEEPEST = 25;

  /** So many of the trials that took longest come back, to be made at a greater length. */
  private static final int SLOWEST = 6;

  private Growth() {}

  /** One measurement to be made: of work on a text of some shape, at a length and ten times it. */
  public record Trial(
      String name, IntFunction<String> shape, Consumer<String> work, int little, int much) {
    public Trial(String name, IntFunction<String> shape, Consumer<String> work, int little) {
      this(name, shape, work, little, 10 * little);
    }
  }

  /** How a trial went, and how long the longer text took. */
  private record Outcome(Trial trial, long much) {}

  /**
   * Makes all the trials, and those that took longest again from a greater length on; fails when
   * one grows faster than its text.
   */
  public static void check(List<Trial> trials, int littleAgain) {
    measure(
        measure(trials).stream()
            .map(t -> new Trial(t.name(), t.shape(), t.work(), littleAgain))
            .toList());
  }

  /** Makes all the trials on two threads; none may fail. The slowest of them come back. */
  private static List<Trial> measure(List<Trial> trials) {
    var left = new ConcurrentLinkedQueue<>(trials);
    var failed = Collections.synchronizedList(new ArrayList<String>());
    var done = Collections.synchronizedList(new ArrayList<Outcome>());
    var workers =
        Stream.generate(() -> new Thread(() -> work(left, failed, done))).limit(WORKERS).toList();
    workers.forEach(Thread::start);
    for (var worker : workers) {
      join(worker);
    }
    assertEquals(List.of(), failed);
    assertEquals(trials.size(), done.size());
    return done.stream()
        .sorted(Comparator.comparingLong(Outcome::much).reversed())
        .limit(SLOWEST)
        .map(Outcome::trial)
        .toList();
  }

  private static void join(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void work(
      ConcurrentLinkedQueue<Trial> left, List<String> failed, List<Outcome> done) {
    for (var trial = left.poll(); trial != null; trial = left.poll()) {
      try {
        done.add(made(trial, failed));
      } catch (RuntimeException | Error broken) {
        failed.add(trial.name() + ": " + broken);
      }
    }
  }

  /** Makes a trial; one that seems to fail is made twice more, for the machine may be to blame. */
  private static Outcome made(Trial trial, List<String> failed) {
    var large = trial.shape().apply(trial.much());
    var small = trial.shape().apply(trial.little());
    var much = Long.MAX_VALUE;
    var little = Long.MAX_VALUE;
    for (var i = 0; i < 3; i++) {
      much = Math.min(much, time(trial, large));
      if (much > FLOOR) {
        little = Math.min(little, Math.max(1, time(trial, small)));
      }
      if (much <= FLOOR || (much <= MOST && much <= STEEPEST * little)) {
        return new Outcome(trial, much);
      }
    }
    failed.add(
        String.format(
            Locale.ROOT,
            "%s: %d ms for %d characters, %d ms for %d",
            trial.name(),
            little,
            trial.little(),
            much,
            trial.much()));
    return new Outcome(trial, much);
  }

  /** Milliseconds of the processor that the work takes. */
  private static long time(Trial trial, String text) {
    var clock = ManagementFactory.getThreadMXBean();
    var start = clock.getCurrentThreadCpuTime();
    trial.work().accept(text);
    return (clock.getCurrentThreadCpuTime() - start) / 1_000_000;
  }
}
