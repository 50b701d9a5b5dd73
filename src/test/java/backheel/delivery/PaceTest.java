package backheel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1_000 * MILLI;
  private static final long MINUTE = 60 * SECOND;
  private static final long START = -3 * SECOND;
  private static final long GAP = (SECOND + Pace.SPREAD) / 30;
  private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
  private static final ChatId ANNA = chat("1");
  private static final ChatId GROUP = chat("-100200");

  private final Pace pace = new Pace(PacedPlatform.telegram(), START);
  private int strangers = 1_000;

  private static ChatId chat(String address) {
    return new ChatId("telegram", address);
  }

  private ChatId stranger() {
    return chat("" + strangers++);
  }

  /** How many strangers could be told in that time by somebody who is always on time. */
  private int sentBetween(Pace pace, long from, long to) {
    int sent = 0;
    long now = from;
    while (now < to) {
      switch (pace.book(stranger(), now)) {
        case Turn.Go() -> sent++;
        case Turn.Soon(long nanos) -> {
          assertThat(nanos).isPositive();
          now += nanos;
        }
        case Turn.ChatLater later -> throw new AssertionError("a stranger must wait: " + later);
      }
    }
    return sent;
  }

  @Test
  void aBroadcastUsesTwentyEightAndAHalfOfThirtyASecondAndMore() {
    int inAMinute = sentBetween(pace, START, START + MINUTE);

    assertThat(inAMinute / 60.0).isBetween(29.6, 29.8);
  }

  @Test
  void whoAsksTooEarlyIsToldWhenToComeBackAndNothingIsBooked() {
    sentBetween(pace, START, START + SECOND);
    long now = START + 10 * SECOND;
    for (int i = 0; i < 3; i++) {
      assertThat(pace.book(stranger(), now)).isEqualTo(new Turn.Go());
    }

    assertThat(pace.book(ANNA, now)).isEqualTo(new Turn.Soon(GAP));
    assertThat(pace.book(ANNA, now + GAP - 1)).isEqualTo(new Turn.Soon(1));
    assertThat(pace.book(ANNA, now + GAP)).isEqualTo(new Turn.Go());
  }

  @Test
  void aChatHasItsSecondWhileOthersGoOn() {
    assertThat(pace.book(ANNA, START)).isEqualTo(new Turn.Go());

    assertThat(pace.book(ANNA, START + 100 * MILLI + Pace.CHAT_SPREAD))
        .isEqualTo(new Turn.ChatLater(900 * MILLI));
    assertThat(pace.book(stranger(), START + 100 * MILLI + Pace.CHAT_SPREAD))
        .isEqualTo(new Turn.Go());
    assertThat(pace.book(ANNA, START + (SECOND + Pace.CHAT_SPREAD))).isEqualTo(new Turn.Go());
  }

  @Test
  void theTopicsOfAGroupShareItsPace() {
    assertThat(pace.book(chat("-100200/7"), START)).isEqualTo(new Turn.Go());

    assertThat(pace.book(chat("-100200/8"), START + SECOND)).isInstanceOf(Turn.ChatLater.class);
  }

  @Test
  void tenStoriesReachAGroupInTenSecondsAndTwentyInTwenty() {
    long now = START + 2 * MINUTE;
    for (int i = 0; i < 20; i++) {
      assertThat(pace.book(GROUP, now)).isEqualTo(new Turn.Go());
      now += (SECOND + Pace.CHAT_SPREAD);
    }

    long sinceTheFirst = 20 * (SECOND + Pace.CHAT_SPREAD);
    assertThat(pace.book(GROUP, now))
        .isEqualTo(new Turn.ChatLater(MINUTE + Pace.CHAT_SPREAD - sinceTheFirst));
  }

  @Test
  void inTheFirstMinuteOfALifeGroupsGoEvenly() {
    assertThat(pace.book(GROUP, START)).isEqualTo(new Turn.Go());
    assertThat(pace.book(GROUP, START + 2 * SECOND))
        .isEqualTo(new Turn.ChatLater(SECOND + Pace.CHAT_SPREAD));

    long old = START + MINUTE + Pace.SPREAD;
    assertThat(pace.book(GROUP, old - 1)).isEqualTo(new Turn.Go());
    assertThat(pace.book(GROUP, old + (SECOND + Pace.CHAT_SPREAD))).isEqualTo(new Turn.Go());
  }

  @Test
  void whatAnEarlierLifeSentCountsAndOneMoreThatMayHaveBeenUnderWay() {
    for (int i = 0; i < 19; i++) {
      pace.recall(GROUP, START - (30 - i) * SECOND);
    }

    assertThat(pace.book(GROUP, START))
        .isEqualTo(new Turn.ChatLater(30 * SECOND + Pace.CHAT_SPREAD));
  }

  @Test
  void aGroupThatTakesOneAMinuteIsNotForgottenInTheFirst() {
    var gap = new Limits(Duration.ofSeconds(1), 1);
    var slow = new Pace(new PacedPlatform("slow", 30, gap, gap), START);

    assertThat(slow.book(GROUP, START)).isEqualTo(new Turn.Go());
    assertThat(slow.book(GROUP, START + SECOND))
        .isEqualTo(new Turn.ChatLater(59 * SECOND + Pace.CHAT_SPREAD));
  }

  @Test
  void anAnswerCountsInItsChat() {
    var unused = pace.answered(ANNA, START);

    assertThat(pace.book(ANNA, START + Pace.CHAT_SPREAD)).isEqualTo(new Turn.ChatLater(SECOND));
  }

  @Test
  void answersCountInTheMinuteOfAGroup() {
    long now = START + 2 * MINUTE;
    for (int i = 0; i < 20; i++) {
      var unused = pace.answered(GROUP, now);
    }

    assertThat(pace.book(GROUP, now)).isEqualTo(new Turn.ChatLater(MINUTE + Pace.CHAT_SPREAD));
  }

  @Test
  void whilePeopleAskNowAndThenBroadcastsYieldALittle() {
    long now = START;
    int sent = 0;
    for (int i = 0; i < 30; i++) {
      var unused = pace.answered(stranger(), now);
      sent += sentBetween(pace, now, now + 2 * SECOND);
      now += 2 * SECOND;
    }

    assertThat(sent / 60.0).isBetween(27.0, 28.2);
  }

  @Test
  void whilePeopleAreAboutOneASecondIsLeftFree() {
    var unused = pace.answered(stranger(), START);
    long later = START + 6 * SECOND;

    assertThat(sentBetween(pace, later, later + MINUTE) / 60.0).isBetween(28.5, 29.0);
  }

  @Test
  void aFloodOfAnswersStopsBroadcastsUntilItEbbs() {
    for (int i = 0; i < 40; i++) {
      var unused = pace.answered(stranger(), START + i * MILLI);
    }

    assertThat(pace.book(ANNA, START + 40 * MILLI))
        .isEqualTo(new Turn.Soon(SECOND + Pace.SPREAD - 40 * MILLI + 11 * MILLI));
  }

  @Test
  void anAnswerWaitsForItsPlaceButNeverForMoreThanATenthOfASecond() {
    for (int i = 0; i < 30; i++) {
      assertThat(pace.answered(stranger(), START)).isZero();
    }
    long later = START + 950 * MILLI;

    assertThat(pace.answered(stranger(), later)).isEqualTo(60 * MILLI);
    assertThat(pace.answered(stranger(), START + 10 * MILLI)).isEqualTo(100 * MILLI);
  }

  @Test
  void anAnswerWaitsForABroadcastOfTheSameSecond() {
    var slow = new Pace(PacedPlatform.unlimitedChats(1), START);
    assertThat(slow.book(ANNA, START)).isEqualTo(new Turn.Go());

    assertThat(slow.answered(stranger(), START + 950 * MILLI)).isEqualTo(60 * MILLI);
  }

  @Test
  void aRefusalIsObeyedToTheLetterAndHalvesThePace() {
    pace.refused(Duration.ofSeconds(17), START);

    assertThat(pace.book(ANNA, START)).isEqualTo(new Turn.Soon(17 * SECOND));
    assertThat(pace.book(ANNA, START + 17 * SECOND - 1)).isEqualTo(new Turn.Soon(1));
    long end = START + 17 * SECOND;
    assertThat(sentBetween(pace, end, end + 5 * SECOND) / 5.0).isBetween(14.7, 15.4);
    assertThat(pace.perSecond(end)).isEqualTo(15);
  }

  @Test
  void anAnswerWaitsForAPlatformThatAskedForPatienceInThisLifeOrTheOneBefore() {
    pace.refused(Duration.ofSeconds(17), START);

    assertThat(pace.answered(ANNA, START + SECOND)).isEqualTo(16 * SECOND);
    assertThat(pace.answered(ANNA, START + 17 * SECOND)).isZero();

    var state = pace.state(NOON, START + 2 * SECOND);
    var next = Pace.resumed(PacedPlatform.telegram(), state, NOON.plusSeconds(5), 0);
    assertThat(next.answered(ANNA, 0)).isEqualTo(10 * SECOND);

    var free = new Pace.State(30, Instant.EPOCH);
    assertThat(Pace.resumed(PacedPlatform.telegram(), free, NOON, 0).answered(ANNA, 0)).isZero();
  }

  @Test
  void aRefusalOfOneChatLeavesOthersAlone() {
    pace.refused(GROUP, Duration.ofSeconds(40), START);
    pace.refused(GROUP, Duration.ofSeconds(20), START + SECOND);

    assertThat(pace.book(GROUP, START)).isEqualTo(new Turn.ChatLater(40 * SECOND));
    assertThat(pace.book(ANNA, START)).isEqualTo(new Turn.Go());
    assertThat(pace.book(GROUP, START + 40 * SECOND)).isEqualTo(new Turn.Go());
  }

  @Test
  void theNextLifeObeysTheHoldAndTheSpeedOfTheOneBefore() {
    pace.refused(Duration.ofSeconds(17), START);
    var state = pace.state(NOON, START + 2 * SECOND);

    assertThat(state).isEqualTo(new Pace.State(15, NOON.plusSeconds(15)));

    var next = Pace.resumed(PacedPlatform.telegram(), state, NOON.plusSeconds(5), 0);
    assertThat(next.book(ANNA, 0)).isEqualTo(new Turn.Soon(10 * SECOND));
    assertThat(next.perSecond(10 * SECOND)).isEqualTo(15);
    assertThat(next.perSecond(10 * SECOND + Speed.QUIET)).isEqualTo(16);
  }

  @Test
  void aLifeThatWasNotHeldSaysSoAndTheNextBeginsAfterASecond() {
    var state = pace.state(NOON, START + SECOND);
    assertThat(state).isEqualTo(new Pace.State(30, Instant.EPOCH));

    var next = Pace.resumed(PacedPlatform.telegram(), state, NOON, 0);
    assertThat(next.book(ANNA, 0)).isEqualTo(new Turn.Soon((SECOND + Pace.SPREAD)));
    assertThat(next.book(ANNA, (SECOND + Pace.CHAT_SPREAD))).isEqualTo(new Turn.Go());
  }

  @Test
  void theNextLifeExpectsPeople() {
    var next =
        Pace.resumed(PacedPlatform.telegram(), new Pace.State(30, Instant.EPOCH), NOON, START);

    long later = START + 2 * SECOND;
    assertThat(sentBetween(next, later, later + MINUTE) / 60.0).isBetween(28.5, 29.0);
  }

  @Test
  void aLeapOfTheClockOverHoursDoesNoHarm() {
    sentBetween(pace, START, START + SECOND);
    long later = START + 9 * 60 * MINUTE;

    assertThat(sentBetween(pace, later, later + SECOND)).isBetween(29, 30);
  }

  @Test
  void onlyTheChatsOfTheLastMinuteAreRemembered() {
    sentBetween(pace, START, START + 10 * MINUTE);
    assertThat(pace.chatsKnown()).isBetween(1_700, 1_900);

    pace.book(ANNA, START + 20 * MINUTE);
    assertThat(pace.chatsKnown()).isOne();
  }

  @Test
  void aChatThatIsWrittenToAgainIsKeptAndItsElderNeighbourIsNot() {
    pace.book(ANNA, START);
    pace.book(chat("2"), START + SECOND);
    pace.book(ANNA, START + 30 * SECOND);
    pace.book(chat("3"), START + 70 * SECOND);

    assertThat(pace.chatsKnown()).isEqualTo(2);
  }

  @Test
  void holdsOfChatsAreForgottenWhenTheyEnd() {
    for (int i = 0; i < 1_000; i++) {
      pace.refused(stranger(), Duration.ofSeconds(10), START + i * SECOND);
    }

    assertThat(pace.chatsKnown()).isEqualTo(10);
  }

  @Test
  void chatsWithoutLimitsAreNotRemembered() {
    var free = new Pace(PacedPlatform.unlimitedChats(50), START);

    assertThat(free.book(ANNA, START)).isEqualTo(new Turn.Go());
    assertThat(free.book(ANNA, START)).isEqualTo(new Turn.Go());
    assertThat(free.chatsKnown()).isZero();
  }

  @Test
  void aVeryFastPlatformIsHardlyHeldBack() {
    var fast = new Pace(PacedPlatform.unlimitedChats(5_000), START);

    assertThat(sentBetween(fast, START, START + 2 * SECOND)).isBetween(9_500, 10_000);
    assertThat(new Pace(PacedPlatform.unlimitedChats(1e12), START).book(ANNA, START))
        .isEqualTo(new Turn.Go());
  }

  @Test
  void aVerySlowPlatformHasItsGaps() {
    var slow = new Pace(PacedPlatform.unlimitedChats(0.5), START);

    assertThat(sentBetween(slow, START, START + 10 * MINUTE)).isBetween(290, 300);
  }

  @Test
  void ofManyThreadsAtTheSameInstantOnlyAsManyGoAsMay() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Turn>> calls =
          Stream.generate(() -> chat("" + strangers++))
              .limit(500)
              .<Callable<Turn>>map(to -> () -> pace.book(to, START))
              .toList();
      int went = 0;
      for (var turn : threads.invokeAll(calls)) {
        went += turn.get() instanceof Turn.Go ? 1 : 0;
      }

      assertThat(went).isEqualTo(3);
    }
  }
}
