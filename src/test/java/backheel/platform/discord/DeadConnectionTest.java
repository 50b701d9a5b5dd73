package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Platform.State;
import backheel.testing.TestBots;
import backheel.testing.discord.FakeDiscord;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A gateway whose heartbeats are no longer acknowledged, with the real Javacord. */
@Tag("once")
class DeadConnectionTest {
  private static final Duration INTERVAL = Duration.ofMillis(1_500);

  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordFixture discordFixture = new DiscordFixture(discord, DiscordFixture.BRISK);

  @BeforeEach
  void connect() {
    discord.heartbeatEach(INTERVAL);
    discordFixture.platform.start(TestBots.of(discordFixture.answers));
    discordFixture.awaitUp();
  }

  @AfterEach
  void close() {
    discordFixture.close();
  }

  @Test
  void silentConnectionIsResumedAndMissedQuestionsAreAnswered() {
    long begun = System.nanoTime();
    discord.losesTheLine();
    // Discord lets nobody answer after three seconds; but it must not be lost on us.
    discord.somebody().sends("player", "name", "early");

    await("told", () -> discordFixture.platform.health().state() == State.DOWN);
    assertThat(discordFixture.platform.health().note()).contains("acknowledges no heartbeats");
    var asked = discord.somebody().sends("player", "name", "late");
    await("resumed", () -> discord.resumes() == 1);
    await("answered", () -> asked.callback() == 4);

    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .as("three intervals, a farewell and a pause")
        .isLessThan(Duration.ofSeconds(15));
    assertThat(discord.identifies()).isEqualTo(1);
    await("up again", () -> discordFixture.platform.health().state() == State.UP);
    assertThat(discordFixture.platform.health().note()).contains("1 dead connection replaced");
    assertThat(discordFixture.answers.questions)
        .extracting("text")
        .containsExactlyInAnyOrder("/player early", "/player late");
    var resume =
        discord.packetsFromBot().stream().filter(p -> p.path("op").asInt() == 6).findFirst();
    assertThat(resume.orElseThrow().path("d").path("session_id").asText()).startsWith("session");
    assertThat(resume.orElseThrow().path("d").path("seq").asInt()).isPositive();
  }

  @Test
  void singleMissingAcknowledgementIsRequestedAgainWithoutClosing() {
    discord.acknowledgesHeartbeats(false);
    int before = discord.heartbeats();
    await("one more of Javacord's, and ours", () -> discord.heartbeats() == before + 2);

    discord.acknowledgesHeartbeats(true);
    // Javacord beats no more, and our second question is the last: so it must be this that helps.
    discord.says("{\"op\":11}");
    int then = discord.heartbeats();
    await("beating again", () -> discord.heartbeats() >= then + 3);

    assertThat(discord.resumes()).isZero();
    assertThat(discord.identifies()).isEqualTo(1);
    assertThat(discordFixture.platform.health().state()).isEqualTo(State.UP);
  }

  @Test
  void lateAcknowledgementsDoNotCloseTheConnection() {
    discord.acknowledgesAfter(INTERVAL.plusMillis(500));
    int before = discord.heartbeats();

    await("beating on", () -> discord.heartbeats() >= before + 5);

    assertThat(discord.resumes()).isZero();
    assertThat(discord.identifies()).isEqualTo(1);
    assertThat(discordFixture.platform.health().state()).isEqualTo(State.UP);
  }

  @Test
  void botLogsInAgainWhenResumingFails() {
    discord.heartbeatEach(Duration.ofMillis(700));
    discord.dropsConnections();
    await("resumed", () -> discord.resumes() == 1);
    discord.acknowledgesHeartbeats(false);

    await("silent", () -> discordFixture.platform.health().note().contains("silent"));
    assertThat(discord.resumes()).as("tried to resume first").isGreaterThanOrEqualTo(3);
    discord.acknowledgesHeartbeats(true);
    await("logged in anew", () -> discord.identifies() >= 2);
    await("up again", () -> discordFixture.platform.health().state() == State.UP);

    var asked = discord.somebody().sends("help");
    await("answered", () -> asked.callback() == 4);
    assertThat(discordFixture.answers.questions).hasSize(1);
  }
}
