package backheel.platform.discord;

import static backheel.testing.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Platform.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Discord closes the gateway, with a number that says why. */
class GatewayClosesTest {
  private Rig rig = Rig.up();

  @BeforeEach
  void isUp() {
    assertThat(rig.platform.health().state()).isEqualTo(State.UP);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** Unknown error, session timed out, and what only a mistake of the bot's would bring. */
  @ParameterizedTest
  @ValueSource(ints = {4000, 4009, 4014})
  void theBotComesBackAndPeopleAreHeard(int code) {
    rig.discord.closesGateway(code);
    await("left", () -> rig.discord.connections() == 0);

    await("back", () -> rig.discord.resumes() > 0 || rig.discord.identifies() > 1);
    await("up again", () -> rig.platform.health().state() == State.UP);
    var asked = rig.discord.somebody().sends("help");
    await("answered", () -> asked.callback() == 4);
  }

  @Test
  void aTokenThatNoLongerCountsIsTriedSeldom() {
    rig.discord.refusesToken(rig.token);

    rig.discord.closesGateway(4004);

    await("down", () -> rig.platform.health().state() != State.UP);
    await("tried again", () -> rig.discord.identifies() + rig.discord.resumes() > 1);
    assertThat(rig.discord.identifies()).isLessThan(5);
  }
}
