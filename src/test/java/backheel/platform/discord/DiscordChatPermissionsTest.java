package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.ChatPermissions.Permission;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.testing.discord.DiscordPerson;
import backheel.testing.discord.DiscordResponse;
import backheel.testing.discord.FakeDiscord;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and the bot may do, here and elsewhere, as Discord says at that moment. */
class DiscordChatPermissionsTest {
  private static final long SEES = 1 << 10;
  private static final long SENDS = 1 << 11;
  private static final long MANAGES_SERVER = 1 << 5;
  private static final long MANAGES_CHANNELS = 1 << 4;
  private static final long ADMINISTRATES = 1 << 3;
  private static final long EDITORS = 31;
  private static final int EVERYBODY = 0;
  private static final int MEMBER = 1;

  private static DiscordFixture discordFixture;
  private static long people = 70_000;

  private long channel;
  private long person;
  private ObjectNode member;

  @BeforeAll
  static void connect() {
    discordFixture = DiscordFixture.up();
  }

  @AfterAll
  static void leave() {
    discordFixture.close();
  }

  @BeforeEach
  void start() {
    discordFixture.discord.heals();
    channel = discordFixture.discord.newChannel();
    person = ++people;
    member = discordFixture.discord.newMember(person);
    discordFixture.discord.server().putArray("roles");
    role(100, SEES | SENDS);
  }

  @Test
  void managersOfServerOrChannelsMayManageOtherChannels() {
    assertThat(mayIn(channel)).isFalse();

    role(EDITORS, MANAGES_CHANNELS);
    assertThat(mayIn(channel)).as("a role of others").isFalse();
    member.withArray("/roles").add("" + EDITORS);
    assertThat(mayIn(channel)).isTrue();
  }

  @Test
  void channelOverwritesForRolesAndMembersApply() {
    role(EDITORS, MANAGES_SERVER);
    member.withArray("/roles").add("" + EDITORS);

    overwrite(EVERYBODY, 100, 0, SEES);
    assertThat(mayIn(channel)).as("hidden from everybody").isFalse();
    overwrite(EVERYBODY, EDITORS, SEES, 0);
    assertThat(mayIn(channel)).as("but not from editors").isTrue();
    overwrite(MEMBER, person, 0, SEES);
    assertThat(mayIn(channel)).as("but from this one").isFalse();
  }

  @Test
  void administratorsAndTheOwnerMayManageEverywhere() {
    overwrite(EVERYBODY, 100, 0, SEES);
    assertThat(mayIn(channel)).isFalse();

    role(EDITORS, ADMINISTRATES);
    member.withArray("/roles").add("" + EDITORS);
    assertThat(mayIn(channel)).isTrue();

    var server = discordFixture.discord.server();
    var owner = server.path("owner_id").asText();
    member.putArray("roles");
    server.put("owner_id", "" + person);
    assertThat(mayIn(channel)).isTrue();
    server.put("owner_id", owner);
  }

  @Test
  void threadHasThePermissionsOfItsChannel() {
    var thread = discordFixture.discord.newThread().put("parent_id", "" + channel);
    overwrite(MEMBER, person, MANAGES_CHANNELS, 0);

    assertThat(mayIn(thread.path("id").asLong())).isTrue();
  }

  @Test
  void strangersUnknownChannelsAndFailedLookupsAreRefused() {
    overwrite(EVERYBODY, 100, MANAGES_CHANNELS, 0);
    assertThat(mayIn(channel)).isTrue();
    assertThat(mayIn(1)).isFalse();
    assertThat(may(new ChatId("discord", "../x"))).isFalse();

    discordFixture.discord.fails(
        r -> r.path().startsWith("/guilds/"), 10, DiscordResponse.of(503, "<html>"));
    assertThat(mayIn(channel)).isFalse();
    discordFixture.discord.heals();
    person = 4;
    assertThat(mayIn(channel)).as("no member").isFalse();
  }

