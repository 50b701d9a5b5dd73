package backheel.platform.discord;

import static backheel.testing.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Delivery;
import backheel.chat.Platform.State;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import backheel.testing.DiscordResponse;
import backheel.testing.FakeDiscord;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connection through its troubles, with the real Javacord. */
class GatewayTest {
  private @Nullable Rig open;

  @AfterEach
  void close() {
    if (open != null) {
      open.close();
    }
  }

  private Rig up() {
    var rig = Rig.up();
    open = rig;
    return rig;
  }

  private Rig down(Patience patience) {
    var rig = new Rig(FakeDiscord.start(), patience);
    open = rig;
    return rig;
  }

  @Test
  void theBotAsksForNoPrivilegedIntent() {
    var rig = up();

    var identify =
        rig.discord.packetsFromBot().stream().filter(p -> p.path("op").asInt() == 2).findFirst();
    assertThat(identify.orElseThrow().path("d").path("intents").asInt()).isEqualTo(1);
    await("servers", () -> rig.platform.health().note().equals("in 1 server"));
  }

  @Test
  void whatIsAskedWhileTheLineIsDownIsAnsweredAfterTheResume() {
    var rig = up();

    rig.discord.dropsConnections();
    await("dropped", () -> rig.discord.connections() == 0);
    var asked = rig.discord.somebody().sends("help");
    await("resumed", () -> rig.discord.resumes() == 1);
    await("answered", () -> asked.callback() == 4);

    assertThat(rig.discord.identifies()).isEqualTo(1);
    await("up again", () -> rig.platform.health().state() == State.UP);
  }

  @Test
  void whenDiscordAsksToReconnectTheBotResumes() {
    var rig = up();

    rig.discord.asksToReconnect();
    await("resumed", () -> rig.discord.resumes() == 1);

    var asked = rig.discord.somebody().sends("help");
    await("answered", () -> asked.callback() == 4);
  }

  @Test
  void anInvalidSessionBeginsAnewAndPeopleAreStillHeard() {
    var rig = up();

    rig.discord.invalidatesSession();
    await("identified anew", () -> rig.discord.identifies() == 2);
    await("up again", () -> rig.platform.health().state() == State.UP);

    var asked = rig.discord.somebody().in(777).sends("help");
    await("answered", () -> asked.callback() == 4);
  }

  @Test
  void aRefusedTokenIsAskedForOnceAndExplained() {
    var rig = down(Rig.BRISK);
    rig.discord.refusesToken(rig.token);

    rig.platform.listen(rig.answers);
    await("down", () -> rig.platform.health().state() == State.DOWN);

    assertThat(rig.platform.health().note()).contains("developers/applications");
    assertThat(rig.discord.requests()).hasSize(1);
    assertThat(rig.discord.connections()).isZero();
  }

  @Test
  void aTokenThatIsTakenBackWhileConnectedEndsTheConnection() {
    var rig = up();

    rig.discord.refusesToken(rig.token);
    rig.platform.send(Rig.chat(FakeDiscord.CHANNEL), Reply.text("en", "x"), new SendKey(1));

    await("left", () -> rig.discord.connections() == 0);
    await("told", () -> rig.platform.health().note().contains("Reset Token"));
    assertThat(rig.discord.requests().stream().filter(r -> r.path().equals("/users/@me")).count())
        .isLessThanOrEqualTo(2);
  }

  @Test
  void aDiscordInTroubleIsTriedAgainUntilItIsWell() {
    var rig = down(Rig.BRISK);
    rig.discord.fails(r -> r.path().equals("/users/@me"), 2, DiscordResponse.of(503, ""));
    rig.discord.fails(r -> r.path().startsWith("/oauth2/"), 1, DiscordResponse.of(503, "upstream"));
    rig.discord.fails(r -> r.method().equals("PUT"), 1, DiscordResponse.of(500, ""));

    rig.platform.listen(rig.answers);
    rig.awaitUp();

    var asked = rig.discord.somebody().sends("help");
    await("answered", () -> asked.callback() == 4);
  }

