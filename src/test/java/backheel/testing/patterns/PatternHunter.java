package backheel.testing.patterns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Pumps patterns and tells which take more time, or more stack, than the text is long. */
public final class PatternHunter {
  private static final int SHORT = 400;
  private static final int SHORT_DEEP = 800;
  private static final int FACTOR = 4;

  /** Looks at a character, on average, that nothing harmless needs. */
  private static final int MOST = 600;

  private static final double STEEP = 1.6;
  private static final double SURELY_STEEP = 2;

  /** So small that calling oneself once for each repetition overflows it soon. */
  private static final int STACK = 192 * 1024;

  private PatternHunter() {}

  /** A pattern that can be made to take long, and with which text. */
  public record Finding(String where, String pattern, Hunted.Way way, String pump, String growth) {
    @Override
    public String toString() {
      return where + " " + way + " " + pump + " " + growth + " in " + pattern;
    }
  }

  /** Hunts on as many threads as there are processors, each with little stack. */
  public static List<Finding> hunt(Collection<Hunted> patterns) throws InterruptedException {
    var waiting = new ConcurrentLinkedQueue<>(patterns);
    var found = new ConcurrentLinkedQueue<Finding>();
    var failed = new ConcurrentLinkedQueue<Throwable>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < Math.max(2, Runtime.getRuntime().availableProcessors()); i++) {
      var thread = new Thread(null, () -> work(waiting, found), "hunter-" + i, STACK);
      thread.setUncaughtExceptionHandler((t, e) -> failed.add(e));
      thread.start();
      threads.add(thread);
    }
    for (var thread : threads) {
      thread.join();
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException("The hunt broke off", failed.peek());
    }
    return List.copyOf(found);
  }

  private static void work(ConcurrentLinkedQueue<Hunted> waiting, Collection<Finding> found) {
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      hunt(next).ifPresent(found::add);
    }
  }

  private static Optional<Finding> hunt(Hunted hunted) {
    var pumps = Pumps.of(hunted.pattern());
    int size = pumps.isDeep() ? SHORT_DEEP : SHORT;
    for (var pump : pumps.all()) {
      if (!hunted.meets(pump.text(size))) {
        continue;
      }
      for (var way : hunted.ways()) {
        var growth = growth(hunted, way, pump, size);
        if (growth != null) {
          return Optional.of(
              new Finding(
                  hunted.where(), hunted.pattern().pattern(), way, pump.toString(), growth));
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable String growth(Hunted hunted, Hunted.Way way, Pump pump, int size) {
    try {
      double one = each(hunted, way, pump, size);
      double more = each(hunted, way, pump, size * FACTOR);
      if (more > 4 && more > STEEP * one) {
        double most = each(hunted, way, pump, size * FACTOR * FACTOR);
        if (most > SURELY_STEEP * more) {
          return String.format(
              Locale.ROOT, "%.1f, %.1f, %.1f looks at a character", one, more, most);
        }
      }
      return more > MOST ? String.format(Locale.ROOT, "%.1f looks at a character", more) : null;
    } catch (Meter.Exhausted e) {
      return "more looks than can be counted";
    } catch (StackOverflowError e) {
      return "stack overflow";
    }
  }

  /** How often each character is looked at. */
  private static double each(Hunted hunted, Hunted.Way way, Pump pump, int size) {
    var text = pump.text(size);
    var meter = new Meter(text, 3_000L * text.length());
    var matcher = hunted.pattern().matcher(meter);
    if (way == Hunted.Way.MATCH) {
      matcher.matches();
    } else {
      while (matcher.find()) {
        // on to the next
      }
    }
    return (double) meter.looks() / text.length();
  }
}
