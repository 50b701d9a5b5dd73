package backheel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {
  private final Shares shares = new Shares(2);

  @Test
  void theSurplusOfOneIsTurnedAwayAndNobodyElses() {
    assertThat(shares.take("ann")).isTrue();
    assertThat(shares.take("ann")).isTrue();
    assertThat(shares.take("ann")).isFalse();
    assertThat(shares.take("bob")).isTrue();

    shares.giveBack("ann");

    assertThat(shares.of("ann")).isOne();
    assertThat(shares.take("ann")).isTrue();
  }

  @Test
  void onlyThoseWithWorkUnderWayAreRemembered() {
    for (int i = 0; i < 100_000; i++) {
      assertThat(shares.take(i)).isTrue();
      shares.giveBack(i);
    }
    shares.giveBack("nobody");

    assertThat(shares.parties()).isZero();
  }
}
