package backheel.answer.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.answer.command.QuestionThrottle;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.testing.Samples;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Looking at a stranger's feed is dear. */
class FeedLookupQuotaTest {
  private static final ChatId ANN = new ChatId("telegram", "1");
  private static final ChatId BOB = new ChatId("telegram", "2");

  private final SettableClock clock = new SettableClock(Samples.NOON);
  private final QuestionThrottle questionThrottle = new QuestionThrottle(clock);
  private final FeedLookupQuota quota = new FeedLookupQuota(questionThrottle, clock);
  private int groups;

  /** Each time in another group. */
  private Question by(ChatId person) {
    var group = new ChatId("telegram", "-" + ++groups);
    return new Question(group, "/subscribe x", "en", ChatType.GROUP, () -> true, null, person);
  }

  private FeedLookupDecision look(ChatId person) {
    var question = by(person);
    var quotaDecision = quota.acquire(question, false);
    if (quotaDecision instanceof FeedLookupDecision.Now) {
      quota.release(question);
    }
    return quotaDecision;
  }

  @Test
  void furtherLookupsInAnHourCostTwentyQuestionsEach() {
    for (int i = 0; i < FeedLookupQuota.CHEAP_LOOKUPS_PER_HOUR; i++) {
      assertThat(look(ANN)).isEqualTo(new FeedLookupDecision.Now());
    }
    assertThat(look(ANN)).isEqualTo(new FeedLookupDecision.Now());

    assertThat(look(ANN)).isEqualTo(new FeedLookupDecision.After(Duration.ofSeconds(5)));
    assertThat(look(BOB)).isEqualTo(new FeedLookupDecision.Now());
    clock.forward(Duration.ofSeconds(5));
    assertThat(look(ANN)).isEqualTo(new FeedLookupDecision.Now());
    assertThat(look(ANN)).isEqualTo(new FeedLookupDecision.After(Duration.ofSeconds(10)));
  }

  @Test
  void lookupsAreCheapAgainAfterAnHour() {
    for (int i = 0; i < FeedLookupQuota.CHEAP_LOOKUPS_PER_HOUR; i++) {
      look(ANN);
    }
    clock.forward(Duration.ofHours(1));

    for (int i = 0; i < FeedLookupQuota.CHEAP_LOOKUPS_PER_HOUR; i++) {
      assertThat(look(ANN)).isEqualTo(new FeedLookupDecision.Now());
    }
    assertThat(questionThrottle.pay(ANN, QuestionThrottle.BURST_PER_PERSON)).isZero();
  }

  @Test
  void thousandLookupsInAMinuteAreLimitedToAboutTen() {
    int looked = 0;
    for (int i = 0; i < 1_000; i++) {
      looked += look(ANN) instanceof FeedLookupDecision.Now ? 1 : 0;
      clock.forward(Duration.ofMillis(60));
    }

    assertThat(looked).isBetween(10, 13);
  }

  @Test
  void eachPersonHasAtMostThreeLookupsInProgress() {
    var first = by(ANN);
    quota.acquire(first, false);
    quota.acquire(by(ANN), false);
    quota.acquire(by(ANN), false);

    assertThat(quota.acquire(by(ANN), false)).isEqualTo(new FeedLookupDecision.Busy());
    assertThat(quota.acquire(by(ANN), true)).isEqualTo(new FeedLookupDecision.Busy());
    assertThat(quota.acquire(by(BOB), false)).isEqualTo(new FeedLookupDecision.Now());

    quota.release(first);
    assertThat(quota.acquire(by(ANN), false)).isEqualTo(new FeedLookupDecision.Now());
  }

  @Test
  void operatorsAreNotLimited() {
    for (int i = 0; i < 500; i++) {
      var question = by(ANN);
      assertThat(quota.acquire(question, true)).isEqualTo(new FeedLookupDecision.Now());
      quota.release(question);
    }
  }
}
