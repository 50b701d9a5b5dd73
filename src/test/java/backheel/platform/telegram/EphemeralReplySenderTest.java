package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.telegram.TelegramUpdates;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in a group that only whoever pressed sees. */
class EphemeralReplySenderTest {
  private static final long GROUP = -77;
  private static final long ANN = 5;
  private static final String LONG = "The whole of it is too long for a note. ".repeat(9).strip();
  private static final AtomicInteger PRESSES = new AtomicInteger();

  private final FakeTelegram telegram = new FakeTelegram();
  private final RecordingBotService recordingBotService = new RecordingBotService();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-16T15:00:00Z"));
  private final TelegramPlatform platform =
      new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), clock);

  @BeforeEach
  void listen() {
    recordingBotService.answers(q ->
        Reply.builder("en")
            .paragraph(q.text() + " " + LONG)
            .row(
                Button.command("More", "/more"),
                Button.link("Read", URI.create("https://a.test/x")))
            .mode(ReplyMode.NOTE)
            .build());
    platform.start(recordingBotService.bot());
  }

  @AfterEach
  void close() {
    platform.close();
    telegram.close();
  }

  private String presses(String type) {
    var id = "press" + PRESSES.incrementAndGet();
    telegram.happens(
        "callback_query", TelegramUpdates.press(id, GROUP, type, 100, ANN, "/why " + id));
    return id;
  }

  private void confirmed(String press) {
    telegram.await(call ->
        call.method().equals("answerCallbackQuery")
            && call.params().path("callback_query_id").asText().equals(press));
  }

  @Test
  void overlongNoteIsAMessageThatOnlyThePresserSees() {
    var press = presses("supergroup");

    confirmed(press);

    assertThat(telegram.sent()).as("seen by all").isEmpty();
    var call = telegram.whispered().getFirst().params();
    assertThat(call.path("text").asText()).contains(LONG);
    assertThat(call.has("chat_id")).as("nowhere to be public").isFalse();
    assertThat(call.path("ephemeral_message_parameters"))
        .isEqualTo(FakeTelegram.JSON.createObjectNode().put("callback_query_id", press));
    assertThat(call.at("/reply_markup/inline_keyboard/0")).as("links alone").hasSize(1);
  }

  @Test
  void olderServerIsNotAskedAgainForAWhile() {
    telegram.knowsEphemeral(false);

    var first = presses("supergroup");
    telegram.awaitText(first);
    assertThat(attempts()).isEqualTo(1);
    var second = presses("group");
    telegram.awaitText(second);
    assertThat(attempts()).as("not asked again").isEqualTo(1);
    assertThat(telegram.whispered()).isEmpty();

    telegram.knowsEphemeral(true);
    clock.forward(EphemeralReplySender.RETRY_REFUSED_AFTER.plus(Duration.ofSeconds(1)));
    presses("group");
    Await.until(() -> telegram.whispered().size() == 1);
  }

  @Test
  void aGroupThatRefusesItIsLeftAloneAndTheOthersAreNot() {
    telegram.fault("sendMessage", TelegramFault.error(400, "Bad Request: BOT_NOT_ADMIN"));
    var first = presses("supergroup");
    telegram.awaitText(first);
    var second = presses("supergroup");
    telegram.awaitText(second);
    assertThat(telegram.whispered()).isEmpty();

    telegram.happens(
        "callback_query",
        TelegramUpdates.press("elsewhere", -78, "supergroup", 100, ANN, "/why there"));

    Await.until(() -> telegram.whispered().size() == 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502})
  void temporaryFailureIsNotRemembered(int status) {
    telegram.fault(
        "sendMessage",
        status == 429 ? TelegramFault.tooMany(1) : TelegramFault.error(status, "in words"));
    telegram.awaitText(presses("supergroup"));

    presses("supergroup");

    Await.until(() -> telegram.whispered().size() == 1);
  }

  @Test
  void ephemeralReplyIsTriedInGroupsOnly() {
    var press = presses("private");

    telegram.awaitText(press);

    assertThat(attempts()).isZero();
    assertThat(telegram.whispered()).isEmpty();
  }

  @Test
  void aShortNoteStaysANote() {
    recordingBotService.answers(q -> Reply.text("en", "Short").withMode(ReplyMode.NOTE));

    var press = presses("supergroup");

    confirmed(press);
    assertThat(telegram.await("answerCallbackQuery").params().path("text").asText())
        .isEqualTo("Short");
    assertThat(telegram.calls("sendMessage")).isEmpty();
  }

  /** Calls without a chat, which is what an older server sees of them. */
  private long attempts() {
    return telegram.calls("sendMessage").stream()
        .filter(call -> !call.params().has("chat_id"))
        .count();
  }
}
