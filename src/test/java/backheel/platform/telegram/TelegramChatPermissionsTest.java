package backheel.platform.telegram;

import static backheel.testing.telegram.TelegramUpdates.channelPost;
import static backheel.testing.telegram.TelegramUpdates.message;
import static backheel.testing.telegram.TelegramUpdates.press;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.ChatPermissions.Permission;
import backheel.chat.Question;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.telegram.TelegramUpdates;
import backheel.testing.time.Await;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what where, asked of Telegram at the moment it matters. */
class TelegramChatPermissionsTest {
  private static final long GROUP = -1001;
  private static final long CHANNEL = -1002;
  private static final ChatId THERE = new ChatId("telegram", "-1002");

  private final FakeTelegram telegram = new FakeTelegram();
  private final RecordingBotService recordingBotService = new RecordingBotService();
  private final TelegramPlatform platform =
      new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC());

  @BeforeEach
  void listen() {
    telegram.chat(GROUP, "supergroup", "Fans", "");
    telegram.chat(CHANNEL, "channel", "The Daily", "daily_news");
    platform.start(recordingBotService.bot());
  }

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
  }

  @Test
  void grantedRightsMakeAChatReachable() {
    telegram.happens(
        "my_chat_member",
        TelegramUpdates.membership(CHANNEL, "channel", 5, "administrator", "administrator"));

    Await.until(() -> recordingBotService.news.contains("telegram:-1002 is there"));
    assertThat(recordingBotService.invitations).isEmpty();
  }

  @Test
  void aChannelIsManagedFromThePrivateChatByItsAdministratorsAlone() {
    telegram.member(CHANNEL, 5, "administrator");
    telegram.member(CHANNEL, 6, "creator");
    admin(true, true);

    assertThat(asked(message(5, 5, "/a")).permissions().mayManage(THERE)).isTrue();
    assertThat(asked(message(6, 6, "/b")).permissions().mayManage(THERE)).isTrue();
    assertThat(asked(message(7, 7, "/c")).permissions().mayManage(THERE)).isFalse();

    telegram.member(CHANNEL, 5, "left");
    assertThat(asked(message(5, 5, "/d")).permissions().mayManage(THERE)).isFalse();
  }

  @Test
  void nobodyManagesAChatWithoutTheBot() {
    telegram.member(CHANNEL, 5, "administrator");
    telegram.member(CHANNEL, TelegramUpdates.BOT, "left");

    assertThat(asked(message(5, 5, "/a")).permissions().mayManage(THERE)).isFalse();
  }

  @Test
  void anonymousAdministratorManagesNoOtherChat() {
    telegram.member(CHANNEL, 5, "administrator");
    telegram.member(GROUP, 5, "administrator");
    admin(true, true);
    var anonymous = message(GROUP, 1, "/a");
    anonymous.putObject("sender_chat").put("id", GROUP).put("type", "supergroup");

    assertThat(
            asked("callback_query", press("p", GROUP, "supergroup", 9, 5, "/x"))
                .permissions()
                .mayManage(THERE))
        .isTrue();
    assertThat(asked(anonymous).permissions().mayManage(THERE)).isFalse();
    assertThat(asked(anonymous).permissions().mayManage()).isTrue();
    assertThat(asked("channel_post", channelPost(CHANNEL, "/b")).permissions().mayManage(THERE))
        .isFalse();
    assertThat(asked("channel_post", channelPost(CHANNEL, "/b")).permissions().mayManage())
        .isTrue();
  }

  @Test
  void everyoneManagesTheirPrivateChat() {
    var chatPermissions = asked(message(5, 5, "/a")).permissions();

    assertThat(chatPermissions.mayManage(new ChatId("telegram", "5"))).isTrue();
    assertThat(chatPermissions.mayManage(new ChatId("telegram", "6"))).isFalse();
    assertThat(chatPermissions.mayManage(new ChatId("discord", "5"))).isFalse();
    assertThat(chatPermissions.mayManage(new ChatId("telegram", "nonsense"))).isFalse();
  }

  @Test
  void botNeedsPostingAndEditingRightsInAChannel() {
    admin(true, false);
    var chatPermissions = asked(message(5, 5, "/a")).permissions();

    assertThat(chatPermissions.botPermissions(THERE))
        .isEqualTo(Map.of(Permission.POST_MESSAGES, true, Permission.EDIT_MESSAGES, false));

    telegram.member(CHANNEL, TelegramUpdates.BOT, "member");
    assertThat(chatPermissions.botPermissions(THERE))
        .containsEntry(Permission.POST_MESSAGES, false);
  }

  @Test
  void botNeedsSendingPictureAndPreviewRightsInAGroup() {
    var chatPermissions = asked(message(5, 5, "/a")).permissions();
    var group = new ChatId("telegram", "-1001/77");

    assertThat(chatPermissions.botPermissions(group))
        .isEqualTo(
            Map.of(
                Permission.SEND, true,
                Permission.ATTACH_FILES, true,
                Permission.EMBED_LINKS, true));

    telegram.member(GROUP, TelegramUpdates.BOT, "restricted");
    telegram.memberRights(GROUP, TelegramUpdates.BOT, restricted(true, false));
    assertThat(chatPermissions.botPermissions(group))
        .containsEntry(Permission.SEND, true)
        .containsEntry(Permission.ATTACH_FILES, false);

    telegram.fault("getChatMember", TelegramFault.error(500, "Internal Server Error"));
    assertThat(chatPermissions.botPermissions(group)).isEmpty();
  }

  @Test
  void aChatHasATitleAndMayHaveAPublicName() {
    var chatPermissions = asked(message(5, 5, "/a")).permissions();

    assertThat(chatPermissions.title(THERE)).isEqualTo("The Daily");
    assertThat(chatPermissions.title(new ChatId("telegram", "-1009"))).isEmpty();
    assertThat(chatPermissions.chatNamed("@daily_news")).contains(THERE);
    assertThat(chatPermissions.chatNamed("@nobody_here")).isEmpty();
    assertThat(chatPermissions.chatNamed("-1002")).isEmpty();
  }

  @Test
  void buttonPressKnowsTheAskerOfItsMessage() {
    var press = press("p", GROUP, "supergroup", 9, 6, "/x");
    var under = (ObjectNode) press.path("message");
    under.set("reply_to_message", message(GROUP, 5, "/latest"));

    var question = asked("callback_query", press);

    assertThat(question.pressedMessageAsker()).isEqualTo(new ChatId("telegram", "5"));
    assertThat(question.asker()).isEqualTo(new ChatId("telegram", "6"));
    assertThat(asked("callback_query", press("q", 5, "private", 9, 5, "/y")).pressedMessageAsker())
        .isNull();
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
    int before = recordingBotService.questions.size();
    telegram.happens(kind, what);
    Await.until(() -> recordingBotService.questions.size() > before);
    return recordingBotService.questions.getLast();
  }
}
