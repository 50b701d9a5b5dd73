package backheel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.IdempotencyKey;
import backheel.chat.MessageOptions;
import backheel.chat.MessageOptions.ForumPost;
import backheel.chat.MessagePicture;
import backheel.chat.MessageRef;
import backheel.chat.Png;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Refused;
import backheel.chat.SendResult.Sent;
import backheel.chat.SendResult.TryLater;
import backheel.testing.discord.DiscordRequest;
import backheel.testing.discord.DiscordResponse;
import backheel.testing.discord.FakeDiscord;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forums and media channels: one post a story, once. */
class ForumPostPublisherTest {
  private static final AtomicLong DELIVERIES = new AtomicLong();
  private static final int FORUM = 15;
  private static final int MEDIA = 16;

  private static FakeDiscord discord;
  private DiscordFixture discordFixture;
  private long forum;

  @BeforeAll
  static void open() {
    discord = FakeDiscord.start();
  }

  @AfterAll
  static void close() {
    discord.close();
  }

  @BeforeEach
  void start() {
    discordFixture = new DiscordFixture(discord, DiscordFixture.BRISK);
    forum = discord.newChannel(FORUM);
    tag(11, "Champions League", false);
    tag(12, "Coupe d'Afrique", false);
    tag(13, "News", true);
  }

  @AfterEach
  void stop() {
    discord.heals();
    discordFixture.platform.close();
  }

  @Test
  void aStoryIsAPostOfItsOwnWithTheTagsThatTheForumHas() {
    var sent = (Sent) send("Hakimi returns", "champions league", "Ligue 1", "COUPE D AFRIQUE");

    var post = discord.posts(forum).getFirst();
    assertThat(post.path("name").asText()).isEqualTo("Hakimi returns");
    assertThat(post.path("applied_tags").toString()).isEqualTo("[\"11\",\"12\"]");
    var thread = post.path("id").asText();
    assertThat(sent.message())
        .isEqualTo(new MessageRef(DiscordFixture.chat(forum), thread + "/" + thread));
    var message = discord.messages(Long.parseLong(thread)).getFirst();
    assertThat(message.path("embeds").path(0).path("description").asText()).isEqualTo("Words");
  }

  @Test
  void storyInAMediaChannelHasItsPictureAsAFile() {
    long media = discord.newChannel(MEDIA);
    var card = new MessagePicture.Generated(new Png(new byte[] {1, 2}), "All on it", false);
    var messageOptions =
        MessageOptions.DEFAULTS
            .withPictures(List.of(card))
            .withForumPost(new ForumPost("T", List.of()));

    var sent =
        discordFixture.platform.send(
            DiscordFixture.chat(media), Reply.text("en", "x").withOptions(messageOptions), key());

    assertThat(sent).isInstanceOf(Sent.class);
    var post = discord.posts(media).getFirst();
    var message = discord.messages(post.path("id").asLong()).getFirst();
    assertThat(message.path("attachments").path(0).path("description").asText())
        .isEqualTo("All on it");
    assertThat(message.path("embeds").path(0).path("image").path("url").asText())
        .isEqualTo("attachment://card.png");
  }

  @Test
  void aForumIsLookedUpOnceAndFromThenOnKnown() {
    send("One");
    send("Two");

    assertThat(discord.requests("GET", "/channels/" + forum)).hasSize(1);
    assertThat(discord.requests("POST", "/channels/" + forum + "/messages")).hasSize(1);
    assertThat(discord.posts(forum)).hasSize(2);
  }

