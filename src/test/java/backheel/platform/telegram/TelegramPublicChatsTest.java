package backheel.platform.telegram;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static backheel.testing.telegram.TelegramUpdates.press;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.schedule.BundleKind;
import backheel.testing.Newsstand;
import backheel.testing.TestBots;
import backheel.testing.input.Touches;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.FakeTelegram.Call;
import backheel.testing.telegram.TelegramUpdates;
import backheel.testing.time.Await;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is posted in public because somebody touched something, or says that somebody did. */
@ExtendWith(StoreExtension.class)
class TelegramPublicChatsTest {
  /** Fewer than one person may have under way. */
  private static final int A_SHARE = 20;

  private static final long CHANNEL = -1_001_234_567_890L;
  private static final long GROUP = -1_002_222_222_222L;
  private static final long MANAGER = 7;
  private static final String START = "https://t.me/OurBot?start=";

  private final FakeTelegram telegram = new FakeTelegram();
  private final Newsstand newsstand;
  private @Nullable TelegramPlatform platform;
  private final List<Long> stories = new ArrayList<>();
  private long keys;
  private int presses;
  private long people = 1_000;

  TelegramPublicChatsTest(TestStore store) {
    newsstand = new Newsstand(store);
  }

  @BeforeEach
  void open() {
    telegram.chat(CHANNEL, "channel", "Sample Channel", "");
    telegram.chat(GROUP, "supergroup", "Sample Fans", "");
    for (long chat : List.of(CHANNEL, GROUP)) {
      telegram.member(chat, MANAGER, "administrator");
      telegram.member(chat, TelegramUpdates.BOT, "administrator");
    }
    stories.add(newsstand.arrives(report("a", "Hakimi scores for Morocco", NOON, HAKIMI, MOROCCO)));
    stories.add(newsstand.arrives(report("b", "Mbappé rests", NOON, MBAPPE)));
    stories.add(newsstand.arrives(report("c", "A quiet day", NOON)));
    var started = new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), newsstand.clock);
    platform = started;
    started.start(
        TestBots.of(newsstand.commandDispatcher, newsstand.commandDispatcher.chatEvents()));
    telegram.await("getMe");
    Await.until("the bot's name is known", () -> started.health().note().contains("OurBot"));
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(platform).close();
    telegram.close();
  }

  private static ChatId id(long chat) {
    return new ChatId("telegram", Long.toString(chat));
  }

  /** Every kind of message that is told unasked. */
  private Reply[] told(long chat) {
    return new Reply[] {
      newsstand.alert(id(chat), stories.get(0), true),
      newsstand.alert(id(chat), stories.get(0), false),
      newsstand.alert(id(chat), stories.get(1), false),
      newsstand.alert(id(chat), stories.get(2), false),
      newsstand.bundle(id(chat), BundleKind.BACKLOG, stories.get(0), stories.get(1)),
      newsstand.bundle(id(chat), BundleKind.DIGEST, stories.get(1), stories.get(2))
    };
  }

  private int sends(long chat, Reply reply) {
    var sent = Objects.requireNonNull(platform).send(id(chat), reply, new IdempotencyKey(++keys));
    assertThat(sent).isInstanceOf(SendResult.Sent.class);
    return telegram.sent().getLast().message();
  }

  private static List<JsonNode> buttons(Call call) {
    var all = new ArrayList<JsonNode>();
    call.params()
        .path("reply_markup")
        .path("inline_keyboard")
        .forEach(row -> row.forEach(all::add));
    return all;
  }

  private void presses(long chat, String type, int message, long person, String data) {
    newsstand.clock.forward(Duration.ofSeconds(20));
    telegram.happens("callback_query", press("p" + ++presses, chat, type, message, person, data));
  }

  /** Waits until each press is answered, and what is under way has ended. */
  private List<Call> answered() {
    Await.until(
        "every press is answered", () -> telegram.calls("answerCallbackQuery").size() >= presses);
    return telegram.calls("answerCallbackQuery");
  }

  private long visible(long chat) {
    return telegram.calls().stream()
        .filter(call -> call.chat() == chat)
        .filter(call -> call.method().startsWith("send") || call.method().startsWith("edit"))
        .filter(call -> !call.method().equals("sendChatAction"))
        .count();
  }

  @Test
  void alertsInAChannelCarryNothingButLinksIntoThePrivateChat() {
    for (var reply : told(CHANNEL)) {
      sends(CHANNEL, reply);

      assertThat(buttons(telegram.sent().getLast()))
          .isNotEmpty()
          .allSatisfy(button -> {
            assertThat(button.has("callback_data")).isFalse();
            assertThat(button.path("url").asText()).startsWith(START);
          });
    }
    assertThat(telegram.sent().stream().flatMap(call -> buttons(call).stream()))
        .extracting(button -> button.path("url").asText().substring(START.length()))
        .contains(
            "s_" + stories.get(0),
            "m_" + stories.get(0),
            "r_" + stories.get(2),
            "sub_player_kylian-mbappe");
  }

  @Test
  void editedAlertInAChannelKeepsItsLinks() {
    var reply = told(CHANNEL)[1];
    int message = sends(CHANNEL, reply);

    var edited =
        Objects.requireNonNull(platform)
            .edit(new MessageRef(id(CHANNEL), "" + message), newsstand.alert(id(CHANNEL), 2, true));

    assertThat(edited).isInstanceOf(SendResult.Sent.class);
    assertThat(buttons(telegram.await("editMessageText")))
        .isNotEmpty()
        .allSatisfy(button -> assertThat(button.path("url").asText()).startsWith(START));
  }

  @Test
  void alertInAGroupHasActionButtons() {
    sends(GROUP, told(GROUP)[1]);

    assertThat(buttons(telegram.sent().getLast()))
        .isNotEmpty()
        .allSatisfy(button -> assertThat(button.has("callback_data")).isTrue());
  }

  @Test
  void buttonsAreLinksWhileTheChatTypeIsUnknown() {
    sends(-1_009_999_999_999L, told(CHANNEL)[0]);

    assertThat(buttons(telegram.sent().getLast()))
        .allSatisfy(button -> assertThat(button.has("callback_data")).isFalse());
  }

  @ParameterizedTest
  @CsvSource({"channel, -1001234567890", "supergroup, -1002222222222"})
  void buttonPressOfAReaderNeverPosts(String type, long chat) {
    int message = sends(chat, told(chat)[1]);
    long before = visible(chat);
    var data = Touches.of(told(chat));

    for (var touch : data) {
      presses(chat, type, message, ++people, touch);
    }

    assertThat(answered()).hasSize(data.size());
    assertThat(visible(chat)).isEqualTo(before);
    assertThat(newsstand.follows(id(chat))).isEmpty();
    assertThat(newsstand.chats.settings(id(chat)).paused()).isFalse();
    assertThat(people()).as("messages to people who only touched something").isZero();
  }

  @ParameterizedTest
  @CsvSource({"channel, -1001234567890", "supergroup, -1002222222222"})
  void buttonPressOfAManagerNeverPosts(String type, long chat) {
    int message = sends(chat, told(chat)[1]);
    telegram.takeCalls();
    var data = new ArrayList<>(Touches.of(told(chat)));
    // The chat may be changed by those; what they show is looked at.
    for (var touch : data) {
      presses(chat, type, message, MANAGER, touch);
      if (presses % A_SHARE == 0) {
        answered();
      }
    }

    assertThat(answered()).hasSize(data.size());
    assertThat(telegram.sent()).isEmpty();
    if (type.equals("channel")) {
      assertThat(visible(chat)).isZero();
      assertThat(newsstand.follows(id(chat))).isEmpty();
    }
  }

  private long people() {
    return telegram.sent().stream().filter(call -> call.chat() > 0).count();
  }

  @Test
  void anOldButtonInAChannelOpensThePrivateChat() {
    presses(CHANNEL, "channel", 9, 5, "/story 12");
    presses(CHANNEL, "channel", 9, MANAGER, "/follow player/achraf-hakimi");
    presses(CHANNEL, "channel", 9, 5, "/mute 12");
    presses(CHANNEL, "channel", 9, 5, "/~0123456789abcdef0123");

    var answers = answered();

    assertThat(answers)
        .extracting(call -> call.params().path("url").asText())
        .containsExactlyInAnyOrder(
            START + "s_12", START + "sub_player_achraf-hakimi", START + "m_12", "");
    assertThat(answers).anyMatch(call -> call.text().contains("écrivez-moi en privé"));
  }

  @Test
  void moreAndFollowInAGroupOpenThePrivateChatForAMemberAndARefusalIsANote() {
    presses(GROUP, "supergroup", 9, 5, "/story " + stories.getFirst());
    presses(GROUP, "supergroup", 9, 6, "/follow player/achraf-hakimi");
    presses(GROUP, "supergroup", 9, 8, "/mute " + stories.getFirst());

    var answers = answered();

    assertThat(answers)
        .extracting(call -> call.params().path("url").asText())
        .containsExactlyInAnyOrder(
            START + "s_" + stories.getFirst(), START + "sub_player_achraf-hakimi", "");
    assertThat(answers).anyMatch(call -> call.text().contains("Seules les personnes qui gèrent"));
  }

  @Test
  void muteButtonLeadsManagersToThePrivateChat() {
    presses(GROUP, "supergroup", 9, MANAGER, "/mute " + stories.getFirst());
    presses(GROUP, "supergroup", 9, MANAGER, "/follow player/achraf-hakimi");

    assertThat(answered())
        .anyMatch(call ->
            call.params()
                .path("url")
                .asText()
                .equals(START + "am_" + GROUP + "_" + stories.getFirst()))
        .anyMatch(call -> call.text().contains("Hakimi"));
    assertThat(newsstand.follows(id(GROUP))).containsExactly(HAKIMI.key());

    telegram.happens(
        "message", TelegramUpdates.message(MANAGER, MANAGER, "/start am_" + GROUP + "_1"));
    var which =
        telegram.await(call -> call.chat() == MANAGER && call.method().equals("sendMessage"));
    assertThat(which.text()).contains("📣").contains("Sample Fans");
    assertThat(buttons(which))
        .anyMatch(button ->
            button.path("callback_data").asText().startsWith("/at " + GROUP + " /mute")
                || button.path("callback_data").asText().startsWith("/~"));
  }

  @Test
  void onlyTheAskerTurnsThePagesOfAList() {
    for (int i = 0; i < 12; i++) {
      newsstand.arrives(report("r" + i, "Story number " + i, NOON.plusSeconds(i), HAKIMI));
    }
    telegram.happens("message", TelegramUpdates.message(GROUP, 5, "/latest@OurBot"));
    var list = telegram.await(call -> call.method().equals("sendMessage") && call.chat() == GROUP);

    telegram.happens("callback_query", answering(list.message(), 6, 5));
    telegram.happens("callback_query", answering(list.message(), 5, 5));

    var edit = telegram.await("editMessageText");
    assertThat(edit.message()).isEqualTo(list.message());
    presses = 2;
    assertThat(answered()).anyMatch(call -> call.text().contains("quelqu’un d’autre"));
    assertThat(telegram.calls("editMessageText")).hasSize(1);
  }

  private static ObjectNode answering(int message, long person, long asker) {
    var press = press("turn" + person, GROUP, "supergroup", message, person, "/latest #2");
    ((ObjectNode) press.path("message"))
        .set("reply_to_message", TelegramUpdates.message(GROUP, asker, "/latest"));
    return press;
  }

  @Test
  void membersAreOfferedToFollowInPrivate() {
    telegram.happens("message", TelegramUpdates.message(GROUP, 5, "/follow@OurBot hakimi"));

    var refusal = telegram.awaitText("Seules les personnes");

    assertThat(buttons(refusal))
        .extracting(button -> button.path("url").asText())
        .containsExactly(START + "sub_player_achraf-hakimi");
  }

  @Test
  void linksActInThePrivateChat() {
    telegram.says(5, "/start sub_player_achraf-hakimi");
    assertThat(buttons(telegram.awaitText("Hakimi")))
        .anyMatch(button -> button.path("callback_data").asText().contains("unfollow"));
    assertThat(newsstand.follows(ChatId.parse("telegram:5"))).containsExactly(HAKIMI.key());

    telegram.says(6, "/start m_" + stories.getFirst());
    assertThat(telegram.await(call -> call.chat() == 6 && !call.text().isEmpty()).text())
        .contains("notre discussion privée");
    telegram.says(8, "/start s_" + stories.getFirst());
    telegram.await(call -> call.chat() == 8 && call.text().contains("Hakimi scores"));
  }

  @ParameterizedTest
  @CsvSource({
    "at_-1001234567890",
    "am_-1001234567890_1",
    "am_x_1",
    "m_",
    "m_1;2",
    "sub_",
    "r_",
    "s_-1"
  })
  void forgedLinkChangesNoChat(String payload) {
    telegram.says(5, "/start " + payload);

    telegram.await(call -> call.chat() == 5 && !call.text().isEmpty());
    assertThat(newsstand.follows(ChatId.parse("telegram:5"))).isEmpty();
    assertThat(visible(CHANNEL)).isZero();
  }
}