  @Test
  void onlyTheOwnerManagesAPrivateConversation() {
    assertThat(may(new ChatId("discord", "@" + person))).isTrue();
    assertThat(may(new ChatId("discord", "@1"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1024,false", "2048,true", "8,true"})
  void permissionsHereComeWithTheInteraction(String permissions, boolean sends) {
    var needed =
        asked(
            q -> q.permissions().botPermissions(q.chat()),
            discordFixture.discord.somebody().withBotAllowed(permissions));

    assertThat(needed).containsEntry(Permission.SEND, sends);
    assertThat(needed)
        .containsKeys(
            Permission.VIEW,
            Permission.EMBED_LINKS,
            Permission.ATTACH_FILES,
            Permission.MENTION_ROLES);
    assertThat(needed).doesNotContainKey(Permission.CREATE_POSTS);
  }

  @Test
  void permissionsElsewhereAreComputed() {
    overwrite(MEMBER, 900, 1 << 14, SENDS);

    var needed = needed(DiscordFixture.chat(channel));

    assertThat(needed)
        .containsEntry(Permission.VIEW, true)
        .containsEntry(Permission.SEND, false)
        .containsEntry(Permission.EMBED_LINKS, true)
        .containsEntry(Permission.ATTACH_FILES, false);
    assertThat(needed(DiscordFixture.chat(1))).containsExactly(Map.entry(Permission.VIEW, false));
  }

  @Test
  void aForumNeedsPostsAndThreadsAndAThreadNeedsThreads() {
    long forum = discordFixture.discord.newChannel(15);
    var thread = discordFixture.discord.newThread().put("parent_id", "" + channel);

    assertThat(needed(DiscordFixture.chat(forum)))
        .containsEntry(Permission.CREATE_POSTS, true)
        .containsEntry(Permission.SEND_IN_THREADS, false)
        .doesNotContainKey(Permission.SEND);
    assertThat(needed(DiscordFixture.chat(thread.path("id").asLong())))
        .containsEntry(Permission.SEND_IN_THREADS, false)
        .doesNotContainKeys(Permission.SEND, Permission.CREATE_POSTS);
  }

  @Test
  void aChannelIsCalledByItsNameUntilItGetsAnother() {
    assertThat(title(DiscordFixture.chat(channel))).isEqualTo("c" + channel);

    var now = Objects.requireNonNull(discordFixture.discord.channel(channel)).put("name", "goals");
    discordFixture.discord.dispatch("CHANNEL_UPDATE", now);
    await("heard", () -> title(DiscordFixture.chat(channel)).equals("goals"));

    assertThat(title(DiscordFixture.chat(1))).isEmpty();
    assertThat(title(DiscordFixture.chat(FakeDiscord.CHANNEL))).isEqualTo("c101");
  }

  private boolean mayIn(long other) {
    // What a channel says is kept until the gateway tells of a change.
    var now = discordFixture.discord.channel(other);
    if (now != null) {
      discordFixture.discord.dispatch("CHANNEL_UPDATE", now);
    }
    return may(DiscordFixture.chat(other));
  }

  private boolean may(ChatId chat) {
    return asked(q -> q.permissions().mayManage(chat), discordFixture.discord.somebody());
  }

  private Map<Permission, Boolean> needed(ChatId chat) {
    return asked(q -> q.permissions().botPermissions(chat), discordFixture.discord.somebody());
  }

  private String title(ChatId chat) {
    return asked(q -> q.permissions().title(chat), discordFixture.discord.somebody());
  }

  private <T> T asked(Function<Question, T> about, DiscordPerson somebody) {
    var found = new AtomicReference<T>();
    discordFixture.answers.script =
        question -> {
          found.set(about.apply(question));
          return Optional.of(Reply.text("en", "x"));
        };
    var sent = somebody.as(person).sends("help");
    await("an answer", () -> sent.callback() != 0);
    return Objects.requireNonNull(found.get());
  }

  private static void role(long id, long permissions) {
    discordFixture
        .discord
        .server()
        .withArray("/roles")
        .addObject()
        .put("id", "" + id)
        .put("permissions", "" + permissions);
  }

  private void overwrite(int type, long id, long allow, long deny) {
    Objects.requireNonNull(discordFixture.discord.channel(channel))
        .withArray("/permission_overwrites")
        .addObject()
        .put("id", "" + id)
        .put("type", type)
        .put("allow", "" + allow)
        .put("deny", "" + deny);
  }
}
