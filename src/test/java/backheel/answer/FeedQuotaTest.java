package backheel.answer;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.answer.FeedQuota.Turn;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.testing.Samples;
import backheel.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Looking at a stranger's feed is dear. */
class FeedQuotaTest {
  private static final ChatId ANN = new ChatId("telegram", "1");
  private static final ChatId BOB = new ChatId("telegram", "2");

  private final SettableClock clock = new SettableClock(Samples.NOON);
  private final Patience patience = new Patience(clock);
  private final FeedQuota quota = new FeedQuota(patience, clock);
  private int groups;

  /** Each time in another group. */
  private Question by(ChatId person) {
    var group = new ChatId("telegram", "-" + ++groups);
    return new Question(group, "/subscribe x", "en", Place.GROUP, () -> true, null, person);
  }

  private Turn look(ChatId person) {
    var question = by(person);
    var turn = quota.take(question, false);
    if (turn instanceof Turn.Now) {
      quota.done(question);
    }
    return turn;
  }

  @Test
  void theFirstFewOfAnHourAreCheapAndEachFurtherOneCostsTwentyQuestions() {
    for (int i = 0; i < FeedQuota.CHEAP; i++) {
      assertThat(look(ANN)).isEqualTo(new Turn.Now());
    }
    assertThat(look(ANN)).isEqualTo(new Turn.Now());

    assertThat(look(ANN)).isEqualTo(new Turn.After(Duration.ofSeconds(5)));
    assertThat(look(BOB)).isEqualTo(new Turn.Now());
    clock.forward(Duration.ofSeconds(5));
    assertThat(look(ANN)).isEqualTo(new Turn.Now());
    assertThat(look(ANN)).isEqualTo(new Turn.After(Duration.ofSeconds(10)));
  }

  @Test
  void afterAnHourTheyAreCheapAgain() {
    for (int i = 0; i < FeedQuota.CHEAP; i++) {
      look(ANN);
    }
    clock.forward(Duration.ofHours(1));

    for (int i = 0; i < FeedQuota.CHEAP; i++) {
      assertThat(look(ANN)).isEqualTo(new Turn.Now());
    }
    assertThat(patience.pay(ANN, Patience.AT_ONCE)).isZero();
  }

  @Test
  void aThousandInAMinuteAreAboutTen() {
    int looked = 0;
    for (int i = 0; i < 1_000; i++) {
      looked += look(ANN) instanceof Turn.Now ? 1 : 0;
      clock.forward(Duration.ofMillis(60));
    }

    assertThat(looked).isBetween(10, 13);
  }

  @Test
  void nobodyHasMoreThanThreeUnderWayInAllChatsTogether() {
    var first = by(ANN);
    quota.take(first, false);
    quota.take(by(ANN), false);
    quota.take(by(ANN), false);

    assertThat(quota.take(by(ANN), false)).isEqualTo(new Turn.Busy());
    assertThat(quota.take(by(ANN), true)).isEqualTo(new Turn.Busy());
    assertThat(quota.take(by(BOB), false)).isEqualTo(new Turn.Now());

    quota.done(first);
    assertThat(quota.take(by(ANN), false)).isEqualTo(new Turn.Now());
  }

  @Test
  void theOperatorPaysNothing() {
    for (int i = 0; i < 500; i++) {
      var question = by(ANN);
      assertThat(quota.take(question, true)).isEqualTo(new Turn.Now());
      quota.done(question);
    }
  }
}
