package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.platform.RefusalDecision;
import backheel.platform.telegram.refusal.TelegramRefusal;
import backheel.testing.delivery.DeliveryRun;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal of Telegram's table, from the outbox to the chat, with the real client. */
@Tag("once")
@ExtendWith(StoreExtension.class)
class TelegramRefusalsTest {
  private static final long GROUP = -1001;
  private static final long ANN = 11;
  private static final String PRIVATE = "telegram:11";

  /** Half an hour of an obstacle: seconds apart would be some hundreds. */
  private static final int MAX_ATTEMPTS_IN_HALF_AN_HOUR = 45;

  private final FakeTelegram telegram = new FakeTelegram();
  private final TelegramPlatform platform;
  private final DeliveryRun run;

  TelegramRefusalsTest(TestStore store) {
    telegram.chat(GROUP, "supergroup", "Sample Fans", "");
    platform = new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), store.clock());
    run =
        new DeliveryRun(store, platform, new ChatId("telegram", "" + GROUP), ChatId.parse(PRIVATE));
  }

  @AfterEach
  void close() {
    run.close();
    platform.close();
    telegram.close();
  }

  static Stream<Arguments> rows(List<RefusalDecision> decisions) {
    var all = new ArrayList<Arguments>();
    for (var row : TelegramRefusal.values()) {
      if (decisions.contains(row.decision())) {
        row.statuses().forEach(status -> all.add(Arguments.of(status, "in words", row)));
        row.phrases()
            .forEach(phrase ->
                all.add(Arguments.of(400, "Bad Request: " + phrase.replace("*", " x "), row)));
      }
    }
    return all.stream();
  }

  static Stream<Arguments> ways() {
    return Stream.concat(
        rows(
            List.of(
                RefusalDecision.HOLD,
                RefusalDecision.RETRY,
                RefusalDecision.WAIT,
                RefusalDecision.OPERATOR)),
        Stream.of(
            Arguments.of(400, "Bad Request: SOMETHING_NEW", TelegramRefusal.UNKNOWN),
            Arguments.of(403, "Forbidden: something new", TelegramRefusal.UNKNOWN),
            Arguments.of(500, "Internal Server Error", TelegramRefusal.TROUBLE)));
  }

  static Stream<Arguments> contents() {
    return rows(List.of(RefusalDecision.SIMPLIFY));
  }

  static Stream<Arguments> departures() {
    return rows(List.of(RefusalDecision.GONE));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void storyArrivesOnceWhenTheWayIsOpenAgain(int status, String words, TelegramRefusal row) {
    telegram.chatFault(GROUP, TelegramFault.error(status, words));
    run.arrives("Hakimi shines");
    run.passMinutes(30);

    assertThat(told("Hakimi shines")).isEmpty();
    assertThat(attempts()).isBetween(2, MAX_ATTEMPTS_IN_HALF_AN_HOUR);
    boolean held = row.decision() == RefusalDecision.HOLD;
    assertThat(notices()).as("told what to do").hasSize(held ? 1 : 0);

    telegram.chatFault(GROUP, null);
    run.passMinutes(40);
    assertThat(told("Hakimi shines")).hasSize(1);
    assertThat(run.counts().pending()).isZero();
  }

  @ParameterizedTest
  @MethodSource("contents")
  void refusedContentGoesOutAsPlainText(int status, String words) {
    telegram.fault("sendMessage", TelegramFault.error(status, words));
    run.arrives("Hakimi shines");

    assertThat(told("Hakimi shines"))
        .singleElement()
        .satisfies(call -> assertThat(call.params().has("parse_mode")).isFalse());
    assertThat(notices()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("contents")
  void contentThatIsRefusedAsPlainTextTooIsReportedAndHoldsUpNothing(int status, String words) {
    telegram.fault("sendMessage", TelegramFault.error(status, words));
    telegram.fault("sendMessage", TelegramFault.error(status, words));
    run.arrives("Hakimi shines");
    run.passMinutes(1);
    run.arrives("Hakimi rests");
    run.passMinutes(1);

    assertThat(told("Hakimi shines")).isEmpty();
    assertThat(told("Hakimi rests")).hasSize(1);
    assertThat(notices())
        .singleElement()
        .satisfies(call -> assertThat(call.text()).contains("Sample Fans").contains(words));
  }

  @ParameterizedTest
  @MethodSource("departures")
  void ownerOfAChatThatIsGoneIsNotified(int status, String words) {
    telegram.chatFault(GROUP, TelegramFault.error(status, words));
    run.arrives("Hakimi shines");
    run.passMinutes(2);

    assertThat(attempts()).isEqualTo(1);
    assertThat(notices())
        .singleElement()
        .satisfies(call -> assertThat(call.text()).contains("Sample Fans"));
    assertThat(run.counts().pending()).isZero();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesOfWhateverIsOnTheWayLoseNothing(TelegramFault page) {
    telegram.chatFault(GROUP, page);
    run.arrives("Hakimi shines");
    run.passMinutes(30);
    assertThat(told("Hakimi shines")).isEmpty();
    assertThat(attempts()).isBetween(2, MAX_ATTEMPTS_IN_HALF_AN_HOUR);

    telegram.chatFault(GROUP, null);
    run.passMinutes(16);
    assertThat(told("Hakimi shines")).hasSize(1);
  }

  static Stream<TelegramFault> pages() {
    return Stream.of(400, 403, 404, 409, 429, 500, 502, 503, 521).map(TelegramFault::html);
  }

  @ParameterizedTest
  @MethodSource("pagesWithoutAnswer")
  void gatewayThatTimedOutIsRetriedAndReportedInTheEnd(TelegramFault page) {
    telegram.fault("sendMessage", page);
    run.arrives("Hakimi shines");
    run.passMinutes(1);
    assertThat(told("Hakimi shines")).hasSize(1);

    telegram.chatFault(GROUP, page);
    run.arrives("Hakimi rests");
    run.passMinutes(8);
    assertThat(notices())
        .singleElement()
        .satisfies(call -> assertThat(call.text()).contains("/latest"));
  }

  static Stream<TelegramFault> pagesWithoutAnswer() {
    return Stream.of(TelegramFault.html(504), TelegramFault.error(504, "Gateway Timeout"));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void limitWithItsTimeIsKept(TelegramFault limit) {
    telegram.fault("sendMessage", limit);
    run.arrives("Hakimi shines");
    run.passMinutes(2);
    assertThat(attempts()).isEqualTo(1);

    run.passMinutes(1);
    assertThat(told("Hakimi shines")).hasSize(1);
  }

  static Stream<TelegramFault> limits() {
    return Stream.of(
        TelegramFault.tooMany(150),
        TelegramFault.error(400, "Bad Request: FLOOD_WAIT_150"),
        TelegramFault.error(400, "Bad Request: SLOWMODE_WAIT_150"));
  }

  private List<FakeTelegram.Call> told(String title) {
    return telegram.sent().stream()
        .filter(call -> call.chat() == GROUP && call.text().contains(title))
        .toList();
  }

  private List<FakeTelegram.Call> notices() {
    return telegram.sent().stream().filter(call -> call.chat() == ANN).toList();
  }

  private int attempts() {
    return (int)
        Stream.of("sendMessage", "sendPhoto")
            .flatMap(method -> telegram.calls(method).stream())
            .filter(call -> call.chat() == GROUP)
            .count();
  }
}
