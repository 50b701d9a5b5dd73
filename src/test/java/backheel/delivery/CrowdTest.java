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
  void whilePeopleAskASixthIsReservedAndAtMostFive() {
    crowd.answered(0);

    assertThat(crowd.reserve(100, SECOND)).isEqualTo(5);
    assertThat(crowd.reserve(30, SECOND)).isEqualTo(5);
    assertThat(crowd.reserve(12, SECOND)).isEqualTo(2);
    assertThat(crowd.reserve(6, 5 * SECOND - 1)).isEqualTo(1);
    assertThat(crowd.reserve(5, SECOND)).isZero();
  }

  @Test
  void fiveSecondsLaterOneIsReservedForTenMinutes() {
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
