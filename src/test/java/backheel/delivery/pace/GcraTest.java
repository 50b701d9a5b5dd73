package backheel.delivery.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GcraTest {
  private final Gcra gcra = new Gcra();

  @Test
  void firstRequestIsAllowedAtAnyTime() {
    assertThat(gcra.freeAt()).isEqualTo(Long.MIN_VALUE);

    gcra.take(-500, 100, 0);

    assertThat(gcra.freeAt()).isEqualTo(-400);
  }

  @Test
  void punctualRequestsKeepTheGap() {
    gcra.take(0, 100, 50);
    long first = gcra.freeAt();
    gcra.take(first, 100, 50);

    assertThat(gcra.freeAt() - first).isEqualTo(100);
  }

  @Test
  void slightlyLateRequestCatchesUp() {
    gcra.take(1_000, 100, 50);
    gcra.take(1_080, 100, 50);

    assertThat(gcra.freeAt()).isEqualTo(1_150);
  }

  @Test
  void veryLateRequestCatchesUpOnlyByTheTolerance() {
    gcra.take(1_000, 100, 50);
    gcra.take(9_000, 100, 50);

    assertThat(gcra.freeAt()).isEqualTo(9_050);
  }
}