  @Test
  void aLoginThatHangsIsGivenUpAndTriedAgain() {
    var rig =
        down(
            new Patience(
                Duration.ofMillis(400),
                Duration.ofMillis(100),
                Duration.ofMillis(400),
                Duration.ofMillis(50),
                Duration.ofSeconds(60),
                Duration.ofMillis(1500)));
    rig.discord.fallsSilent(true);

    rig.platform.listen(rig.answers);
    await("given up", () -> rig.platform.health().state() == State.DOWN);
    rig.discord.fallsSilent(false);

    rig.awaitUp();
  }

  @Test
  void theHouseHearsOfEveryChatThatIsLostWithItsServer() {
    var rig = up();
    await("servers", () -> rig.platform.health().note().equals("in 1 server"));

    rig.discord.removesBotFromServer();

    await(
        "told",
        () ->
            rig.answers.gone.containsKey(Rig.chat(FakeDiscord.CHANNEL))
                && rig.answers.gone.containsKey(Rig.chat(FakeDiscord.THREAD)));
    await("servers", () -> rig.platform.health().note().equals("in 0 servers"));
  }

  @Test
  void aServerThatReadyToldOfAndThatNeverComesIsMissedInTheHealth() {
    var rig = down(Rig.BRISK);
    rig.discord.keepsServerBack(4_100);

    rig.platform.listen(rig.answers);

    await(
        "missed",
        () -> rig.platform.health().note().equals("in 2 servers, 1 of them not there yet"));
  }

  @Test
  void aServerIsTakenInWhateverItsPacketLacks() {
    var rig = up();
    var another = rig.discord.server().objectNode().put("id", "4100");

    rig.discord.dispatch("GUILD_CREATE", another);

    await("in", () -> rig.platform.health().note().equals("in 2 servers"));
    assertThat(rig.platform.health().state()).isEqualTo(State.UP);

    rig.discord.dispatch("GUILD_DELETE", rig.discord.server().objectNode().put("id", "4100"));
    await("left", () -> rig.platform.health().note().equals("in 1 server"));
  }

  @Test
  void anOutageOfAServerLosesNoChat() {
    var rig = up();
    await("servers", () -> rig.platform.health().note().equals("in 1 server"));

    rig.discord.serverBecomesUnavailable();
    await("away", () -> rig.platform.health().note().contains("1 of them not there yet"));

    assertThat(rig.answers.gone).isEmpty();
  }

  @Test
  void deletedChannelsAndThreadsAreGone() {
    var rig = up();

    rig.discord.deletesChannel(FakeDiscord.THREAD);
    rig.discord.deletesChannel(FakeDiscord.CHANNEL);

    await("told", () -> rig.answers.gone.size() == 2);
    assertThat(rig.answers.gone.get(Rig.chat(FakeDiscord.THREAD))).contains("deleted");
  }

  @Test
  void afterTheEndNothingIsAskedAndNoThreadIsLeft() {
    var rig = up();

    rig.platform.close();

    assertThat(rig.platform.health().state()).isEqualTo(State.OFF);
    assertThat(rig.platform.send(Rig.chat(101), Reply.text("en", "x"), new SendKey(1)))
        .isInstanceOf(Delivery.TryLater.class);
    await("disconnected", () -> rig.discord.connections() == 0);
    rig.discord.somebody().sends("help");
    await(
        "threads end",
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(t ->
                    !t.isDaemon()
                        && (t.getName().startsWith("Javacord")
                            || t.getName().startsWith("discord"))));
    assertThat(rig.answers.questions).isEmpty();
  }

  @Test
  void anEndBeforeTheBeginningIsNoTrouble() {
    var rig = down(Rig.BRISK);

    rig.platform.close();
    rig.platform.close();

    assertThat(rig.platform.health().state()).isEqualTo(State.OFF);
  }
}
