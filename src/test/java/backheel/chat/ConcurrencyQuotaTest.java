package backheel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConcurrencyQuotaTest {
  private final ConcurrencyQuota concurrencyQuota = new ConcurrencyQuota(2);

  @Test
  void onlyTheExcessOfOnePersonIsRefused() {
    assertThat(concurrencyQuota.tryAcquire("ann")).isTrue();
    assertThat(concurrencyQuota.tryAcquire("ann")).isTrue();
    assertThat(concurrencyQuota.tryAcquire("ann")).isFalse();
    assertThat(concurrencyQuota.tryAcquire("bob")).isTrue();

    concurrencyQuota.release("ann");

    assertThat(concurrencyQuota.inFlightOf("ann")).isOne();
    assertThat(concurrencyQuota.tryAcquire("ann")).isTrue();
  }

  @Test
  void onlyPeopleWithWorkInProgressAreRemembered() {
    for (int i = 0; i < 100_000; i++) {
      assertThat(concurrencyQuota.tryAcquire(i)).isTrue();
      concurrencyQuota.release(i);
    }
    concurrencyQuota.release("nobody");

    assertThat(concurrencyQuota.activeParties()).isZero();
  }
}
