package backheel.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code -Dsim.seeds=N} runs so many seeds; {@code -Dsim.seed=N} runs one and prints its log. */
@ExtendWith(SilencedLog.class)
class SimulationTest {
  private static final int THREADS = 2;

  @Test
  void messagesAreNeverLostRepeatedOrReorderedUnderFaults() throws Exception {
    long seeds = Long.getLong("sim.seeds", 10_000);
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var searches =
          IntStream.range(0, THREADS)
              .<Callable<String>>mapToObj(part ->
                  () -> {
                    var found =
                        Simulation.firstFound(seeds * part / THREADS, seeds * (part + 1) / THREADS);
                    return found == null ? "" : found;
                  })
              .toList();
      for (var search : threads.invokeAll(searches)) {
        var found = search.get();
        if (!found.isEmpty()) {
          fail("seed %s%nTo see it all: -Dtest=SimulationTest -Dsim.seed=%s", found, seed(found));
        }
      }
    }
  }

  private static String seed(String found) {
    return found.substring(0, found.indexOf('\t'));
  }

  @Test
  void sameSeedGivesTheSameRun() {
    assertThat(Simulation.told(4)).isEqualTo(Simulation.told(4)).hasSizeGreaterThan(100);
  }

  @Test
  void requestedSeedBreaksNoRuleAndPrintsItsLog() {
    var asked = Long.getLong("sim.seed");
    long seed = asked == null ? 4 : asked;
    var log = Simulation.told(seed);
    if (asked != null) {
      log.forEach(System.out::println);
    }
    Simulation.of(seed)
        .ifPresent(found -> {
          throw found.violation();
        });

    assertThat(log).hasSizeGreaterThan(100);
  }
}
