package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.IdempotencyKey;
import backheel.chat.Platform.State;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.platform.discord.rest.DiscordTimeouts;
import backheel.testing.TestBots;
import backheel.testing.discord.DiscordResponse;
import backheel.testing.discord.FakeDiscord;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The connection through its troubles, with the real Javacord. */
@Tag("once")
class GatewayConnectionTest {
  private @Nullable DiscordFixture open;

  @AfterEach
  void close() {
    if (open != null) {
      open.close();
    }
  }

  private DiscordFixture up() {
    var discordFixture = DiscordFixture.up();
    open = discordFixture;
    return discordFixture;
  }

  private DiscordFixture down(DiscordTimeouts discordTimeouts) {
    var discordFixture = new DiscordFixture(FakeDiscord.start(), discordTimeouts);
    open = discordFixture;
    return discordFixture;
  }

  @Test
  void theBotAsksForNoPrivilegedIntent() {
    var discordFixture = up();

    var identify =
        discordFixture.discord.packetsFromBot().stream()
            .filter(p -> p.path("op").asInt() == 2)
            .findFirst();
    assertThat(identify.orElseThrow().path("d").path("intents").asInt()).isEqualTo(1);
    await("servers", () -> discordFixture.platform.health().note().equals("in 1 server"));
  }

  @Test
  void questionsDuringADisconnectAreAnsweredAfterTheResume() {
    var discordFixture = up();

    discordFixture.discord.dropsConnections();
    await("dropped", () -> discordFixture.discord.connections() == 0);
    var asked = discordFixture.discord.somebody().sends("help");
    await("resumed", () -> discordFixture.discord.resumes() == 1);
    await("answered", () -> asked.callback() == 4);

    assertThat(discordFixture.discord.identifies()).isEqualTo(1);
    await("up again", () -> discordFixture.platform.health().state() == State.UP);
  }

  @Test
  void whenDiscordAsksToReconnectTheBotResumes() {
    var discordFixture = up();

    discordFixture.discord.asksToReconnect();
    await("resumed", () -> discordFixture.discord.resumes() == 1);

    var asked = discordFixture.discord.somebody().sends("help");
    await("answered", () -> asked.callback() == 4);
  }

  @Test
  void invalidSessionIsReplacedAndQuestionsAreAnswered() {
    var discordFixture = up();

    discordFixture.discord.invalidatesSession();
    await("identified anew", () -> discordFixture.discord.identifies() == 2);
    await("up again", () -> discordFixture.platform.health().state() == State.UP);

    var asked = discordFixture.discord.somebody().in(777).sends("help");
    await("answered", () -> asked.callback() == 4);
  }

  @Test
  void rejectedTokenIsTriedOnceAndExplained() {
    var discordFixture = down(DiscordFixture.BRISK);
    discordFixture.discord.refusesToken(discordFixture.token);

    discordFixture.platform.start(TestBots.of(discordFixture.answers));
    await("down", () -> discordFixture.platform.health().state() == State.DOWN);

    assertThat(discordFixture.platform.health().note()).contains("developers/applications");
    assertThat(discordFixture.discord.requests()).hasSize(1);
    assertThat(discordFixture.discord.connections()).isZero();
  }

  @Test
  void revokedTokenEndsTheConnection() {
    var discordFixture = up();

    discordFixture.discord.refusesToken(discordFixture.token);
    discordFixture.platform.send(
        DiscordFixture.chat(FakeDiscord.CHANNEL), Reply.text("en", "x"), new IdempotencyKey(1));

    await("left", () -> discordFixture.discord.connections() == 0);
    await("told", () -> discordFixture.platform.health().note().contains("Reset Token"));
    assertThat(
            discordFixture.discord.requests().stream()
                .filter(r -> r.path().equals("/users/@me"))
                .count())
        .isLessThanOrEqualTo(2);
  }

  @Test
  void failingDiscordIsRetriedUntilItRecovers() {
    var discordFixture = down(DiscordFixture.BRISK);
    discordFixture.discord.fails(
        r -> r.path().equals("/users/@me"), 2, DiscordResponse.of(503, ""));
    discordFixture.discord.fails(
        r -> r.path().startsWith("/oauth2/"), 1, DiscordResponse.of(503, "upstream"));
    discordFixture.discord.fails(r -> r.method().equals("PUT"), 1, DiscordResponse.of(500, ""));

    discordFixture.platform.start(TestBots.of(discordFixture.answers));
    discordFixture.awaitUp();

    var asked = discordFixture.discord.somebody().sends("help");
    await("answered", () -> asked.callback() == 4);
  }

