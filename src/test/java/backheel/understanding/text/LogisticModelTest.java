package backheel.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticModelTest {
  private static final LogisticModel MODEL =
      LogisticModel.read(LogisticModelTest.class, "mood.model");

  @Test
  void addsTheWeightsOfTheFeaturesThatArePresent() {
    assertThat(MODEL.probability(List.of("fresh paint", "rain")))
        .isCloseTo(1 / (1 + Math.exp(-1)), within(1e-9));
    assertThat(MODEL.probability(List.of())).isCloseTo(1 / (1 + Math.exp(1)), within(1e-9));
  }

  @Test
  void ignoresFeaturesThatTheTableLacks() {
    assertThat(MODEL.probability(List.of("rain", "snow")))
        .isEqualTo(MODEL.probability(List.of("rain")));
  }
}