  @Test
  void aPostWithoutATitleIsCalledByItsFirstWords() {
    discordFixture.platform.send(
        DiscordFixture.chat(forum), Reply.text("en", "word ".repeat(40)), key());

    assertThat(discord.posts(forum).getFirst().path("name").asText())
        .startsWith("word word")
        .endsWith("word…")
        .hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void whereATagIsWantedAndNoneFitsTheFirstFreeOneIsSet() {
    channel().put("flags", 1 << 4);

    assertThat(send("One", "Serie A")).isInstanceOf(Sent.class);

    assertThat(discord.posts(forum).getFirst().path("applied_tags").toString())
        .isEqualTo("[\"11\"]");
  }

  @Test
  void aForumWhoseTagsHaveChangedIsLookedUpAgain() {
    send("One", "Champions League");
    channel().putArray("available_tags");
    tag(21, "Champions League", false);

    assertThat(send("Two", "Champions League")).isInstanceOf(Sent.class);

    assertThat(discord.posts(forum).getLast().path("applied_tags").toString())
        .isEqualTo("[\"21\"]");
  }

  @Test
  void postWithALostResponseIsFoundAndNotCreatedAgain() {
    send("Before");
    var once = key();
    discord.loses(this::opens, 1, DiscordResponse::broken);
    assertThat(send(once, "Lost")).isInstanceOf(TryLater.class);

    var again = (Sent) send(once, "Lost");

    assertThat(discord.posts(forum)).hasSize(2);
    var thread = discord.posts(forum).getLast().path("id").asText();
    assertThat(again.message().id()).isEqualTo(thread + "/" + thread);
  }

  @Test
  void postWithALostResponseIsFoundAfterARestart() {
    var once = key();
    discord.loses(this::opens, 1, DiscordResponse::broken);
    send(once, "Lost");

    try (var next = new DiscordFixture(discord, DiscordFixture.BRISK).platform) {
      assertThat(next.send(DiscordFixture.chat(forum), reply("Lost"), once))
          .isInstanceOf(Sent.class);
    }

    assertThat(discord.posts(forum)).hasSize(1);
  }

  @Test
  void twoStoriesOfOneTitleAreTwoPosts() {
    send("Same");
    send("Same");

    assertThat(discord.posts(forum)).hasSize(2);
  }

  @Test
  void aThreadOfSomebodyElseIsNotOurs() {
    var other = discord.newThread().put("name", "Same").put("parent_id", "" + forum);
    other.put("owner_id", "777");

    assertThat(send("Same")).isInstanceOf(Sent.class);

    assertThat(discord.posts(forum)).hasSize(2);
  }

  @Test
  void anEditChangesTheMessageAndTheNameOfThePost() {
    var sent = (Sent) send("Hakimi doubtful");

    assertThat(discordFixture.platform.edit(sent.message(), reply("Hakimi is fit")))
        .isEqualTo(sent);

    var post = discord.posts(forum).getFirst();
    assertThat(post.path("name").asText()).isEqualTo("Hakimi is fit");
    assertThat(discord.requests("PATCH", "/channels/" + post.path("id").asText())).hasSize(1);
    discordFixture.platform.edit(sent.message(), reply("Hakimi is fit"));
    assertThat(discord.requests("PATCH", "/channels/" + post.path("id").asText())).hasSize(1);
  }

  @Test
  void renamesBeyondTheLimitOfDiscordDelayNothing() {
    var sent = (Sent) send("One");

    for (var title : List.of("Two", "Three", "Four", "Five")) {
      assertThat(discordFixture.platform.edit(sent.message(), reply(title))).isEqualTo(sent);
    }
    assertThat(discord.posts(forum).getFirst().path("name").asText()).isEqualTo("Three");
  }

  @Test
  void archivedPostIsReopenedForAnEdit() {
    var sent = (Sent) send("One");
    metadata(discord.posts(forum).getFirst()).put("archived", true);

    assertThat(discordFixture.platform.edit(sent.message(), reply("One"))).isEqualTo(sent);

    assertThat(metadata(discord.posts(forum).getFirst()).path("archived").asBoolean()).isFalse();
  }

  @Test
  void lockedOrDeletedPostDoesNotAbandonTheForum() {
    var sent = (Sent) send("One");
    metadata(discord.posts(forum).getFirst()).put("archived", true).put("locked", true);
    assertThat(discordFixture.platform.edit(sent.message(), reply("One")))
        .isInstanceOf(Refused.class);

    discord.deletesChannel(discord.posts(forum).getFirst().path("id").asLong());
    assertThat(discordFixture.platform.edit(sent.message(), reply("One")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void forumWithoutPermissionWaitsForTheRight() {
    send("One");
    discord.forbids(forum);

    assertThat(((SendResult.Barred) send("Two")).why()).contains("may not write there");
  }

  @Test
  void otherFailuresAreRetriedLater() {
    send("One");
    discord.fails(r -> r.path().endsWith("/threads/active"), 1, DiscordResponse.tooMany(3, false));
    assertThat(send("Two")).isInstanceOf(TryLater.class);

    discord.fails(this::opens, 1, DiscordResponse.of(503, "<html>"));
    assertThat(send("Three")).isInstanceOf(TryLater.class);
  }

  private boolean opens(DiscordRequest request) {
    return request.is("POST", "/channels/" + forum + "/threads");
  }

  private ObjectNode channel() {
    return Objects.requireNonNull(discord.channel(forum));
  }

  private static ObjectNode metadata(ObjectNode thread) {
    return thread.withObject("/thread_metadata");
  }

  private void tag(long id, String name, boolean moderated) {
    channel()
        .withArray("/available_tags")
        .addObject()
        .put("id", "" + id)
        .put("name", name)
        .put("moderated", moderated)
        .putNull("emoji_id")
        .putNull("emoji_name");
  }

  private SendResult send(String title, String... tags) {
    return send(key(), title, tags);
  }

  private SendResult send(IdempotencyKey once, String title, String... tags) {
    return discordFixture.platform.send(DiscordFixture.chat(forum), reply(title, tags), once);
  }

  private static Reply reply(String title, String... tags) {
    return Reply.text("en", "Words")
        .withOptions(MessageOptions.DEFAULTS.withForumPost(new ForumPost(title, List.of(tags))));
  }

  private static IdempotencyKey key() {
    return new IdempotencyKey(DELIVERIES.incrementAndGet());
  }
}
