package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.testing.discord.DiscordInteraction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers that take their time, and a Discord that does; it takes nothing after 3 seconds. */
@Tag("once")
class SlowAnswersTest {
  private static final Logger log = LoggerFactory.getLogger(SlowAnswersTest.class);

  private final DiscordFixture discordFixture = DiscordFixture.up();

  @AfterEach
  void leave() {
    discordFixture.close();
  }

  @Test
  void slowAnswerIsDeferredAndThenFilledIn() {
    var ready = slowly(ReplyMode.MESSAGE);

    var sent = answered(discordFixture.discord.somebody().sends("player", "name", "x"));
    assertThat(sent.callback()).isEqualTo(5);
    ready.countDown();
    await("filled in", () -> !sent.original().isMissingNode());

    assertThat(sent.original().path("embeds").path(0).path("description").asText())
        .isEqualTo("slow");
    assertThat(sent.data().path("flags").asInt()).isZero();
  }

  @Test
  void slowEphemeralAnswerIsVisibleToTheAskerOnly() {
    var ready = slowly(ReplyMode.EPHEMERAL);

    var sent = answered(discordFixture.discord.somebody().sends("player", "name", "x"));
    ready.countDown();
    await("told", () -> !sent.followUps().isEmpty());

    assertThat(sent.originalDeleted()).isTrue();
    assertThat(sent.followUps().getFirst().path("flags").asInt()).isEqualTo(64);
  }

  @Test
  void privateCommandIsDeferredAndAnsweredEphemerally() {
    var ready = slowly(ReplyMode.MESSAGE);

    var sent = answered(discordFixture.discord.somebody().sends("follow", "name", "x"));
    assertThat(sent.data().path("flags").asInt()).isEqualTo(64);
    ready.countDown();
    await("told", () -> !sent.original().isMissingNode());

    assertThat(sent.original().path("flags").asInt()).isEqualTo(64);
  }

  @Test
  void aSlowReplacementComesInPlaceOfTheMessage() {
    var ready = slowly(ReplyMode.REPLACE);

    var pressed = answered(discordFixture.discord.somebody().pressesOwn("/latest 2", "4711"));
    assertThat(pressed.callback()).isEqualTo(6);
    ready.countDown();
    await("replaced", () -> !pressed.original().isMissingNode());

    assertThat(pressed.followUps()).isEmpty();
  }

  @Test
  void aSlowNoteComesAfterwards() {
    var ready = slowly(ReplyMode.NOTE);

    var pressed = answered(discordFixture.discord.somebody().presses("/follow x", "4711"));
    ready.countDown();
    await("noted", () -> !pressed.followUps().isEmpty());

    assertThat(pressed.original().isMissingNode()).isTrue();
    assertThat(pressed.followUps().getFirst().path("flags").asInt()).isEqualTo(64);
  }

  private CountDownLatch slowly(ReplyMode replyMode) {
    var ready = new CountDownLatch(1);
    discordFixture.answers.script =
        q -> {
          try {
            assertThat(ready.await(30, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Optional.of(Reply.text("en", "slow").withMode(replyMode));
        };
    return ready;
  }

  @Test
  void aBurstOfCommandsIsAnsweredInTimeThoughDiscordIsSlow() {
    discordFixture.answers.script = q -> Optional.of(Reply.text("en", "x"));
    discordFixture.discord.loses(
        r -> r.path().startsWith("/interactions/"),
        250,
        response -> response.after(Duration.ofMillis(100)));

    // The local Discord takes nothing after 3 seconds, as the real one. What is promised is one; a
    // machine that is busy with other things is given another chance.
    var slowest = burst();
    for (int again = 0; again < 4 && slowest.toMillis() >= 1_000; again++) {
      slowest = burst();
    }

    assertThat(slowest).isLessThan(Duration.ofSeconds(1));
  }

  /** Fifty at once; how long the slowest waited. */
  private Duration burst() {
    var sent = new ArrayList<DiscordInteraction>();
    for (int i = 0; i < 50; i++) {
      sent.add(discordFixture.discord.somebody().as(8_000 + i).sends("help"));
    }
    sent.forEach(interaction -> assertThat(answered(interaction).callback()).isEqualTo(4));
    var slowest =
        sent.stream().map(DiscordInteraction::took).max(Comparator.naturalOrder()).orElseThrow();
    log.info("50 at once: the slowest was answered after {} ms", slowest.toMillis());
    return slowest;
  }

  @Test
  void completionStaysFastWhileManyCommandsAreSlow() {
    var ready = slowly(ReplyMode.MESSAGE);
    for (int i = 0; i < 30; i++) {
      discordFixture.discord.somebody().as(8_000 + i).sends("player", "name", "x");
    }

    var took = new ArrayList<Duration>();
    for (int i = 0; i < 40; i++) {
      took.add(answered(discordFixture.discord.somebody().types("player", "name", "ha")).took());
    }
    ready.countDown();

    took.sort(Comparator.naturalOrder());
    log.info(
        "completed: half within {} ms, the slowest {} ms",
        took.get(20).toMillis(),
        took.getLast().toMillis());
    assertThat(took.get(20)).isLessThan(Duration.ofMillis(100));
  }

  @Test
  void oneSlowQuestionHoldsUpNoOther() {
    var ready = new CountDownLatch(1);
    discordFixture.answers.script =
        q -> {
          try {
            return q.text().equals("/help") || ready.await(30, TimeUnit.SECONDS)
                ? Optional.of(Reply.text("en", "x"))
                : Optional.empty();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
          }
        };

    var slow = discordFixture.discord.somebody().sends("player", "name", "x");
    var quick = answered(discordFixture.discord.somebody().sends("help"));

    assertThat(quick.callback()).isEqualTo(4);
    assertThat(answered(slow).callback()).isEqualTo(5);
    ready.countDown();
  }

  private static DiscordInteraction answered(DiscordInteraction interaction) {
    await("an answer", () -> interaction.callback() != 0);
    return interaction;
  }
}
