package backheel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrowdTest {
  private static final long SECOND = 1_000_000_000L;

  private final Crowd crowd = new Crowd();

  @Test
  void whereNobodyAsksNothingIsReserved() {
    assertThat(crowd.reserve(30, 0)).isZero();
    assertThat(crowd.reserve(30, -5 * SECOND)).isZero();
  }

  @Test
  void oneMoreIsReservedThanWereAskedForLatelyButASixthAtMostAndFive() {
    for (int i = 0; i < 9; i++) {
      crowd.answered(0);
    }

    assertThat(crowd.reserve(100, SECOND)).isEqualTo(5);
    assertThat(crowd.reserve(30, 2 * SECOND - 1)).isEqualTo(5);
    assertThat(crowd.reserve(12, SECOND)).isEqualTo(2);
    assertThat(crowd.reserve(6, SECOND)).isEqualTo(1);
    assertThat(crowd.reserve(5, SECOND)).isZero();
  }

  @Test
  void whoAsksAloneIsExpectedToAskAgain() {
    crowd.answered(0);
    assertThat(crowd.reserve(30, SECOND)).isEqualTo(2);

    crowd.answered(SECOND);
    assertThat(crowd.reserve(30, SECOND)).isEqualTo(3);
    assertThat(crowd.reserve(30, 2 * SECOND)).isEqualTo(2);
    assertThat(crowd.reserve(30, 3 * SECOND)).isEqualTo(1);
  }

  @Test
  void oneIsReservedForTenMinutesAfterTheLast() {
    crowd.answered(0);

    assertThat(crowd.reserve(30, 5 * SECOND)).isEqualTo(1);
    assertThat(crowd.reserve(12, 600 * SECOND - 1)).isEqualTo(1);
    assertThat(crowd.reserve(11, 5 * SECOND)).isZero();
    assertThat(crowd.reserve(30, 600 * SECOND)).isZero();
  }

  @Test
  void peopleWhoMayBeAboutAreGivenOne() {
    crowd.areAbout(0);

    assertThat(crowd.reserve(30, SECOND)).isEqualTo(1);
  }
}
