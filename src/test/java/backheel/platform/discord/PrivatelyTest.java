package backheel.platform.discord;

import static backheel.testing.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Delivery.Gone;
import backheel.chat.Delivery.Sent;
import backheel.chat.Delivery.TryLater;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import backheel.testing.DiscordResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told to one person alone, and threads that are closed. */
class PrivatelyTest {
  private static Rig rig;
  private static long deliveries;

  @BeforeAll
  static void connect() {
    rig = Rig.up();
  }

  @AfterAll
  static void leave() {
    rig.close();
  }

  @Test
  void aConversationIsOpenedWhenThereIsSomethingToSayAndThenRemembered() {
    var ann = new ChatId("discord", "@5001");
    int before = opened();

    var first = (Sent) send(ann);
    send(ann);

    assertThat(opened()).isEqualTo(before + 1);
    assertThat(first.message().chat()).isEqualTo(ann);
    assertThat(rig.platform.edit(first.message(), Reply.text("en", "now"))).isEqualTo(first);
  }

  @Test
  void aConversationThatSomebodyBeganIsKnown() {
    long channel = rig.discord.newChannel(1);
    var written = rig.discord.somebody().as(5_002).inDirectMessages(channel).sends("help");
    await("an answer", () -> written.callback() != 0);
    int before = opened();

    assertThat(send(new ChatId("discord", "@5002"))).isInstanceOf(Sent.class);

    assertThat(opened()).isEqualTo(before);
    assertThat(rig.discord.messages(channel)).hasSize(1);
  }

  @Test
  void whoTakesNoMessagesIsGoneWithWords() {
    rig.discord.hearsNothing(5_003);

    assertThat(((Gone) send(new ChatId("discord", "@5003"))).why())
        .contains("takes no messages from the bot");
  }

  @Test
  void aConversationThatCannotBeOpenedNowIsTriedLater() {
    rig.discord.fails(
        r -> r.path().equals("/users/@me/channels"), 1, DiscordResponse.of(502, "<html>"));

    assertThat(send(new ChatId("discord", "@5004"))).isInstanceOf(TryLater.class);
    assertThat(send(new ChatId("discord", "@5004"))).isInstanceOf(Sent.class);
  }

  @Test
  void aThreadThatSleepsWakesAndALockedOneIsGoneWithWords() {
    var asleep = rig.discord.newThread();
    asleep.withObject("/thread_metadata").put("archived", true);
    assertThat(send(Rig.chat(asleep.path("id").asLong()))).isInstanceOf(Sent.class);

    var locked = rig.discord.newThread();
    locked.withObject("/thread_metadata").put("archived", true).put("locked", true);
    assertThat(((Gone) send(Rig.chat(locked.path("id").asLong()))).why())
        .contains("the thread is locked");
  }

  @Test
  void aThreadThatMustBeWokenToBeChangedIs() {
    var thread = rig.discord.newThread();
    var sent = (Sent) send(Rig.chat(thread.path("id").asLong()));
    thread.withObject("/thread_metadata").put("archived", true);

    assertThat(rig.platform.edit(sent.message(), Reply.text("en", "now"))).isEqualTo(sent);
  }

  private static int opened() {
    return rig.discord.requests("POST", "/users/@me/channels").size();
  }

  private static Delivery send(ChatId to) {
    return rig.platform.send(to, Reply.text("en", "x"), new SendKey(++deliveries));
  }
}
