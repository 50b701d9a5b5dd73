package backheel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("once")
@ExtendWith(SilencedLog.class)
class PlantedBugsTest {
  private static final long SEEDS = 2_000;

  static List<PlantedBug> bugs() {
    return PlantedBugs.ALL;
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void simulationFindsEveryPlantedBug(PlantedBug bug) throws Exception {
    var found = bug.firstFound(SEEDS);

    assertThat(found).as(bug.claim()).isNotNull();
    System.out.printf("| %s | %s |%n", bug.claim(), found == null ? "" : told(found));
  }

  /** The invariant, and after how many seeds. */
  private static String told(String found) {
    var parts = found.split("\t", -1);
    return parts[1] + " | " + (Long.parseLong(parts[0]) + 1);
  }

  @Test
  void simulationFindsNoBugInCorrectCode() throws Exception {
    var none =
        new PlantedBug(
            "none",
            "DeliveryDispatcher",
            "final class DeliveryDispatcher {",
            "final class DeliveryDispatcher {");

    assertThat(none.firstFound(100)).isNull();
  }
}
