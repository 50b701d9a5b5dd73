package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.ChatPermissions.Permission;
import backheel.chat.IdempotencyKey;
import backheel.chat.Platform.State;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.testing.TestBots;
import backheel.testing.discord.DiscordPerson;
import backheel.testing.discord.FakeDiscord;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels that Discord hides from the bot, in all the forms that they may come in. */
class HiddenChannelsTest {
  private static final List<String> FORMS = List.of("null", "absent", "bare");
  private static final List<Integer> TYPES = List.of(0, 2, 4, 5, 13, 15, 16);
  private static final String WITHOUT_VIEW = "2048";
  private static final AtomicInteger DELIVERIES = new AtomicInteger(7_000);

  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordFixture discordFixture = new DiscordFixture(discord, DiscordFixture.BRISK);

  @BeforeEach
  void prepare() {
    for (int i = 0; i < FORMS.size(); i++) {
      discord.isAlsoIn(server(4_100 + i, FORMS.get(i)));
    }
    discordFixture.platform.start(TestBots.of(discordFixture.answers));
    discordFixture.awaitUp();
  }

  @AfterEach
  void close() {
    discordFixture.close();
  }

  /** A server with a hidden channel of each type, and a thread. */
  private ObjectNode server(long id, String form) {
    var server = discord.server().deepCopy().put("id", "" + id);
    var channels = server.putArray("channels");
    for (int type : TYPES) {
      channels.add(discord.hidden(id * 100 + type, form).put("type", type));
    }
    server.putArray("threads");
    return server;
  }

  @Test
  void hiddenChannelsLoseNoServer() {
    await("all four", () -> discordFixture.platform.health().note().equals("in 4 servers"));
    assertThat(discordFixture.platform.health().state()).isEqualTo(State.UP);

    for (int i = 0; i < FORMS.size(); i++) {
      discord.dispatch("GUILD_CREATE", server(5_200 + i, FORMS.get(i)));
    }

    await("the others too", () -> discordFixture.platform.health().note().equals("in 7 servers"));
  }

