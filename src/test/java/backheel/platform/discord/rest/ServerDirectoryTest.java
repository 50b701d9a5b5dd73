package backheel.platform.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.platform.discord.render.DiscordJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Channels that let nothing through, until something about them changes. */
class ServerDirectoryTest {
  private final ServerDirectory servers = new ServerDirectory();

  @BeforeEach
  void join() {
    var server = DiscordJson.object().put("id", "1");
    server.putArray("channels").add(channel("10")).add(channel("11"));
    server.putArray("threads").add(channel("20").put("type", 11).put("parent_id", "10"));
    assertThat(servers.joined(server)).isEmpty();
  }

  @Test
  void changeOfAChannelOpensItAndItsThreadsOnce() {
    servers.barred(new ChatId("discord", "10"));
    servers.barred(new ChatId("discord", "20"));
    servers.barred(new ChatId("discord", "11"));

    assertThat(servers.changed(channel("10"))).containsExactlyInAnyOrder("10", "20");
    assertThat(servers.changed(channel("10"))).isEmpty();
  }

  @Test
  void changeOfARoleOpensTheChannelsOfItsServer() {
    servers.barred(new ChatId("discord", "11"));

    assertThat(servers.rolesChanged("2")).isEmpty();
    assertThat(servers.rolesChanged("1")).containsExactly("11");
    assertThat(servers.rolesChanged("1")).isEmpty();
  }

  @Test
  void changeOfAnOpenChannelIsNoNews() {
    assertThat(servers.changed(channel("11"))).isEmpty();
  }

  private static ObjectNode channel(String id) {
    return DiscordJson.object().put("id", id).put("type", 0).put("guild_id", "1");
  }
}
