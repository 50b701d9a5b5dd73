package backheel.platform.telegram;

import static backheel.testing.TelegramUpdates.channelPost;
import static backheel.testing.TelegramUpdates.message;
import static backheel.testing.TelegramUpdates.press;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Rights.Permission;
import backheel.testing.Eventually;
import backheel.testing.FakeTelegram;
import backheel.testing.TelegramFault;
import backheel.testing.TelegramUpdates;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what where, asked of Telegram at the moment it matters. */
class TelegramRightsTest {
  private static final long GROUP = -1001;
  private static final long CHANNEL = -1002;
  private static final ChatId THERE = new ChatId("telegram", "-1002");

  private final FakeTelegram telegram = new FakeTelegram();
  private final Listener listener = new Listener();
  private final TelegramPlatform platform =
      new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC());

  @BeforeEach
  void listen() {
    telegram.chat(GROUP, "supergroup", "Fans", "");
    telegram.chat(CHANNEL, "channel", "The Daily", "daily_news");
    platform.listen(listener);
  }

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
  }

  @Test
  void theHouseHearsThatTheBotMayDoMoreInAChatThatItIsInAlready() {
    telegram.happens(
        "my_chat_member",
        TelegramUpdates.membership(CHANNEL, "channel", 5, "administrator", "administrator"));

    Eventually.holds(() -> listener.news.contains("telegram:-1002 is there"));
    assertThat(listener.invitations).isEmpty();
  }

  @Test
  void aChannelIsManagedFromThePrivateChatByItsAdministratorsAlone() {
    telegram.member(CHANNEL, 5, "administrator");
    telegram.member(CHANNEL, 6, "creator");
    admin(true, true);

    assertThat(asked(message(5, 5, "/a")).rights().in(THERE)).isTrue();
    assertThat(asked(message(6, 6, "/b")).rights().in(THERE)).isTrue();
    assertThat(asked(message(7, 7, "/c")).rights().in(THERE)).isFalse();

    telegram.member(CHANNEL, 5, "left");
    assertThat(asked(message(5, 5, "/d")).rights().in(THERE)).isFalse();
  }

  @Test
  void whereTheBotIsNotNobodyManages() {
    telegram.member(CHANNEL, 5, "administrator");
    telegram.member(CHANNEL, TelegramUpdates.BOT, "left");

    assertThat(asked(message(5, 5, "/a")).rights().in(THERE)).isFalse();
  }

  @Test
  void whoeverPressesIsAskedForAndWhoeverIsNotNamedManagesNowhereElse() {
    telegram.member(CHANNEL, 5, "administrator");
    telegram.member(GROUP, 5, "administrator");
    admin(true, true);
    var anonymous = message(GROUP, 1, "/a");
    anonymous.putObject("sender_chat").put("id", GROUP).put("type", "supergroup");

    assertThat(
            asked("callback_query", press("p", GROUP, "supergroup", 9, 5, "/x")).rights().in(THERE))
        .isTrue();
    assertThat(asked(anonymous).rights().in(THERE)).isFalse();
    assertThat(asked(anonymous).rights().here()).isTrue();
    assertThat(asked("channel_post", channelPost(CHANNEL, "/b")).rights().in(THERE)).isFalse();
    assertThat(asked("channel_post", channelPost(CHANNEL, "/b")).rights().here()).isTrue();
  }

  @Test
  void ownPrivateChatsAreOnesOwn() {
    var rights = asked(message(5, 5, "/a")).rights();

    assertThat(rights.in(new ChatId("telegram", "5"))).isTrue();
    assertThat(rights.in(new ChatId("telegram", "6"))).isFalse();
    assertThat(rights.in(new ChatId("discord", "5"))).isFalse();
    assertThat(rights.in(new ChatId("telegram", "nonsense"))).isFalse();
  }

  @Test
  void whatTheBotNeedsInAChannelIsPostingAndEditing() {
    admin(true, false);
    var rights = asked(message(5, 5, "/a")).rights();

    assertThat(rights.ofTheBot(THERE))
        .isEqualTo(Map.of(Permission.POST_MESSAGES, true, Permission.EDIT_MESSAGES, false));

    telegram.member(CHANNEL, TelegramUpdates.BOT, "member");
    assertThat(rights.ofTheBot(THERE)).containsEntry(Permission.POST_MESSAGES, false);
  }

  @Test
  void whatTheBotNeedsInAGroupIsWritingPicturesAndPreviews() {
    var rights = asked(message(5, 5, "/a")).rights();
    var group = new ChatId("telegram", "-1001/77");

    assertThat(rights.ofTheBot(group))
        .isEqualTo(
            Map.of(
                Permission.SEND, true,
                Permission.ATTACH_FILES, true,
                Permission.EMBED_LINKS, true));

    telegram.member(GROUP, TelegramUpdates.BOT, "restricted");
    telegram.memberRights(GROUP, TelegramUpdates.BOT, restricted(true, false));
    assertThat(rights.ofTheBot(group))
        .containsEntry(Permission.SEND, true)
        .containsEntry(Permission.ATTACH_FILES, false);

    telegram.fault("getChatMember", TelegramFault.error(500, "Internal Server Error"));
    assertThat(rights.ofTheBot(group)).isEmpty();
  }

  @Test
  void aChatHasATitleAndMayHaveAPublicName() {
    var rights = asked(message(5, 5, "/a")).rights();

    assertThat(rights.title(THERE)).isEqualTo("The Daily");
    assertThat(rights.title(new ChatId("telegram", "-1009"))).isEmpty();
    assertThat(rights.named("@daily_news")).contains(THERE);
    assertThat(rights.named("@nobody_here")).isEmpty();
    assertThat(rights.named("-1002")).isEmpty();
  }

  @Test
  void whomAPressedMessageAnsweredIsTold() {
    var press = press("p", GROUP, "supergroup", 9, 6, "/x");
    var under = (ObjectNode) press.path("message");
    under.set("reply_to_message", message(GROUP, 5, "/latest"));

    var question = asked("callback_query", press);

    assertThat(question.pressedOf()).isEqualTo(new ChatId("telegram", "5"));
    assertThat(question.asker()).isEqualTo(new ChatId("telegram", "6"));
    assertThat(asked("callback_query", press("q", 5, "private", 9, 5, "/y")).pressedOf()).isNull();
  }

  private void admin(boolean posts, boolean edits) {
    telegram.member(CHANNEL, TelegramUpdates.BOT, "administrator");
    telegram.memberRights(
        CHANNEL,
        TelegramUpdates.BOT,
        FakeTelegram.JSON
            .createObjectNode()
            .put("can_post_messages", posts)
            .put("can_edit_messages", edits));
  }

  static ObjectNode restricted(boolean words, boolean pictures) {
    return FakeTelegram.JSON
        .createObjectNode()
        .put("is_member", true)
        .put("can_send_messages", words)
        .put("can_send_photos", pictures)
        .put("can_add_web_page_previews", true)
        .put("until_date", 0);
  }

  private Question asked(ObjectNode message) {
    return asked("message", message);
  }

  private Question asked(String kind, JsonNode what) {
    int before = listener.questions.size();
    telegram.happens(kind, what);
    Eventually.holds(() -> listener.questions.size() > before);
    return listener.questions.getLast();
  }
}
