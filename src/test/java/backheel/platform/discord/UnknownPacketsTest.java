package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Platform.State;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Discord may come to send: it is passed over, and the next person is answered. */
class UnknownPacketsTest {
  private static DiscordFixture discordFixture;

  @BeforeAll
  static void connect() {
    discordFixture = DiscordFixture.up();
  }

  @AfterAll
  static void leave() {
    discordFixture.close();
  }

  @BeforeEach
  void isUp() {
    await("up", () -> discordFixture.platform.health().state() == State.UP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":4711,\"d\":{\"new\":true}}",
        "{\"op\":\"many\"}",
        "{\"op\":null}",
        "{\"op\":0,\"t\":\"NO_NUMBER\",\"d\":{}}",
        "{\"op\":0,\"s\":null,\"t\":\"NO_NUMBER\",\"d\":{}}",
        "{\"d\":1}",
        "{\"op\":10",
        "[]",
        "null",
        "<html>"
      })
  void unknownPacketIsSkipped(String text) {
    long identifies = discordFixture.discord.identifies();

    discordFixture.discord.says(text);

    answered();
    assertThat(discordFixture.discord.identifies()).isEqualTo(identifies);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WIDGET_CREATE",
        "GUILD_CREATE",
        "GUILD_UPDATE",
        "GUILD_DELETE",
        "GUILD_ROLE_CREATE",
        "CHANNEL_CREATE",
        "CHANNEL_UPDATE",
        "CHANNEL_DELETE",
        "THREAD_CREATE",
        "THREAD_UPDATE",
        "THREAD_DELETE",
        "THREAD_LIST_SYNC",
        "INTERACTION_CREATE",
        "MESSAGE_CREATE"
      })
  void emptyEventIsSkipped(String type) {
    discordFixture.discord.dispatch(type, object());
    discordFixture.discord.dispatch(type, object().numberNode(7));
    discordFixture.discord.dispatch(type, object().nullNode());

    answered();
  }

  @Test
  void aChannelOfATypeThatIsNewCostsNoServer() {
    var server = discordFixture.discord.server().deepCopy().put("id", "6100");
    for (int type : List.of(-1, 6, 14, 17, 99, 4_711)) {
      server
          .withArray("/channels")
          .addObject()
          .put("id", "" + (6_200 + type))
          .put("type", type)
          .put("flags", 1 << 30);
    }
    discordFixture.discord.dispatch("GUILD_CREATE", server);

    await("in", () -> discordFixture.platform.health().note().contains("in 2 servers"));
    discordFixture.discord.dispatch("GUILD_DELETE", object().put("id", "6100"));
    await("left", () -> discordFixture.platform.health().note().contains("in 1 server"));
    discordFixture.answers.gone.clear();
  }

  @Test
  void anInteractionFromAPlaceOfANewTypeIsAnswered() {
    long channel = discordFixture.discord.newChannel(4_711);

    var asked = discordFixture.discord.somebody().in(channel).sends("help");

    await("answered", () -> asked.callback() == 4);
  }

  private static ObjectNode object() {
    return discordFixture.discord.server().objectNode();
  }

  private static void answered() {
    var asked = discordFixture.discord.somebody().sends("help");
    await("answered", () -> asked.callback() == 4);
  }
}
