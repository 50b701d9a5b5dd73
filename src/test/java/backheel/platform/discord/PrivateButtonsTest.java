package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Gone;
import backheel.chat.SendResult.Obstacle;
import backheel.chat.SendResult.Sent;
import backheel.chat.SendResult.TryLater;
import backheel.testing.discord.DiscordResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told to one person alone, and threads that are closed. */
class PrivateButtonsTest {
  private static DiscordFixture discordFixture;
  private static long deliveries;

  @BeforeAll
  static void connect() {
    discordFixture = DiscordFixture.up();
  }

  @AfterAll
  static void leave() {
    discordFixture.close();
  }

  @Test
  void aConversationIsOpenedWhenThereIsSomethingToSayAndThenRemembered() {
    var ann = new ChatId("discord", "@5001");
    int before = opened();

    var first = (Sent) send(ann);
    send(ann);

    assertThat(opened()).isEqualTo(before + 1);
    assertThat(first.message().chat()).isEqualTo(ann);
    assertThat(discordFixture.platform.edit(first.message(), Reply.text("en", "now")))
        .isEqualTo(first);
  }

  @Test
  void conversationStartedByThePersonIsReused() {
    long channel = discordFixture.discord.newChannel(1);
    var written =
        discordFixture.discord.somebody().as(5_002).inDirectMessages(channel).sends("help");
    await("an answer", () -> written.callback() != 0);
    int before = opened();

    assertThat(send(new ChatId("discord", "@5002"))).isInstanceOf(Sent.class);

    assertThat(opened()).isEqualTo(before);
    assertThat(discordFixture.discord.messages(channel)).hasSize(1);
  }

  @Test
  void personWhoAcceptsNoMessagesIsGoneWithAReason() {
    discordFixture.discord.hearsNothing(5_003);

    assertThat(((Gone) send(new ChatId("discord", "@5003"))).why())
        .contains("takes no messages from the bot");
  }

  @Test
  void aConversationThatCannotBeOpenedNowIsTriedLater() {
    discordFixture.discord.fails(
        r -> r.path().equals("/users/@me/channels"), 1, DiscordResponse.of(502, "<html>"));

    assertThat(send(new ChatId("discord", "@5004"))).isInstanceOf(TryLater.class);
    assertThat(send(new ChatId("discord", "@5004"))).isInstanceOf(Sent.class);
  }

  @Test
  void archivedThreadIsReopenedAndALockedOneWaits() {
    var asleep = discordFixture.discord.newThread();
    asleep.withObject("/thread_metadata").put("archived", true);
    assertThat(send(DiscordFixture.chat(asleep.path("id").asLong()))).isInstanceOf(Sent.class);

    var locked = discordFixture.discord.newThread();
    locked.withObject("/thread_metadata").put("archived", true).put("locked", true);
    assertThat(send(DiscordFixture.chat(locked.path("id").asLong())))
        .isInstanceOfSatisfying(
            SendResult.Barred.class,
            barred -> assertThat(barred.obstacle()).isEqualTo(Obstacle.LOCKED_THREAD));
  }

  @Test
  void archivedThreadIsReopenedForAnEdit() {
    var thread = discordFixture.discord.newThread();
    var sent = (Sent) send(DiscordFixture.chat(thread.path("id").asLong()));
    thread.withObject("/thread_metadata").put("archived", true);

    assertThat(discordFixture.platform.edit(sent.message(), Reply.text("en", "now")))
        .isEqualTo(sent);
  }

  private static int opened() {
    return discordFixture.discord.requests("POST", "/users/@me/channels").size();
  }

  private static SendResult send(ChatId to) {
    return discordFixture.platform.send(
        to, Reply.text("en", "x"), new IdempotencyKey(++deliveries));
  }
}
