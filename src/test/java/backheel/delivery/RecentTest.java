package backheel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecentTest {
  @Test
  void thereIsRoomUntilTheLimitIsReached() {
    var recent = new Recent(3);
    recent.add(10);
    recent.add(20);

    assertThat(recent.freeAt(3, 100)).isEqualTo(Long.MIN_VALUE);
    assertThat(recent.freeAt(2, 100)).isEqualTo(110);
    assertThat(recent.freeAt(1, 100)).isEqualTo(120);
  }

  @Test
  void whatIsToldLateCountsAsNew() {
    var recent = new Recent(2);
    recent.add(50);
    recent.add(20);

    assertThat(recent.freeAt(1, 100)).isEqualTo(150);
  }

  @Test
  void noSpanEverHoldsMoreThanTheLimit() {
    for (long seed = 0; seed < 200; seed++) {
      var dice = new SplittableRandom(seed);
      int most = dice.nextInt(1, 8);
      var recent = new Recent(dice.nextInt(most, 10));
      var went = new ArrayList<Long>();
      long now = dice.nextLong(-1_000, 1_000);
      for (int i = 0; i < 300; i++) {
        now += dice.nextInt(20);
        long before = now - 100;
        boolean room = went.stream().filter(at -> at > before).count() < most;
        assertThat(now >= recent.freeAt(most, 100)).as("seed %d", seed).isEqualTo(room);
        if (room) {
          recent.add(now);
          went.add(now);
        }
      }
    }
  }
}
