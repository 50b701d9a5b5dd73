package backheel.platform.telegram.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlatformLimitDetectorTest {
  private static final long NOW = 1_000_000;
  private static final long PAUSE = 2_000;

  private final PlatformLimitDetector platformLimitDetector = new PlatformLimitDetector();

  private boolean isPlatforms(long chat, long pause, long now) {
    return platformLimitDetector.refused(chat, pause, now) > now;
  }

  @Test
  void rejectionsOfOneChatAreNoLimitOfThePlatform() {
    for (int i = 0; i < 100; i++) {
      assertThat(isPlatforms(7, PAUSE, NOW + i * PAUSE)).isFalse();
    }
  }

  @Test
  void tenPercentRejectionsAreNoLimitOfThePlatform() {
    for (int i = 0; i < 4_000; i++) {
      if (i % 10 == 0) {
        assertThat(isPlatforms(i, PAUSE, NOW + i * 33L)).isFalse();
      } else {
        platformLimitDetector.accepted(i, NOW + i * 33L);
      }
    }
  }

  @Test
  void rejectionsInMostRecentChatsAreALimitOfThePlatform() {
    for (int chat = 0; chat < 4; chat++) {
      assertThat(isPlatforms(chat, PAUSE, NOW)).isFalse();
    }

    assertThat(platformLimitDetector.refused(4, PAUSE, NOW + 10)).isEqualTo(NOW + 10 + PAUSE);
    assertThat(platformLimitDetector.platformUntil()).isEqualTo(NOW + 10 + PAUSE);
  }

  @Test
  void thirdOfManyMessagesRejectedIsALimitOfThePlatform() {
    boolean platforms = false;
    for (int i = 0; i < 42; i++) {
      if (i % 3 == 0) {
        platforms |= isPlatforms(i, PAUSE, NOW + i * 33L);
      } else {
        platformLimitDetector.accepted(i, NOW + i * 33L);
      }
    }

    assertThat(platforms).isTrue();
  }

  @Test
  void detectionStartsAfreshAfterAHold() {
    for (int chat = 0; chat < 6; chat++) {
      platformLimitDetector.refused(chat, PAUSE, NOW);
    }
    assertThat(platformLimitDetector.platformUntil()).isGreaterThan(NOW);

    assertThat(isPlatforms(9, PAUSE, NOW + PAUSE)).isFalse();
  }

  @Test
  void oldRejectionsDoNotCount() {
    for (int chat = 0; chat < 20; chat++) {
      assertThat(isPlatforms(chat, PAUSE, NOW + chat * 8_000L)).isFalse();
    }
  }

  @Test
  void oneChatThatIsToWaitForADayDoesNotMakeAllOthersWait() {
    for (int chat = 0; chat < 6; chat++) {
      platformLimitDetector.refused(chat, PAUSE, NOW);
    }

    assertThat(isPlatforms(77, 86_400_000, NOW + 5)).isFalse();
    assertThat(platformLimitDetector.platformUntil()).isEqualTo(NOW + PAUSE);
  }
}