  @Test
  void theChatsOfHiddenChannelsAreKnownWhenTheirServerIsLost() {
    await("in", () -> discordFixture.platform.health().note().equals("in 4 servers"));

    discord.dispatch("GUILD_DELETE", discord.server().objectNode().put("id", "4102"));

    await("gone", () -> discordFixture.answers.gone.size() == TYPES.size());
    assertThat(discordFixture.answers.gone).containsKey(DiscordFixture.chat(410_215));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4, 5, 13, 15, 16})
  void hiddenChannelKeepsItsSubscriptionsAndHasNoTitle(int type) {
    long channel = discord.newChannel(type);
    discord.dispatch("CHANNEL_CREATE", Objects.requireNonNull(discord.channel(channel)));
    assertThat(title(DiscordFixture.chat(channel))).isEqualTo("c" + channel);

    for (var form : FORMS) {
      discord.hides(channel, form);
      await("hidden", () -> title(DiscordFixture.chat(channel)).isEmpty());
      assertThat(needed(DiscordFixture.chat(channel)))
          .containsExactly(Map.entry(Permission.VIEW, false));

      discord.shows(channel);
      await("shown", () -> title(DiscordFixture.chat(channel)).equals("c" + channel));
      await("told", () -> discordFixture.answers.present.remove(DiscordFixture.chat(channel)));
    }

    assertThat(discordFixture.answers.gone).isEmpty();
    assertThat(discordFixture.platform.health().state()).isEqualTo(State.UP);
  }

  @Test
  void aChannelThatIsHiddenFromTheBeginningIsUnderstoodWhenItIsShown() {
    long channel = discord.newChannel();
    discord.dispatch("CHANNEL_CREATE", discord.hidden(channel, "bare").put("guild_id", "100"));
    await("hidden", () -> title(DiscordFixture.chat(channel)).isEmpty());

    discord.shows(channel);

    await("shown", () -> title(DiscordFixture.chat(channel)).equals("c" + channel));
  }

  @Test
  void channelNamedHiddenKeepsItsName() {
    long channel = discord.newChannel();
    Objects.requireNonNull(discord.channel(channel)).put("name", "___hidden___");
    discord.shows(channel);

    assertThat(title(DiscordFixture.chat(channel))).isEqualTo("___hidden___");
  }

  @Test
  void questionInAHiddenChannelLacksTheRightToView() {
    long channel = discord.newChannel();
    discord.hides(channel, "null");

    var there = discord.somebody().in(channel).withBotAllowed(WITHOUT_VIEW);

    Map<Permission, Boolean> needed = asked(there, q -> q.permissions().botPermissions(q.chat()));
    assertThat(needed).containsEntry(Permission.VIEW, false);
    String title = asked(there, q -> q.permissions().title(q.chat()));
    assertThat(title).as("the interaction tells it").isEqualTo("c" + channel);
  }

  @Test
  void onlyAdministratorsMaySetUpAChannelFromElsewhereThatTheBotCannotSee() {
    long channel = discord.newChannel();
    discord.hides(channel, "absent");
    await("hidden", () -> title(DiscordFixture.chat(channel)).isEmpty());
    var member = discord.newMember(4_301);
    ((ObjectNode) discord.server().path("roles").path(0)).put("permissions", "1024");
    discord
        .server()
        .withArray("/roles")
        .addObject()
        .put("id", "77")
        .put("permissions", "" + (1 << 5));
    member.withArray("/roles").add("77");
    var person = discord.somebody().as(4_301);

    assertThat(mayIn(person, channel)).isFalse();
    ((ObjectNode) discord.server().path("roles").path(1)).put("permissions", "8");
    assertThat(mayIn(person, channel)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aChannelThatRequestsDoNotFindIsHiddenAndNotDeleted(boolean unknown) {
    long channel = discord.newChannel();
    if (unknown) {
      discord.saysThatHiddenChannelsAreUnknown();
    }
    discord.hides(channel, "null");
    await("hidden", () -> title(DiscordFixture.chat(channel)).isEmpty());

    var refused = send(channel);

    assertThat(refused)
        .isInstanceOfSatisfying(
            SendResult.Barred.class,
            barred -> assertThat(barred.why()).contains("cannot see").doesNotContain("deleted"));
    assertThat(discordFixture.answers.gone).isEmpty();
    discord.shows(channel);
    assertThat(send(channel)).isInstanceOf(SendResult.Sent.class);
  }

  @Test
  void theThreadsOfAHiddenChannelAreHiddenToo() {
    long channel = discord.newChannel();
    var thread = discord.newThread().put("parent_id", "" + channel);
    long id = thread.path("id").asLong();
    var sync = discord.server().objectNode().put("guild_id", "100");
    sync.putArray("threads").add(thread);
    discord.dispatch("THREAD_LIST_SYNC", sync);
    await("shown", () -> title(DiscordFixture.chat(id)).equals("t" + id));

    discord.hides(channel, "bare");

    await("hidden", () -> title(DiscordFixture.chat(id)).isEmpty());
    assertThat(needed(DiscordFixture.chat(id))).containsExactly(Map.entry(Permission.VIEW, false));
    assertThat(discordFixture.answers.gone).isEmpty();
  }

  private boolean mayIn(DiscordPerson person, long channel) {
    return asked(person, q -> q.permissions().mayManage(DiscordFixture.chat(channel)));
  }

  private SendResult send(long channel) {
    return discordFixture.platform.send(
        DiscordFixture.chat(channel),
        Reply.text("en", "x"),
        new IdempotencyKey(DELIVERIES.incrementAndGet()));
  }

  private String title(ChatId chat) {
    return asked(discord.somebody(), q -> q.permissions().title(chat));
  }

  private Map<Permission, Boolean> needed(ChatId chat) {
    return asked(discord.somebody(), q -> q.permissions().botPermissions(chat));
  }

  private <T> T asked(DiscordPerson person, Function<Question, T> about) {
    var found = new AtomicReference<T>();
    discordFixture.answers.script =
        question -> {
          found.set(about.apply(question));
          return Optional.of(Reply.text("en", "x"));
        };
    var sent = person.sends("help");
    await("an answer", () -> sent.callback() != 0);
    return Objects.requireNonNull(found.get());
  }
}
