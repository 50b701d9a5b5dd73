package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Platform.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Discord closes the gateway, with a number that says why. */
class GatewayClosesTest {
  private DiscordFixture discordFixture = DiscordFixture.up();

  @BeforeEach
  void isUp() {
    assertThat(discordFixture.platform.health().state()).isEqualTo(State.UP);
  }

  @AfterEach
  void close() {
    discordFixture.close();
  }

  /** Unknown error, session timed out, and what only a mistake of the bot's would bring. */
  @ParameterizedTest
  @ValueSource(ints = {4000, 4009, 4014})
  void botReconnectsAndAnswersAfterEveryCloseCode(int code) {
    discordFixture.discord.closesGateway(code);
    await("left", () -> discordFixture.discord.connections() == 0);

    await(
        "back",
        () -> discordFixture.discord.resumes() > 0 || discordFixture.discord.identifies() > 1);
    await("up again", () -> discordFixture.platform.health().state() == State.UP);
    var asked = discordFixture.discord.somebody().sends("help");
    await("answered", () -> asked.callback() == 4);
  }

  @Test
  void rejectedTokenIsRetriedRarely() {
    discordFixture.discord.refusesToken(discordFixture.token);

    discordFixture.discord.closesGateway(4004);

    await("down", () -> discordFixture.platform.health().state() != State.UP);
    await(
        "tried again",
        () -> discordFixture.discord.identifies() + discordFixture.discord.resumes() > 1);
    assertThat(discordFixture.discord.identifies()).isLessThan(5);
  }
}
