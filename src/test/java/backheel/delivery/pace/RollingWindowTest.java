package backheel.delivery.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RollingWindowTest {
  @Test
  void requestsAreAllowedUpToTheLimit() {
    var rollingWindow = new RollingWindow(3);
    rollingWindow.add(10);
    rollingWindow.add(20);

    assertThat(rollingWindow.freeAt(3, 100)).isEqualTo(Long.MIN_VALUE);
    assertThat(rollingWindow.freeAt(2, 100)).isEqualTo(110);
    assertThat(rollingWindow.freeAt(1, 100)).isEqualTo(120);
  }

  @Test
  void lateEntryCountsAsNew() {
    var rollingWindow = new RollingWindow(2);
    rollingWindow.add(50);
    rollingWindow.add(20);

    assertThat(rollingWindow.freeAt(1, 100)).isEqualTo(150);
  }

  @Test
  void noSpanEverHoldsMoreThanTheLimit() {
    for (long seed = 0; seed < 200; seed++) {
      var dice = new SplittableRandom(seed);
      int most = dice.nextInt(1, 8);
      var rollingWindow = new RollingWindow(dice.nextInt(most, 10));
      var went = new ArrayList<Long>();
      long now = dice.nextLong(-1_000, 1_000);
      for (int i = 0; i < 300; i++) {
        now += dice.nextInt(20);
        long before = now - 100;
        boolean room = went.stream().filter(at -> at > before).count() < most;
        assertThat(now >= rollingWindow.freeAt(most, 100)).as("seed %d", seed).isEqualTo(room);
        if (room) {
          rollingWindow.add(now);
          went.add(now);
        }
      }
    }
  }
}
