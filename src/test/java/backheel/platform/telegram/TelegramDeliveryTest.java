package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Obstacle;
import backheel.chat.SendResult.Scope;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.time.SettableClock;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramDeliveryTest {
  private static final ChatId ANN = new ChatId("telegram", "5");
  private static final ChatId GROUP = new ChatId("telegram", "-1001");
  private static final Reply HELLO = Reply.text("en", "Hello");
  private static final IdempotencyKey KEY = new IdempotencyKey(1);

  private final FakeTelegram telegram = new FakeTelegram();
  private final SettableClock clock = new SettableClock(Instant.parse("2022-12-18T15:00:00Z"));
  private final TelegramPlatform platform =
      new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), clock);

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
  }

  @Test
  void acceptedMessageIsSent() {
    var sendResult = platform.send(ANN, HELLO, KEY);

    assertThat(sendResult).isEqualTo(new SendResult.Sent(new MessageRef(ANN, "101")));
    assertThat(telegram.sent().getFirst().params().has("disable_notification")).isFalse();
  }

  @Test
  void aTopicGetsItsMessages() {
    var topic = new ChatId("telegram", "-1001/77");

    var sendResult = platform.send(topic, HELLO, KEY);

    assertThat(sendResult).isEqualTo(new SendResult.Sent(new MessageRef(topic, "101")));
    assertThat(telegram.sent().getFirst().params().path("message_thread_id").asInt()).isEqualTo(77);
  }

  @Test
  void deletedTopicContinuesInTheGroupAndAClosedOneWaits() {
    telegram.topicIsGone(77);
    telegram.topicIsClosed(78);

    assertThat(platform.send(new ChatId("telegram", "-1001/77"), HELLO, KEY))
        .isEqualTo(new SendResult.Moved(GROUP));
    assertThat(platform.send(new ChatId("telegram", "-1001/78"), HELLO, KEY))
        .isInstanceOfSatisfying(
            SendResult.Barred.class,
            barred -> assertThat(barred.obstacle()).isEqualTo(Obstacle.CLOSED_TOPIC));
    assertThat(telegram.sent()).isEmpty();
  }

  @Test
  void aPreviewIsShownWhereOneIsWanted() {
    var page = URI.create("https://x.example/story");
    platform.send(ANN, Reply.builder("en").paragraph("a").preview(page).build(), KEY);

    var options = telegram.sent().getFirst().params().path("link_preview_options");

    assertThat(options.path("url").asText()).isEqualTo(page.toString());
    assertThat(options.has("is_disabled")).isFalse();
    assertThat(options.path("prefer_large_media").asBoolean(true)).isFalse();
    assertThat(options.path("show_above_text").asBoolean(true)).isFalse();
  }

  @Test
  void rateLimitOfOneChatHoldsOnlyThatChat() {
    telegram.fault("sendMessage", TelegramFault.tooMany(7));

    assertThat(platform.send(ANN, HELLO, KEY)).isEqualTo(later(Duration.ofSeconds(7), Scope.CHAT));
    assertThat(platform.send(GROUP, HELLO, new IdempotencyKey(2)))
        .isInstanceOf(SendResult.Sent.class);
    clock.forward(Duration.ofMillis(6_999));
    assertThat(platform.send(ANN, HELLO, KEY)).isInstanceOf(SendResult.TryLater.class);
    assertThat(telegram.sent()).hasSize(1);

    clock.forward(Duration.ofMillis(1));
    assertThat(platform.send(ANN, HELLO, KEY)).isInstanceOf(SendResult.Sent.class);
  }

  @Test
  void rateLimitsOfManyChatsHoldThePlatform() {
    SendResult last = new SendResult.Unknown("not tried");
    for (int i = 0; i < 5; i++) {
      telegram.fault("sendMessage", TelegramFault.tooMany(7));
      last = platform.send(new ChatId("telegram", "90" + i), HELLO, new IdempotencyKey(10 + i));
    }

    assertThat(last).isEqualTo(later(Duration.ofSeconds(7), Scope.PLATFORM));
    assertThat(platform.send(ANN, HELLO, KEY))
        .isInstanceOfSatisfying(
            SendResult.TryLater.class, l -> assertThat(l.scope()).isEqualTo(Scope.PLATFORM));
    assertThat(telegram.sent()).isEmpty();

    clock.forward(Duration.ofSeconds(7));
    assertThat(platform.send(ANN, HELLO, KEY)).isInstanceOf(SendResult.Sent.class);
  }

  @Test
  void serverErrorIsRetriedLater() {
    telegram.fault("sendMessage", TelegramFault.error(500, "Internal Server Error"));
    telegram.fault("sendMessage", TelegramFault.html(502));

    assertThat(platform.send(ANN, HELLO, KEY)).isInstanceOf(SendResult.TryLater.class);
    assertThat(platform.send(ANN, HELLO, KEY)).isInstanceOf(SendResult.TryLater.class);
    assertThat(platform.send(ANN, HELLO, KEY)).isInstanceOf(SendResult.Sent.class);
    assertThat(telegram.sent()).hasSize(1);
  }

  @Test
  void failedConnectionIsRetriedBecauseNothingWasSent() throws IOException {
    int nobody;
    try (var socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    try (var cutOff =
        new TelegramPlatform(
            FakeTelegram.TOKEN, URI.create("http://127.0.0.1:" + nobody), Clock.systemUTC())) {

      assertThat(cutOff.send(ANN, HELLO, KEY))
          .isInstanceOfSatisfying(
              SendResult.TryLater.class, l -> assertThat(l.scope()).isEqualTo(Scope.PLATFORM));
    }
  }

  @Test
  void truncatedResponseIsUnknownAndNotRepeated() {
    // A connection that has been used before is the one that OkHttp would repeat a request on.
    platform.send(ANN, HELLO, KEY);
    telegram.fault("sendMessage", TelegramFault.cutAfterEffect());
    telegram.fault("sendMessage", TelegramFault.dropAfterEffect());

    assertThat(platform.send(ANN, HELLO, KEY)).isInstanceOf(SendResult.Unknown.class);
    assertThat(platform.send(ANN, HELLO, KEY)).isInstanceOf(SendResult.Unknown.class);
    assertThat(telegram.sent()).hasSize(3);
  }

  @Test
  void malformedResponseIsUnknown() {
    for (var body : List.of("{}", "not json", "")) {
      telegram.fault("sendMessage", TelegramFault.garbage(body));

      assertThat(platform.send(ANN, HELLO, KEY)).isInstanceOf(SendResult.Unknown.class);
    }
  }

  @Test
  void gatewayTimeoutIsUnknown() {
    telegram.fault("sendMessage", TelegramFault.html(504));

    assertThat(platform.send(ANN, HELLO, KEY)).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void chatsThatAreGoneAreKnownByTelegramsWords() {
    for (var fault :
        List.of(
            TelegramFault.error(403, "Forbidden: bot was blocked by the user"),
            TelegramFault.error(403, "Forbidden: bot was kicked from the supergroup chat"),
            TelegramFault.error(400, "Bad Request: chat not found"))) {
      telegram.fault("sendMessage", fault);

      assertThat(platform.send(ANN, HELLO, KEY)).isInstanceOf(SendResult.Gone.class);
    }
  }

  @Test
  void aRightThatIsMissingIsKnownByTelegramsWords() {
    for (var fault :
        List.of(
            TelegramFault.error(
                400, "Bad Request: not enough rights to send text messages to the chat"),
            TelegramFault.error(400, "Bad Request: CHAT_WRITE_FORBIDDEN"),
            TelegramFault.error(
                400, "Bad Request: need administrator rights in the channel chat"))) {
      telegram.fault("sendMessage", fault);

      assertThat(platform.send(ANN, HELLO, KEY)).isInstanceOf(SendResult.Barred.class);
    }
  }

  @Test
  void aGroupThatGotANewIdHasMoved() {
    telegram.fault("sendMessage", TelegramFault.migratedTo(-1009));

    assertThat(platform.send(new ChatId("telegram", "-77/3"), HELLO, KEY))
        .isEqualTo(new SendResult.Moved(new ChatId("telegram", "-1009")));
  }

  @Test
  void aTokenThatIsNotAcceptedConcernsAll() {
    telegram.fault("sendMessage", TelegramFault.error(401, "Unauthorized"));

    assertThat(platform.send(ANN, HELLO, KEY))
        .isInstanceOfSatisfying(
            SendResult.TryLater.class, l -> assertThat(l.scope()).isEqualTo(Scope.PLATFORM));
  }

  @Test
  void rejectedMarkupIsSentAsPlainText() {
    telegram.fault(
        "sendMessage", TelegramFault.error(400, "Bad Request: can't parse entities: oh"));
    var reply = Reply.builder("en").heading("A & B").row(Button.command("c", "/c")).build();

    assertThat(platform.send(ANN, reply, KEY)).isInstanceOf(SendResult.Sent.class);

    var sent = telegram.sent().getFirst().params();
    assertThat(sent.path("text").asText()).isEqualTo("A & B");
    assertThat(sent.has("parse_mode")).isFalse();
    assertThat(sent.has("reply_markup")).isFalse();
  }

  @Test
  void rejectedPlainTextIsRefused() {
    var tooLong = "Bad Request: message is too long";
    telegram.fault("sendMessage", TelegramFault.error(400, tooLong));
    telegram.fault("sendMessage", TelegramFault.error(400, tooLong));

    assertThat(platform.send(ANN, HELLO, KEY)).isEqualTo(new SendResult.Refused("400 " + tooLong));
    assertThat(platform.send(ANN, Reply.text("en", " "), KEY))
        .isInstanceOf(SendResult.Refused.class);
  }

  @Test
  void aLongMessageGoesOnWhereItWasInterrupted() {
    var longReply = Reply.text("en", "first " + "word ".repeat(1_000) + "last");
    var fault = TelegramFault.tooMany(1);
    telegram.fault("sendMessage", new TelegramFault(true, TelegramDeliveryTest::answered));
    telegram.fault("sendMessage", fault);

    assertThat(platform.send(ANN, longReply, KEY)).isInstanceOf(SendResult.TryLater.class);
    clock.forward(Duration.ofSeconds(1));
    assertThat(platform.send(ANN, longReply, KEY)).isInstanceOf(SendResult.Sent.class);

    assertThat(telegram.sent()).hasSize(2);
    assertThat(telegram.sent().getFirst().text()).startsWith("first");
    assertThat(telegram.sent().getLast().text()).endsWith("last");
  }

  @Test
  void aMessageIsEditedAndAnUnchangedOneCountsAsSent() {
    platform.send(ANN, HELLO, KEY);
    var message = new MessageRef(ANN, "101");

    assertThat(platform.edit(message, Reply.text("en", "Bye")))
        .isEqualTo(new SendResult.Sent(message));
    assertThat(platform.edit(message, Reply.text("en", "Bye")))
        .isEqualTo(new SendResult.Sent(message));
    assertThat(platform.edit(message, Reply.text("en", "long ".repeat(2_000))))
        .isEqualTo(new SendResult.Sent(message));
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void editThatIsRefusedForAnUnknownReasonHoldsUpNoNewMessage() {
    platform.send(ANN, HELLO, KEY);
    telegram.fault("editMessageText", TelegramFault.error(400, "Bad Request: SOMETHING_NEW"));
    telegram.fault("editMessageText", TelegramFault.error(400, "Bad Request: SOMETHING_NEW"));

    assertThat(platform.edit(new MessageRef(ANN, "101"), Reply.text("en", "Bye")))
        .isInstanceOf(SendResult.Refused.class);
  }

  @Test
  void aMessageThatIsNotThereCannotBeEdited() {
    assertThat(platform.edit(new MessageRef(ANN, "999"), HELLO))
        .isInstanceOf(SendResult.Refused.class);
    telegram.fault("editMessageText", TelegramFault.tooMany(3));
    assertThat(platform.edit(new MessageRef(ANN, "999"), HELLO))
        .isInstanceOf(SendResult.TryLater.class);
  }

  private static void answered(HttpExchange exchange) throws IOException, InterruptedException {
    var body =
        "{\"ok\":true,\"result\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":5,\"type\":\"private\"}}}";
    TelegramFault.garbage(body).answer().to(exchange);
  }

  private static SendResult later(Duration delay, Scope scope) {
    return new SendResult.TryLater(
        delay, scope, "429 Too Many Requests: retry after " + delay.toSeconds(), true);
  }
}
