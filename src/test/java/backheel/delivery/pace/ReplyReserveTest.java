package backheel.delivery.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyReserveTest {
  private static final long SECOND = 1_000_000_000L;

  private final ReplyReserve replyReserve = new ReplyReserve();

  @Test
  void nothingIsReservedWithoutReplies() {
    assertThat(replyReserve.reserve(30, 0)).isZero();
    assertThat(replyReserve.reserve(30, -5 * SECOND)).isZero();
  }

  @Test
  void reserveIsOneMoreThanRecentRepliesUpToASixthAndFive() {
    for (int i = 0; i < 9; i++) {
      replyReserve.recordReply(0);
    }

    assertThat(replyReserve.reserve(100, SECOND)).isEqualTo(5);
    assertThat(replyReserve.reserve(30, 2 * SECOND - 1)).isEqualTo(5);
    assertThat(replyReserve.reserve(12, SECOND)).isEqualTo(2);
    assertThat(replyReserve.reserve(6, SECOND)).isEqualTo(1);
    assertThat(replyReserve.reserve(5, SECOND)).isZero();
  }

  @Test
  void singleReplyReservesOneMore() {
    replyReserve.recordReply(0);
    assertThat(replyReserve.reserve(30, SECOND)).isEqualTo(2);

    replyReserve.recordReply(SECOND);
    assertThat(replyReserve.reserve(30, SECOND)).isEqualTo(3);
    assertThat(replyReserve.reserve(30, 2 * SECOND)).isEqualTo(2);
    assertThat(replyReserve.reserve(30, 3 * SECOND)).isEqualTo(1);
  }

  @Test
  void oneIsReservedForTenMinutesAfterTheLast() {
    replyReserve.recordReply(0);

    assertThat(replyReserve.reserve(30, 5 * SECOND)).isEqualTo(1);
    assertThat(replyReserve.reserve(12, 600 * SECOND - 1)).isEqualTo(1);
    assertThat(replyReserve.reserve(11, 5 * SECOND)).isZero();
    assertThat(replyReserve.reserve(30, 600 * SECOND)).isZero();
  }

  @Test
  void expectedRepliesReserveOne() {
    replyReserve.expectReplies(0);

    assertThat(replyReserve.reserve(30, SECOND)).isEqualTo(1);
  }
}
