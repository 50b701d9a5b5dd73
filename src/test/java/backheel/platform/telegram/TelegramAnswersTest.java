package backheel.platform.telegram;

import static backheel.testing.telegram.TelegramUpdates.channelPost;
import static backheel.testing.telegram.TelegramUpdates.marked;
import static backheel.testing.telegram.TelegramUpdates.membership;
import static backheel.testing.telegram.TelegramUpdates.message;
import static backheel.testing.telegram.TelegramUpdates.press;
import static backheel.testing.telegram.TelegramUpdates.topicMessage;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.telegram.TelegramUpdates;
import backheel.testing.time.Await;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelegramAnswersTest {
  private static final long GROUP = -1001;
  private final FakeTelegram telegram = new FakeTelegram();
  private final RecordingBotService recordingBotService = new RecordingBotService();
  private final TelegramPlatform platform =
      new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC());

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
  void aCommandInPrivateIsAskedAndAnswered() {
    telegram.says(5, "/latest hakimi");

    var answer = telegram.awaitText("You said: /latest hakimi");

    assertThat(answer.params().path("chat_id").asText()).isEqualTo("5");
    assertThat(answer.params().path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(answer.params().path("link_preview_options").path("is_disabled").asBoolean())
        .isTrue();
    assertThat(answer.params().has("reply_parameters")).isFalse();
    assertThat(answer.params().has("disable_notification")).isFalse();
    var question = recordingBotService.questions.getFirst();
    assertThat(question.chat()).hasToString("telegram:5");
    assertThat(question.language()).isEqualTo("fr");
    assertThat(question.chatType()).isEqualTo(ChatType.PRIVATE);
    assertThat(question.permissions().mayManage()).isTrue();
    assertThat(question.pressedMessage()).isNull();
  }

  @Test
  void theBotsNameIsTakenOffACommand() {
    telegram.happens("message", message(GROUP, 5, "/latest@ourBOT two  words"));
    telegram.happens("message", message(GROUP, 5, "/start@OurBot p_ann"));

    telegram.awaitText("/start");

    assertThat(recordingBotService.texts()).containsExactly("/latest two  words", "/start p_ann");
  }

  @Test
  void commandsForOtherBotsAreIgnored() {
    telegram.happens("message", message(GROUP, 5, "/latest@OtherBot"));
    telegram.happens("message", message(5, 5, "/latest@OtherBot"));
    telegram.says(GROUP, "/last");

    telegram.awaitText("/last");

    assertThat(recordingBotService.texts()).containsExactly("/last");
  }

  @Test
  void onlyMessagesForTheBotAreReadInAGroup() {
    telegram.says(GROUP, "a goal!");
    telegram.says(GROUP, "/path/to");
    telegram.happens("message", marked(message(GROUP, 5, "/code"), "code", "/code"));
    telegram.happens(
        "message", marked(message(GROUP, 5, "hey @OurBot what now"), "mention", "@OurBot"));
    telegram.happens("message", marked(message(GROUP, 5, "hey @Ann"), "mention", "@Ann"));
    var reply = message(GROUP, 5, "and then?");
    reply.set("reply_to_message", message(GROUP, 5, "x").set("from", TelegramUpdates.bot()));
    telegram.happens("message", reply);
    telegram.happens("message", message(GROUP, 5, "/forwarded").set("forward_origin", origin()));
    telegram.says(GROUP, "/end");

    telegram.awaitText("/end");

    assertThat(recordingBotService.texts()).containsExactly("hey what now", "and then?", "/end");
  }

  @Test
  void aBareMentionAsksForHelp() {
    telegram.happens("message", marked(message(GROUP, 5, "@OurBot"), "mention", "@OurBot"));

    telegram.awaitText("/help");
  }

  @Test
  void freeTextInPrivateIsPassedOnAsItIs() {
    telegram.says(5, " who scored? ");

    telegram.awaitText("who scored?");

    assertThat(recordingBotService.texts()).containsExactly(" who scored? ");
  }

  @Test
  void aCommandInAnotherScriptIsOne() {
    telegram.happens("message", message(GROUP, 5, "/لاعب حكيمي"));

    telegram.awaitText("/لاعب حكيمي");
  }

  @Test
  void anAnswerInAGroupIsASilentReplyInTheSameTopic() {
    telegram.happens("message", topicMessage(GROUP, 77, 5, "/latest"));

    var answer = telegram.awaitText("/latest").params();

    assertThat(answer.path("chat_id").asText()).isEqualTo("-1001");
    assertThat(answer.path("message_thread_id").asInt()).isEqualTo(77);
    assertThat(answer.path("disable_notification").asBoolean()).isTrue();
    assertThat(answer.path("reply_parameters").path("message_id").asInt()).isEqualTo(7);
    assertThat(answer.path("reply_parameters").path("allow_sending_without_reply").asBoolean())
        .isTrue();
    assertThat(recordingBotService.questions.getFirst().chat()).hasToString("telegram:-1001/77");
    assertThat(recordingBotService.questions.getFirst().chatType()).isEqualTo(ChatType.GROUP);
  }

  @Test
  void answerInADeletedTopicGoesToTheGroupAndItsSubscriptionsMoveThere() {
    telegram.topicIsGone(77);
    telegram.happens("message", topicMessage(GROUP, 77, 5, "/latest"));

    var answer = telegram.awaitText("/latest").params();

    assertThat(answer.path("chat_id").asText()).isEqualTo("-1001");
    assertThat(answer.has("message_thread_id")).isFalse();
    assertThat(recordingBotService.news).containsExactly("telegram:-1001/77 is now telegram:-1001");
  }

  @Test
  void wordsInFrenchSpanishAndArabicAreCommandsToo() {
    telegram.says(GROUP, "/joueur hakimi");
    telegram.says(GROUP, "/jugador@OurBot hakimi");
    telegram.says(GROUP, "/لاعب@OurBot حكيمي");

    telegram.awaitText("/لاعب حكيمي");

    assertThat(recordingBotService.texts())
        .containsExactly("/joueur hakimi", "/jugador hakimi", "/لاعب حكيمي");
  }

  @Test
  void answerToAPressUnderAPhotoReplacesItOrIsANewMessage() {
    recordingBotService.answers(q -> TelegramPicturesTest.card("A card"));
    telegram.says(5, "/card");
    telegram.awaitText("A card");
    var under = press("p", 5, "private", 101, 5, "/short");
    ((ObjectNode) under.path("message")).remove("text");
    ((ObjectNode) under.path("message"))
        .putArray("photo")
        .addObject()
        .put("file_id", "f")
        .put("file_unique_id", "u")
        .put("width", 1)
        .put("height", 1);

    recordingBotService.answers(q -> Reply.text("en", "short").withMode(ReplyMode.REPLACE));
    telegram.happens("callback_query", under.deepCopy());
    telegram.await(call -> call.method().equals("editMessageCaption") && call.taken());
    recordingBotService.answers(
        q -> TelegramPicturesTest.card("Next card").withMode(ReplyMode.REPLACE));
    telegram.happens("callback_query", under.deepCopy().put("id", "q"));
    telegram.await(call -> call.method().equals("editMessageMedia") && call.taken());
    recordingBotService.answers(
        q -> Reply.text("en", "long ".repeat(300)).withMode(ReplyMode.REPLACE));
    telegram.happens("callback_query", under.deepCopy().put("id", "r"));

    telegram.await(call -> call.method().equals("sendMessage") && call.text().startsWith("long"));
    assertThat(
            Objects.requireNonNull(recordingBotService.questions.getLast().pressedMessage()).id())
        .isEqualTo("p101");
  }

  @Test
  void textMessageIsReplacedByAPhotoOnRequest() {
    telegram.says(5, "/menu");
    telegram.awaitText("/menu");
    recordingBotService.answers(
        q -> TelegramPicturesTest.card("A card").withMode(ReplyMode.REPLACE));

    telegram.happens("callback_query", press("p", 5, "private", 101, 5, "/card"));

    assertThat(telegram.await("editMessageMedia").taken()).isTrue();
    assertThat(telegram.sent()).hasSize(1);
  }

  @Test
  void aThreadOfRepliesIsNoTopic() {
    telegram.happens("message", message(GROUP, 5, "/latest").put("message_thread_id", 3));

    assertThat(telegram.awaitText("/latest").params().has("message_thread_id")).isFalse();
  }

  @Test
  void onlyAdministratorsManageAGroup() {
    telegram.member(GROUP, 5, "administrator");
    telegram.member(GROUP, 6, "creator");

    assertThat(asked(message(GROUP, 5, "/a")).permissions().mayManage()).isTrue();
    assertThat(asked(message(GROUP, 6, "/b")).permissions().mayManage()).isTrue();
    assertThat(asked(message(GROUP, 7, "/c")).permissions().mayManage()).isFalse();
    telegram.member(GROUP, 5, "member");
    assertThat(asked(message(GROUP, 5, "/d")).permissions().mayManage()).isFalse();
  }

  @Test
  void anAnonymousAdministratorManagesAndAVisitingChannelDoesNot() {
    var anonymous = message(GROUP, 1, "/a");
    anonymous.putObject("sender_chat").put("id", GROUP).put("type", "supergroup");
    var channel = message(GROUP, 1, "/b");
    channel.putObject("sender_chat").put("id", -1009).put("type", "channel");
    telegram.member(GROUP, 1, "administrator");

    assertThat(asked(anonymous).permissions().mayManage()).isTrue();
    assertThat(asked(channel).permissions().mayManage()).isFalse();
    assertThat(telegram.calls("getChatMember")).isEmpty();
  }

  @Test
  void nobodyManagesWhileTelegramDoesNotAnswer() {
    telegram.member(GROUP, 5, "administrator");
    telegram.fault("getChatMember", TelegramFault.error(500, "Internal Server Error"));

    assertThat(asked(message(GROUP, 5, "/a")).permissions().mayManage()).isFalse();
  }

  @Test
  void aChannelsOwnerAsksByPosting() {
    telegram.happens("channel_post", channelPost(-1002, "a mere post"));
    telegram.happens("channel_post", channelPost(-1002, "/follow@OurBot ann"));

    telegram.awaitText("/follow ann");

    var question = recordingBotService.questions.getFirst();
    assertThat(question.chatType()).isEqualTo(ChatType.CHANNEL);
    assertThat(question.permissions().mayManage()).isTrue();
    assertThat(recordingBotService.questions).hasSize(1);
  }

  @Test
  void aPressIsConfirmedAndAskedLikeTypedWords() {
    recordingBotService.answers(q -> Reply.text("en", "a message"));

    telegram.happens("callback_query", press("p", 5, "private", 9, 5, "/story 12"));

    telegram.awaitText("a message");
    assertThat(telegram.await("answerCallbackQuery").params().has("text")).isFalse();
    var question = recordingBotService.questions.getFirst();
    assertThat(question.text()).isEqualTo("/story 12");
    assertThat(Objects.requireNonNull(question.pressedMessage()).id()).isEqualTo("9");
  }

  @Test
  void anAnswerMayTakeThePlaceOfThePressedMessage() {
    telegram.says(5, "/first");
    telegram.awaitText("/first");
    recordingBotService.answers(q ->
        Reply.builder("en")
            .paragraph("page two")
            .row(Button.command("Back", "/first"))
            .mode(ReplyMode.REPLACE)
            .build());

    telegram.happens("callback_query", press("p", 5, "private", 101, 5, "/second"));

    var edit = telegram.await("editMessageText");
    assertThat(edit.taken()).isTrue();
    assertThat(edit.text()).isEqualTo("page two");
    assertThat(edit.params().at("/reply_markup/inline_keyboard/0/0/callback_data").asText())
        .isEqualTo("/first");
    telegram.await("answerCallbackQuery");
    assertThat(telegram.sent()).hasSize(1);
  }

  @Test
  void failedReplacementIsANewMessage() {
    recordingBotService.answers(q -> Reply.text("en", "again").withMode(ReplyMode.REPLACE));

    telegram.happens("callback_query", press("p", 5, "private", 9, 5, "/x"));

    assertThat(telegram.await(c -> c.method().equals("sendMessage")).text()).isEqualTo("again");
  }

  @Test
  void aNoteIsShownInPassing() {
    recordingBotService.answers(q -> Reply.text("en", "Done <b>").withMode(ReplyMode.NOTE));

    telegram.happens("callback_query", press("p", 5, "private", 9, 5, "/x"));
    var confirmed = telegram.await("answerCallbackQuery");
    telegram.says(5, "/typed");
    telegram.await("sendMessage");

    assertThat(confirmed.text()).isEqualTo("Done <b>");
    assertThat(telegram.calls("answerCallbackQuery")).hasSize(1);
    assertThat(telegram.sent()).hasSize(1);
  }

  @Test
  void aNoteTooLongToPassIsAMessage() {
    recordingBotService.answers(q -> Reply.text("en", "long ".repeat(50)).withMode(ReplyMode.NOTE));

    telegram.happens("callback_query", press("p", 5, "private", 9, 5, "/x"));

    telegram.awaitText("long long");
    assertThat(telegram.await("answerCallbackQuery").params().has("text")).isFalse();
  }

  @Test
  void slowAnswerDoesNotDelayTheConfirmationOfThePress() {
    var hold = new CountDownLatch(1);
    recordingBotService.answers(q -> {
      try {
        hold.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Reply.text("en", "at last").withMode(ReplyMode.NOTE);
    });

    telegram.happens("callback_query", press("p", 5, "private", 9, 5, "/slow"));
    var confirmed = telegram.await("answerCallbackQuery");
    hold.countDown();

    assertThat(confirmed.params().has("text")).isFalse();
    telegram.awaitText("at last");
    assertThat(telegram.calls("answerCallbackQuery")).hasSize(1);
  }

  @Test
  void aPressThatComesTwiceIsAskedOnce() {
    telegram.happens("callback_query", press("p", 5, "private", 9, 5, "/x"));
    telegram.happens("callback_query", press("p", 5, "private", 9, 5, "/x"));
    telegram.says(5, "/end");

    telegram.awaitText("/end");

    assertThat(recordingBotService.texts()).containsExactly("/x", "/end");
  }

  @Test
  void emptyReplySendsNothing() {
    recordingBotService.isSilent();
    telegram.says(GROUP, "/x");
    telegram.happens("callback_query", press("p", 5, "private", 9, 5, "/y"));

    telegram.await("answerCallbackQuery");

    assertThat(telegram.calls("sendMessage")).isEmpty();
  }

  @Test
  void internalFailureIsAnApology() {
    recordingBotService.answers(q -> {
      throw new IllegalStateException("broken");
    });

    telegram.says(5, "/x");

    assertThat(telegram.await("sendMessage").text()).doesNotContain("broken").contains("Réessayez");
  }

  @Test
  void questionsOfOneChatStayInOrderAndOfOthersDoNotWait() {
    var hold = new CountDownLatch(1);
    recordingBotService.answers(q -> {
      if (q.text().equals("/slow")) {
        try {
          hold.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return Reply.text("en", "said " + q.text());
    });
    telegram.says(5, "/slow");
    telegram.says(5, "/after");
    telegram.says(6, "/other");

    telegram.awaitText("said /other");
    assertThat(recordingBotService.texts()).doesNotContain("/after");
    hold.countDown();
    telegram.awaitText("said /after");

    assertThat(telegram.sent().stream().filter(c -> c.chat() == 5).map(FakeTelegram.Call::text))
        .containsExactly("said /slow", "said /after");
  }

  @Test
  void leavingAndMovingAreReported() {
    telegram.happens("my_chat_member", membership(5, 5, "kicked"));
    telegram.happens("my_chat_member", membership(-1003, 5, "left"));
    telegram.happens("my_chat_member", membership(-1004, "supergroup", 5, "left", "member"));
    var moved = message(-77, 5, "");
    moved.remove("text");
    telegram.happens("message", moved.put("migrate_to_chat_id", -1005L));

    Await.until(() -> recordingBotService.news.size() == 3);

    assertThat(recordingBotService.news)
        .containsExactlyInAnyOrder(
            "telegram:5 is gone: the person blocked the bot",
            "telegram:-1003 is gone: the bot left or was removed",
            "telegram:-77 is now telegram:-1005");
  }

  private Question asked(ObjectNode message) {
    int before = recordingBotService.questions.size();
    telegram.happens("message", message);
    Await.until(() -> recordingBotService.questions.size() > before);
    return recordingBotService.questions.getLast();
  }

  private static ObjectNode origin() {
    var origin = FakeTelegram.JSON.createObjectNode().put("type", "hidden_user").put("date", 1);
    return origin.put("sender_user_name", "Ann");
  }
}
