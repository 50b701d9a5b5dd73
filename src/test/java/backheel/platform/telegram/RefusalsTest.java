package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalsTest {
  private static final long NOW = 1_000_000;
  private static final long PAUSE = 2_000;

  private final Refusals refusals = new Refusals();

  private boolean isPlatforms(long chat, long pause, long now) {
    return refusals.refused(chat, pause, now) > now;
  }

  @Test
  void oneChatThatIsRefusedAgainAndAgainIsItsOwnAffair() {
    for (int i = 0; i < 100; i++) {
      assertThat(isPlatforms(7, PAUSE, NOW + i * PAUSE)).isFalse();
    }
  }

  @Test
  void everyTenthMessageRefusedIsNoLimitOfThePlatform() {
    for (int i = 0; i < 4_000; i++) {
      if (i % 10 == 0) {
        assertThat(isPlatforms(i, PAUSE, NOW + i * 33L)).isFalse();
      } else {
        refusals.taken(i, NOW + i * 33L);
      }
    }
  }

  @Test
  void nearlyAllOfTheLatestRefusedInDifferentChatsIsThePlatforms() {
    for (int chat = 0; chat < 4; chat++) {
      assertThat(isPlatforms(chat, PAUSE, NOW)).isFalse();
    }

    assertThat(refusals.refused(4, PAUSE, NOW + 10)).isEqualTo(NOW + 10 + PAUSE);
    assertThat(refusals.platformUntil()).isEqualTo(NOW + 10 + PAUSE);
  }

  @Test
  void aThirdOfManyRefusedIsThePlatformsToo() {
    boolean platforms = false;
    for (int i = 0; i < 42; i++) {
      if (i % 3 == 0) {
        platforms |= isPlatforms(i, PAUSE, NOW + i * 33L);
      } else {
        refusals.taken(i, NOW + i * 33L);
      }
    }

    assertThat(platforms).isTrue();
  }

  @Test
  void afterTheWaitAllIsJudgedAnew() {
    for (int chat = 0; chat < 6; chat++) {
      refusals.refused(chat, PAUSE, NOW);
    }
    assertThat(refusals.platformUntil()).isGreaterThan(NOW);

    assertThat(isPlatforms(9, PAUSE, NOW + PAUSE)).isFalse();
  }

  @Test
  void refusalsOfLongAgoSayNothing() {
    for (int chat = 0; chat < 20; chat++) {
      assertThat(isPlatforms(chat, PAUSE, NOW + chat * 8_000L)).isFalse();
    }
  }

  @Test
  void oneChatThatIsToWaitForADayDoesNotMakeAllOthersWait() {
    for (int chat = 0; chat < 6; chat++) {
      refusals.refused(chat, PAUSE, NOW);
    }

    assertThat(isPlatforms(77, 86_400_000, NOW + 5)).isFalse();
    assertThat(refusals.platformUntil()).isEqualTo(NOW + PAUSE);
  }
}
