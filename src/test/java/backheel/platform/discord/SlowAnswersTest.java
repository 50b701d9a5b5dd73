package backheel.platform.discord;

import static backheel.testing.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import backheel.testing.DiscordInteraction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers that take their time, and a Discord that does; it takes nothing after 3 seconds. */
class SlowAnswersTest {
  private static Rig rig;

  @BeforeAll
  static void connect() {
    rig = Rig.up();
  }

  @AfterAll
  static void leave() {
    rig.close();
  }

  @Test
  void aSlowAnswerIsAnnouncedAndThenFilledIn() {
    var ready = slowly(Manner.MESSAGE);

    var sent = answered(rig.discord.somebody().sends("player", "name", "x"));
    assertThat(sent.callback()).isEqualTo(5);
    ready.countDown();
    await("filled in", () -> !sent.original().isMissingNode());

    assertThat(sent.original().path("embeds").path(0).path("description").asText())
        .isEqualTo("slow");
    assertThat(sent.data().path("flags").asInt()).isZero();
  }

  @Test
  void aSlowAnswerForTheAskerAloneIsSeenByNobodyElse() {
    var ready = slowly(Manner.DISCREET);

    var sent = answered(rig.discord.somebody().sends("player", "name", "x"));
    ready.countDown();
    await("told", () -> !sent.followUps().isEmpty());

    assertThat(sent.originalDeleted()).isTrue();
    assertThat(sent.followUps().getFirst().path("flags").asInt()).isEqualTo(64);
  }

  @Test
  void aPrivateCommandIsThoughtAboutInPrivate() {
    var ready = slowly(Manner.DISCREET);

    var sent = answered(rig.discord.somebody().inDirectMessages(556).sends("forget"));
    assertThat(sent.data().path("flags").asInt()).isEqualTo(64);
    ready.countDown();
    await("told", () -> !sent.original().isMissingNode());

    assertThat(sent.original().path("flags").asInt()).isEqualTo(64);
  }

  @Test
  void aSlowReplacementComesInPlaceOfTheMessage() {
    var ready = slowly(Manner.REPLACE);

    var pressed = answered(rig.discord.somebody().presses("/latest 2", "4711"));
    assertThat(pressed.callback()).isEqualTo(6);
    ready.countDown();
    await("replaced", () -> !pressed.original().isMissingNode());

    assertThat(pressed.followUps()).isEmpty();
  }

  @Test
  void aSlowNoteComesAfterwards() {
    var ready = slowly(Manner.NOTE);

    var pressed = answered(rig.discord.somebody().presses("/follow x", "4711"));
    ready.countDown();
    await("noted", () -> !pressed.followUps().isEmpty());

    assertThat(pressed.original().isMissingNode()).isTrue();
    assertThat(pressed.followUps().getFirst().path("flags").asInt()).isEqualTo(64);
  }

  private static CountDownLatch slowly(Manner manner) {
    var ready = new CountDownLatch(1);
    rig.answers.script =
        q -> {
          try {
            assertThat(ready.await(30, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Optional.of(Reply.text("en", "slow").in(manner));
        };
    return ready;
  }

  @Test
  void aBurstOfCommandsIsAnsweredInTimeThoughDiscordIsSlow() {
    rig.discord.loses(
        r -> r.path().startsWith("/interactions/"),
        40,
        response -> response.after(Duration.ofMillis(200)));
    var sent = new ArrayList<DiscordInteraction>();

    for (int i = 0; i < 40; i++) {
      sent.add(rig.discord.somebody().sends("help"));
    }

    // The local Discord takes nothing after 3 seconds, as the real one.
    sent.forEach(interaction -> assertThat(answered(interaction).callback()).isEqualTo(4));
  }

  @Test
  void oneSlowQuestionHoldsUpNoOther() {
    var ready = new CountDownLatch(1);
    rig.answers.script =
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

    var slow = rig.discord.somebody().sends("player", "name", "x");
    var quick = answered(rig.discord.somebody().sends("help"));

    assertThat(quick.callback()).isEqualTo(4);
    assertThat(answered(slow).callback()).isEqualTo(5);
    ready.countDown();
  }

  private static DiscordInteraction answered(DiscordInteraction interaction) {
    await("an answer", () -> interaction.callback() != 0);
    return interaction;
  }
}
