package backheel.platform.telegram;

import static backheel.testing.telegram.TelegramUpdates.membership;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.ChatPermissions.Permission;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.platform.telegram.render.BotLinkResolver;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody brings the bot into a chat, by a link or by hand. */
class TelegramWelcomeTest {
  private static final long GROUP = -1001;
  private static final long CHANNEL = -1002;
  private static final TelegramFault STRANGER =
      TelegramFault.error(403, "Forbidden: bot can't initiate conversation with a user");

  private final FakeTelegram telegram = new FakeTelegram();
  private final RecordingBotService recordingBotService = new RecordingBotService();
  private final SettableClock clock = new SettableClock(Instant.parse("2022-12-18T15:00:00Z"));
  private final TelegramPlatform platform =
      new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), clock);

  @BeforeEach
  void listen() {
    platform.start(recordingBotService.bot());
  }

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
  }

  @Test
  void inviterToAChannelIsAskedInPrivate() {
    telegram.happens("my_chat_member", channel("left", true));

    var question = telegram.awaitText("What shall I post in Group?");

    assertThat(question.chat()).isEqualTo(5);
    assertThat(question.params().has("disable_notification")).isFalse();
    var invitation = recordingBotService.invitations.getFirst();
    assertThat(invitation.chat()).isEqualTo(new ChatId("telegram", "-1002"));
    assertThat(invitation.chatType()).isEqualTo(ChatType.CHANNEL);
    assertThat(invitation.inviter()).isEqualTo(new ChatId("telegram", "5"));
    assertThat(invitation.language()).isEqualTo("fr");
    assertThat(invitation.permissions())
        .containsEntry(Permission.POST_MESSAGES, true)
        .containsEntry(Permission.EDIT_MESSAGES, false);
  }

  @Test
  void aGroupIsAnInvitationTooAndMoreRightsInItAreNot() {
    telegram.happens("my_chat_member", membership(GROUP, "supergroup", 5, "left", "member"));
    telegram.happens(
        "my_chat_member", membership(GROUP, "supergroup", 5, "member", "administrator"));
    telegram.happens(
        "my_chat_member", membership(GROUP, "supergroup", 5, "administrator", "member"));
    telegram.happens("my_chat_member", membership(5, "private", 5, "kicked", "member"));
    telegram.says(GROUP, "/end");

    telegram.awaitText("/end");

    assertThat(recordingBotService.invitations).hasSize(1);
    assertThat(recordingBotService.invitations.getFirst().permissions())
        .containsEntry(Permission.SEND, true);
  }

  @Test
  void repeatedInvitationIsAnsweredOnce() {
    for (int i = 0; i < 3; i++) {
      telegram.happens("my_chat_member", membership(GROUP, "supergroup", 5, "left", "member"));
      telegram.happens("my_chat_member", membership(GROUP, "supergroup", 5, "member", "left"));
    }
    telegram.says(GROUP, "/end");
    telegram.awaitText("/end");
    assertThat(recordingBotService.invitations).hasSize(1);

    clock.forward(Duration.ofMinutes(11));
    telegram.happens("my_chat_member", membership(GROUP, "supergroup", 5, "left", "member"));

    Await.until(() -> recordingBotService.invitations.size() == 2);
  }

  @Test
  void unknownInviterIsAnsweredInTheGroup() {
    telegram.says(6, "/x");
    telegram.awaitText("/x");
    telegram.chatFault(5, STRANGER);

    telegram.happens("my_chat_member", membership(GROUP, "supergroup", 5, "left", "member"));

    var way = telegram.await(call -> call.taken() && call.chat() == GROUP);
    assertThat(way.params().at("/reply_markup/inline_keyboard/0/0/url").asText())
        .isEqualTo("https://t.me/OurBot?start=at_-1001");
    assertThat(way.text()).contains("en privé");
    assertThat(way.params().path("disable_notification").asBoolean()).isTrue();
    assertThat(recordingBotService.news).isEmpty();
  }

  @Test
  void welcomeIsNeverPostedInAChannel() {
    telegram.chatFault(5, STRANGER);

    telegram.happens("my_chat_member", channel("left", true));
    telegram.await(call -> call.chat() == 5);
    telegram.says(6, "/end");

    telegram.awaitText("/end");
    assertThat(telegram.sent()).extracting(FakeTelegram.Call::chat).containsExactly(6L);
  }

  @Test
  void anAdministratorWithoutANameIsNotWrittenTo() {
    var update = membership(GROUP, "supergroup", 1_087_968_824, "left", "member");
    ((ObjectNode) update.path("from")).put("is_bot", true);

    telegram.happens("my_chat_member", update);
    telegram.says(GROUP, "/end");

    telegram.awaitText("/end");
    assertThat(recordingBotService.invitations).isEmpty();
  }

  @Test
  void buttonsLeadToTheBotByItsName() {
    recordingBotService.answers(q ->
        Reply.builder("en")
            .paragraph("Add me")
            .row(
                opens("backheel:startgroup"),
                opens("backheel:startgroup?start=here&admin=manage_topics"))
            .row(opens("backheel:startchannel"), opens("backheel:private?start=at_-1002"))
            .row(opens("backheel:private"), opens("backheel:nowhere"))
            .build());
    telegram.says(GROUP, "/at@OurBot");

    var keyboard = telegram.awaitText("Add me").params().path("reply_markup");

    assertThat(keyboard.findValuesAsText("url"))
        .isEqualTo(
            List.of(
                "https://t.me/OurBot?startgroup",
                "https://t.me/OurBot?startgroup=here&admin=manage_topics",
                "https://t.me/OurBot?startchannel&admin=post_messages+edit_messages",
                "https://t.me/OurBot?start=at_-1002",
                "https://t.me/OurBot"));
  }

  @Test
  void linksToABotWithoutAKnownNameAreOmitted() {
    assertThat(new BotLinkResolver(() -> null).address(URI.create("backheel:startgroup"))).isNull();
    assertThat(BotLinkResolver.WEB_ONLY.address(URI.create("https://x.example/"))).isNotNull();
  }

  private static Button opens(String address) {
    return Button.link("Go", URI.create(address));
  }

  private static ObjectNode channel(String before, boolean posts) {
    var update = membership(CHANNEL, "channel", 5, before, "administrator");
    ((ObjectNode) update.path("new_chat_member")).put("can_post_messages", posts);
    return update;
  }
}
