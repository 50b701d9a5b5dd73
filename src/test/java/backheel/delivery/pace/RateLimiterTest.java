package backheel.delivery.pace;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.ChatRateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1_000 * MILLI;
  private static final long MINUTE = 60 * SECOND;
  private static final long START = -3 * SECOND;
  private static final long GAP = (SECOND + RateLimiter.ARRIVAL_JITTER) / 30;
  private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
  private static final ChatId ANNA = chat("1");
  private static final ChatId GROUP = chat("-100200");

  private final RateLimiter rateLimiter = new RateLimiter(PacedPlatform.telegram(), START);
  private int strangers = 1_000;

  private static ChatId chat(String address) {
    return new ChatId("telegram", address);
  }

  private ChatId stranger() {
    return chat("" + strangers++);
  }

  /** How many strangers could be told in that time by somebody who is always on time. */
  private int sentBetween(RateLimiter rateLimiter, long from, long to) {
    int sent = 0;
    long now = from;
    while (now < to) {
      switch (rateLimiter.tryAcquire(stranger(), now)) {
        case PaceDecision.Granted() -> sent++;
        case PaceDecision.Wait(long nanos) -> {
          assertThat(nanos).isPositive();
          now += nanos;
        }
        case PaceDecision.ChatWait later ->
            throw new AssertionError("a stranger must wait: " + later);
      }
    }
    return sent;
  }

  @Test
  void aBroadcastUsesTwentyEightAndAHalfOfThirtyASecondAndMore() {
    int inAMinute = sentBetween(rateLimiter, START, START + MINUTE);

    assertThat(inAMinute / 60.0).isBetween(29.6, 29.8);
  }

  @Test
  void earlyRequestIsGivenADelayAndReservesNothing() {
    sentBetween(rateLimiter, START, START + SECOND);
    long now = START + 10 * SECOND;
    for (int i = 0; i < 3; i++) {
      assertThat(rateLimiter.tryAcquire(stranger(), now)).isEqualTo(new PaceDecision.Granted());
    }

    assertThat(rateLimiter.tryAcquire(ANNA, now)).isEqualTo(new PaceDecision.Wait(GAP));
    assertThat(rateLimiter.tryAcquire(ANNA, now + GAP - 1)).isEqualTo(new PaceDecision.Wait(1));
    assertThat(rateLimiter.tryAcquire(ANNA, now + GAP)).isEqualTo(new PaceDecision.Granted());
  }

  @Test
  void chatWaitsASecondWhileOthersContinue() {
    assertThat(rateLimiter.tryAcquire(ANNA, START)).isEqualTo(new PaceDecision.Granted());

    assertThat(rateLimiter.tryAcquire(ANNA, START + 100 * MILLI + RateLimiter.CHAT_ARRIVAL_JITTER))
        .isEqualTo(new PaceDecision.ChatWait(900 * MILLI));
    assertThat(
            rateLimiter.tryAcquire(
                stranger(), START + 100 * MILLI + RateLimiter.CHAT_ARRIVAL_JITTER))
        .isEqualTo(new PaceDecision.Granted());
    assertThat(rateLimiter.tryAcquire(ANNA, START + (SECOND + RateLimiter.CHAT_ARRIVAL_JITTER)))
        .isEqualTo(new PaceDecision.Granted());
  }

  @Test
  void topicsOfAGroupShareItsRate() {
    assertThat(rateLimiter.tryAcquire(chat("-100200/7"), START))
        .isEqualTo(new PaceDecision.Granted());

    assertThat(rateLimiter.tryAcquire(chat("-100200/8"), START + SECOND))
        .isInstanceOf(PaceDecision.ChatWait.class);
  }

  @Test
  void tenStoriesReachAGroupInTenSecondsAndTwentyInTwenty() {
    long now = START + 2 * MINUTE;
    for (int i = 0; i < 20; i++) {
      assertThat(rateLimiter.tryAcquire(GROUP, now)).isEqualTo(new PaceDecision.Granted());
      now += (SECOND + RateLimiter.CHAT_ARRIVAL_JITTER);
    }

    long sinceTheFirst = 20 * (SECOND + RateLimiter.CHAT_ARRIVAL_JITTER);
    assertThat(rateLimiter.tryAcquire(GROUP, now))
        .isEqualTo(
            new PaceDecision.ChatWait(MINUTE + RateLimiter.CHAT_ARRIVAL_JITTER - sinceTheFirst));
  }

  @Test
  void groupMessagesAreSpacedEvenlyInTheFirstMinuteOfARun() {
    assertThat(rateLimiter.tryAcquire(GROUP, START)).isEqualTo(new PaceDecision.Granted());
    assertThat(rateLimiter.tryAcquire(GROUP, START + 2 * SECOND))
        .isEqualTo(new PaceDecision.ChatWait(SECOND + RateLimiter.CHAT_ARRIVAL_JITTER));

    long old = START + MINUTE + RateLimiter.ARRIVAL_JITTER;
    assertThat(rateLimiter.tryAcquire(GROUP, old - 1)).isEqualTo(new PaceDecision.Granted());
    assertThat(rateLimiter.tryAcquire(GROUP, old + (SECOND + RateLimiter.CHAT_ARRIVAL_JITTER)))
        .isEqualTo(new PaceDecision.Granted());
  }

  @Test
  void messagesOfAPreviousRunCountPlusOneInFlight() {
    for (int i = 0; i < 19; i++) {
      rateLimiter.recordPast(GROUP, START - (30 - i) * SECOND);
    }

    assertThat(rateLimiter.tryAcquire(GROUP, START))
        .isEqualTo(new PaceDecision.ChatWait(30 * SECOND + RateLimiter.CHAT_ARRIVAL_JITTER));
  }

  @Test
  void aGroupThatTakesOneAMinuteIsNotForgottenInTheFirst() {
    var gap = new ChatRateLimit(Duration.ofSeconds(1), 1);
    var slow = new RateLimiter(new PacedPlatform("slow", 30, gap, gap), START);

    assertThat(slow.tryAcquire(GROUP, START)).isEqualTo(new PaceDecision.Granted());
    assertThat(slow.tryAcquire(GROUP, START + SECOND))
        .isEqualTo(new PaceDecision.ChatWait(59 * SECOND + RateLimiter.CHAT_ARRIVAL_JITTER));
  }

  @Test
  void replyCountsForItsChat() {
    var unused = rateLimiter.reserveReply(ANNA, START);

    assertThat(rateLimiter.tryAcquire(ANNA, START + RateLimiter.CHAT_ARRIVAL_JITTER))
        .isEqualTo(new PaceDecision.ChatWait(SECOND));
  }

  @Test
  void repliesCountForTheMinuteOfAGroup() {
    long now = START + 2 * MINUTE;
    for (int i = 0; i < 20; i++) {
      var unused = rateLimiter.reserveReply(GROUP, now);
    }

    assertThat(rateLimiter.tryAcquire(GROUP, now))
        .isEqualTo(new PaceDecision.ChatWait(MINUTE + RateLimiter.CHAT_ARRIVAL_JITTER));
  }

  @Test
  void occasionalRepliesReserveALittleCapacity() {
    long now = START;
    int sent = 0;
    for (int i = 0; i < 30; i++) {
      var unused = rateLimiter.reserveReply(stranger(), now);
      sent += sentBetween(rateLimiter, now, now + 2 * SECOND);
      now += 2 * SECOND;
    }

    assertThat(sent / 60.0).isBetween(27.0, 28.2);
  }

  @Test
  void onePlaceASecondStaysFreeWhilePeopleAreActive() {
    var unused = rateLimiter.reserveReply(stranger(), START);
    long later = START + 6 * SECOND;

    assertThat(sentBetween(rateLimiter, later, later + MINUTE) / 60.0).isBetween(28.5, 29.0);
  }

  @Test
  void floodOfRepliesStopsBroadcastsUntilItEnds() {
    for (int i = 0; i < 40; i++) {
      var unused = rateLimiter.reserveReply(stranger(), START + i * MILLI);
    }

    assertThat(rateLimiter.tryAcquire(ANNA, START + 40 * MILLI))
        .isEqualTo(
            new PaceDecision.Wait(SECOND + RateLimiter.ARRIVAL_JITTER - 40 * MILLI + 11 * MILLI));
  }

  @Test
  void replyWaitsAtMostATenthOfASecond() {
    for (int i = 0; i < 30; i++) {
      assertThat(rateLimiter.reserveReply(stranger(), START)).isZero();
    }
    long later = START + 950 * MILLI;

    assertThat(rateLimiter.reserveReply(stranger(), later)).isEqualTo(60 * MILLI);
    assertThat(rateLimiter.reserveReply(stranger(), START + 10 * MILLI)).isEqualTo(100 * MILLI);
  }

  @Test
  void replyWaitsForABroadcastOfTheSameSecond() {
    var slow = new RateLimiter(PacedPlatform.unlimitedChats(1), START);
    assertThat(slow.tryAcquire(ANNA, START)).isEqualTo(new PaceDecision.Granted());

    assertThat(slow.reserveReply(stranger(), START + 950 * MILLI)).isEqualTo(60 * MILLI);
  }

  @Test
  void rejectionIsObeyedExactlyAndHalvesTheRate() {
    rateLimiter.onRejected(Duration.ofSeconds(17), START);

    assertThat(rateLimiter.tryAcquire(ANNA, START)).isEqualTo(new PaceDecision.Wait(17 * SECOND));
    assertThat(rateLimiter.tryAcquire(ANNA, START + 17 * SECOND - 1))
        .isEqualTo(new PaceDecision.Wait(1));
    long end = START + 17 * SECOND;
    assertThat(sentBetween(rateLimiter, end, end + 5 * SECOND) / 5.0).isBetween(14.7, 15.4);
    assertThat(rateLimiter.perSecond(end)).isEqualTo(15);
  }

  @Test
  void replyWaitsForAHoldOfThisOrThePreviousRun() {
    rateLimiter.onRejected(Duration.ofSeconds(17), START);

    assertThat(rateLimiter.reserveReply(ANNA, START + SECOND)).isEqualTo(16 * SECOND);
    assertThat(rateLimiter.reserveReply(ANNA, START + 17 * SECOND)).isZero();

    var state = rateLimiter.state(NOON, START + 2 * SECOND);
    var next = RateLimiter.resumed(PacedPlatform.telegram(), state, NOON.plusSeconds(5), 0);
    assertThat(next.reserveReply(ANNA, 0)).isEqualTo(10 * SECOND);

    var free = new RateLimiter.State(30, Instant.EPOCH);
    assertThat(RateLimiter.resumed(PacedPlatform.telegram(), free, NOON, 0).reserveReply(ANNA, 0))
        .isZero();
  }

  @Test
  void rejectionOfOneChatDoesNotAffectOthers() {
    rateLimiter.onRejected(GROUP, Duration.ofSeconds(40), START);
    rateLimiter.onRejected(GROUP, Duration.ofSeconds(20), START + SECOND);

    assertThat(rateLimiter.tryAcquire(GROUP, START))
        .isEqualTo(new PaceDecision.ChatWait(40 * SECOND));
    assertThat(rateLimiter.tryAcquire(ANNA, START)).isEqualTo(new PaceDecision.Granted());
    assertThat(rateLimiter.tryAcquire(GROUP, START + 40 * SECOND))
        .isEqualTo(new PaceDecision.Granted());
  }

  @Test
  void nextRunKeepsTheHoldAndTheRateOfThePrevious() {
    rateLimiter.onRejected(Duration.ofSeconds(17), START);
    var state = rateLimiter.state(NOON, START + 2 * SECOND);

    assertThat(state).isEqualTo(new RateLimiter.State(15, NOON.plusSeconds(15)));

    var next = RateLimiter.resumed(PacedPlatform.telegram(), state, NOON.plusSeconds(5), 0);
    assertThat(next.tryAcquire(ANNA, 0)).isEqualTo(new PaceDecision.Wait(10 * SECOND));
    assertThat(next.perSecond(10 * SECOND)).isEqualTo(15);
    assertThat(next.perSecond(10 * SECOND + AdaptiveRate.INCREASE_INTERVAL)).isEqualTo(16);
  }

  @Test
  void nextRunWithoutAHoldStartsAfterASecond() {
    var state = rateLimiter.state(NOON, START + SECOND);
    assertThat(state).isEqualTo(new RateLimiter.State(30, Instant.EPOCH));

    var next = RateLimiter.resumed(PacedPlatform.telegram(), state, NOON, 0);
    assertThat(next.tryAcquire(ANNA, 0))
        .isEqualTo(new PaceDecision.Wait((SECOND + RateLimiter.ARRIVAL_JITTER)));
    assertThat(next.tryAcquire(ANNA, (SECOND + RateLimiter.CHAT_ARRIVAL_JITTER)))
        .isEqualTo(new PaceDecision.Granted());
  }

  @Test
  void nextRunReservesCapacityForReplies() {
    var next =
        RateLimiter.resumed(
            PacedPlatform.telegram(), new RateLimiter.State(30, Instant.EPOCH), NOON, START);

    long later = START + 2 * SECOND;
    assertThat(sentBetween(next, later, later + MINUTE) / 60.0).isBetween(28.5, 29.0);
  }

  @Test
  void jumpOfTheClockOverHoursDoesNoHarm() {
    sentBetween(rateLimiter, START, START + SECOND);
    long later = START + 9 * 60 * MINUTE;

    assertThat(sentBetween(rateLimiter, later, later + SECOND)).isBetween(29, 30);
  }

  @Test
  void onlyTheChatsOfTheLastMinuteAreRemembered() {
    sentBetween(rateLimiter, START, START + 10 * MINUTE);
    assertThat(rateLimiter.trackedChats()).isBetween(1_700, 1_900);

    rateLimiter.tryAcquire(ANNA, START + 20 * MINUTE);
    assertThat(rateLimiter.trackedChats()).isOne();
  }

  @Test
  void recentlyUsedChatIsKeptAndAnOlderOneIsEvicted() {
    rateLimiter.tryAcquire(ANNA, START);
    rateLimiter.tryAcquire(chat("2"), START + SECOND);
    rateLimiter.tryAcquire(ANNA, START + 30 * SECOND);
    rateLimiter.tryAcquire(chat("3"), START + 70 * SECOND);

    assertThat(rateLimiter.trackedChats()).isEqualTo(2);
  }

  @Test
  void holdsOfChatsAreForgottenWhenTheyEnd() {
    for (int i = 0; i < 1_000; i++) {
      rateLimiter.onRejected(stranger(), Duration.ofSeconds(10), START + i * SECOND);
    }

    assertThat(rateLimiter.trackedChats()).isEqualTo(10);
  }

  @Test
  void chatsWithoutLimitsAreNotRemembered() {
    var free = new RateLimiter(PacedPlatform.unlimitedChats(50), START);

    assertThat(free.tryAcquire(ANNA, START)).isEqualTo(new PaceDecision.Granted());
    assertThat(free.tryAcquire(ANNA, START)).isEqualTo(new PaceDecision.Granted());
    assertThat(free.trackedChats()).isZero();
  }

  @Test
  void aVeryFastPlatformIsHardlyHeldBack() {
    var fast = new RateLimiter(PacedPlatform.unlimitedChats(5_000), START);

    assertThat(sentBetween(fast, START, START + 2 * SECOND)).isBetween(9_500, 10_000);
    assertThat(new RateLimiter(PacedPlatform.unlimitedChats(1e12), START).tryAcquire(ANNA, START))
        .isEqualTo(new PaceDecision.Granted());
  }

  @Test
  void aVerySlowPlatformHasItsGaps() {
    var slow = new RateLimiter(PacedPlatform.unlimitedChats(0.5), START);

    assertThat(sentBetween(slow, START, START + 10 * MINUTE)).isBetween(290, 300);
  }

  @Test
  void concurrentThreadsNeverExceedTheLimit() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<PaceDecision>> calls =
          Stream.generate(() -> chat("" + strangers++))
              .limit(500)
              .<Callable<PaceDecision>>map(to -> () -> rateLimiter.tryAcquire(to, START))
              .toList();
      int went = 0;
      for (var turn : threads.invokeAll(calls)) {
        went += turn.get() instanceof PaceDecision.Granted ? 1 : 0;
      }

      assertThat(went).isEqualTo(3);
    }
  }
}