  @Test
  void hangingLoginIsAbortedAndRetried() {
    var discordFixture =
        down(
            new DiscordTimeouts(
                Duration.ofMillis(400),
                Duration.ofMillis(100),
                Duration.ofMillis(400),
                Duration.ofMillis(50),
                Duration.ofSeconds(60),
                Duration.ofMillis(1500)));
    discordFixture.discord.fallsSilent(true);

    discordFixture.platform.start(TestBots.of(discordFixture.answers));
    await("given up", () -> discordFixture.platform.health().state() == State.DOWN);
    discordFixture.discord.fallsSilent(false);

    discordFixture.awaitUp();
  }

  @Test
  void everyChatOfALostServerIsReportedAsGone() {
    var discordFixture = up();
    await("servers", () -> discordFixture.platform.health().note().equals("in 1 server"));

    discordFixture.discord.removesBotFromServer();

    await(
        "told",
        () ->
            discordFixture.answers.gone.containsKey(DiscordFixture.chat(FakeDiscord.CHANNEL))
                && discordFixture.answers.gone.containsKey(
                    DiscordFixture.chat(FakeDiscord.THREAD)));
    await("servers", () -> discordFixture.platform.health().note().equals("in 0 servers"));
  }

  @Test
  void serverThatNeverBecomesAvailableIsShownInTheHealth() {
    var discordFixture = down(DiscordFixture.BRISK);
    discordFixture.discord.keepsServerBack(4_100);

    discordFixture.platform.start(TestBots.of(discordFixture.answers));

    await(
        "missed",
        () ->
            discordFixture
                .platform
                .health()
                .note()
                .equals("in 2 servers, 1 of them not there yet"));
  }

  @Test
  void serverIsAddedEvenWithFieldsMissing() {
    var discordFixture = up();
    var another = discordFixture.discord.server().objectNode().put("id", "4100");

    discordFixture.discord.dispatch("GUILD_CREATE", another);

    await("in", () -> discordFixture.platform.health().note().equals("in 2 servers"));
    assertThat(discordFixture.platform.health().state()).isEqualTo(State.UP);

    discordFixture.discord.dispatch(
        "GUILD_DELETE", discordFixture.discord.server().objectNode().put("id", "4100"));
    await("left", () -> discordFixture.platform.health().note().equals("in 1 server"));
  }

  @Test
  void anOutageOfAServerLosesNoChat() {
    var discordFixture = up();
    await("servers", () -> discordFixture.platform.health().note().equals("in 1 server"));

    discordFixture.discord.serverBecomesUnavailable();
    await(
        "away", () -> discordFixture.platform.health().note().contains("1 of them not there yet"));

    assertThat(discordFixture.answers.gone).isEmpty();
  }

  @Test
  void deletedChannelsAndThreadsAreGone() {
    var discordFixture = up();

    discordFixture.discord.deletesChannel(FakeDiscord.THREAD);
    discordFixture.discord.deletesChannel(FakeDiscord.CHANNEL);

    await("told", () -> discordFixture.answers.gone.size() == 2);
    assertThat(discordFixture.answers.gone.get(DiscordFixture.chat(FakeDiscord.THREAD)))
        .contains("deleted");
  }

  @Test
  void closedPlatformSendsNoRequestAndLeavesNoThread() {
    var discordFixture = up();

    discordFixture.platform.close();

    assertThat(discordFixture.platform.health().state()).isEqualTo(State.OFF);
    assertThat(
            discordFixture.platform.send(
                DiscordFixture.chat(101), Reply.text("en", "x"), new IdempotencyKey(1)))
        .isInstanceOf(SendResult.TryLater.class);
    await("disconnected", () -> discordFixture.discord.connections() == 0);
    discordFixture.discord.somebody().sends("help");
    await(
        "threads end",
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(t ->
                    !t.isDaemon()
                        && (t.getName().startsWith("Javacord")
                            || t.getName().startsWith("discord"))));
    assertThat(discordFixture.answers.questions).isEmpty();
  }

  @Test
  void closingBeforeStartingDoesNoHarm() {
    var discordFixture = down(DiscordFixture.BRISK);

    discordFixture.platform.close();
    discordFixture.platform.close();

    assertThat(discordFixture.platform.health().state()).isEqualTo(State.OFF);
  }
}
