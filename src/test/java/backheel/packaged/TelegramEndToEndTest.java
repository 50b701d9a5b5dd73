package backheel.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.time.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged bot in Telegram, through everything that happens there. */
@Tag("packaged")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init") // skipped tests have nothing
class TelegramEndToEndTest {
  private static final String FOLLOWING = "Following Achraf Hakimi";

  @TempDir Path folder;
  private Packaged packaged;
  private Cable cable;
  private final FakeTelegram telegram = new FakeTelegram();
  private final Fan ann = Fan.in(telegram, 11);
  private final Fan bob = Fan.in(telegram, 12);

  @BeforeEach
  void install() throws IOException {
    cable = new Cable(telegram.address());
    packaged =
        new Packaged(folder)
            .with("BACKHEEL_TELEGRAM_TOKEN", FakeTelegram.TOKEN)
            .with("BACKHEEL_TELEGRAM_API", cable.address().toString());
  }

  @AfterEach
  @SuppressWarnings("RedundantNullCheck")
  void end() throws IOException {
    if (packaged != null) {
      packaged.close();
      assertThat(packaged.said()).doesNotContain(FakeTelegram.TOKEN).doesNotContain("\tat ");
    }
    cable.close();
    telegram.close();
  }

  @Test
  void questionsChoicesAndPagesAreAnswered() throws IOException {
    var unused = packaged.start();
    drop(1, 2, 3, 4, 5, 6, 7);

    ann.asks("/start", "Backheel sends you football stories");
    Await.until(
        "seven stories", () -> Kept.number(packaged.database(), "select count(*) from story") == 7);
    var first = ann.asks("/latest", "[3]");
    assertThat(Fan.buttons(first)).contains("1", "5", "▶").doesNotContain("◀");
    var second = ann.presses(first, "▶", "[2]");
    assertThat(second.method()).isEqualTo("editMessageText");
    assertThat(second.message()).isEqualTo(first.message());
    assertThat(ann.presses(second, "◀", "[7]").message()).isEqualTo(first.message());

    var which = ann.asks("/player martinez", "Which one?");
    var chosen = ann.presses(which, "Lautaro Mart", "Lautaro Mart");
    assertThat(Fan.buttons(chosen)).contains("Follow");
  }

  @Test
  void followedStoryIsSentWithTitleLinkAndButtons() throws IOException {
    var unused = packaged.start();
    ann.asks("/follow hakimi", FOLLOWING);
    bob.asks("/follow hakimi", FOLLOWING);
    drop(1);

    var push = ann.hears("[1]");
    assertThat(push.text())
        .contains("<a href=\"https://gazette.example/1\">" + Dispatch.of(1).title() + "</a>")
        .contains("Test Gazette");
    assertThat(Fan.buttons(push)).containsExactly("More", "Read here", "Mute");
    var more = ann.presses(push, "More", "Story 1");
    assertThat(ann.noteOn(ann.presses(more, "Follow"))).contains("already");
    var which = ann.presses(push, "Mute", "What would you like to mute?");
    assertThat(ann.presses(which, "Hakimi · 1 week", "until").text()).contains("Achraf Hakimi");
    drop(2);
    bob.hears("[2]");
    assertThat(ann.heard("[2]")).isEmpty();
  }

  @Test
  void blockingPersonReceivesNothingAndOthersStillDo() throws IOException {
    var unused = packaged.start();
    ann.asks("/follow hakimi", FOLLOWING);
    bob.asks("/follow hakimi", FOLLOWING);
    telegram.chatFault(11, TelegramFault.error(403, "Forbidden: bot was blocked by the user"));

    drop(1);
    bob.hears("[1]");
    drop(2);
    bob.hears("[2]");
    Await.until("one attempt", () -> ann.attempts("[").size() == 1);
    telegram.chatFault(11, null);
    ann.asks("/following", "Achraf Hakimi");
    drop(3);
    ann.hears("[3]");
    assertThat(ann.heard("[1]")).isEmpty();
    assertThat(bob.heard("[3]").size()).isLessThanOrEqualTo(1);
  }

  @Test
  void rateLimitsAreObeyedWithoutLossOrRepetition() throws IOException {
    var unused = packaged.start();
    ann.asks("/follow hakimi", FOLLOWING);
    bob.asks("/follow hakimi", FOLLOWING);

    telegram.fault("sendMessage", TelegramFault.tooMany(2));
    drop(1);
    ann.hears("[1]");
    bob.hears("[1]");
    telegram.fault("sendMessage", TelegramFault.tooMany(2));
    ann.asks("/help", "What you can ask");

    for (var words : List.of("[1]", "What you can ask")) {
      for (var fan : List.of(ann, bob)) {
        var attempts = fan.attempts(words);
        assertThat(fan.heard(words)).hasSizeLessThanOrEqualTo(1);
        if (attempts.size() > 1) {
          assertThat(attempts.getLast().nanos() - attempts.getFirst().nanos())
              .as("the wait that was asked for")
              .isGreaterThanOrEqualTo(Duration.ofSeconds(2).toNanos());
        }
      }
    }
    assertThat(ann.attempts("").size() + bob.attempts("").size()).isEqualTo(2 + 2 + 1 + 2);
  }

  @Test
  void queuedMessagesArriveOnceAfterAConnectionFailure() throws Exception {
    var run = packaged.start();
    ann.asks("/follow hakimi", FOLLOWING);
    bob.asks("/follow hakimi", FOLLOWING);

    cable.pull();
    drop(1);
    ann.says("/help");
    Packaged.await(
        "the status tells", () -> run.ask("somebody", "/status").contains("cannot be reached"));
    Packaged.await("the story is owed", () -> run.ask("somebody", "/status").contains("2 waiting"));
    assertThat(Arrivals.at(telegram).byChat()).isEmpty();
    cable.putBack();

    ann.hears("[1]");
    bob.hears("[1]");
    ann.hears("What you can ask");
    Packaged.await(
        "the status is well", () -> !run.ask("somebody", "/status").contains("cannot be reached"));
    // An answer that was on the line as it broke may be given again; what was owed comes once.
    assertThat(Arrivals.at(telegram).byChat().values()).allMatch(story -> story.size() == 1);
  }

  @Test
  void onlyManagersFollowInAGroup() throws IOException {
    var unused = packaged.start();
    var member = new Fan(telegram, -500, 51);
    var manager = new Fan(telegram, -500, 52);
    telegram.member(-500, 52, "administrator");

    member.asks("/follow@OurBot hakimi", "Only people who manage this chat");
    manager.asks("/follow@OurBot hakimi", FOLLOWING);
    drop(1);
    var push = manager.hears("[1]");
    assertThat(member.noteOn(member.presses(push, "Mute"))).isNotNull();
    drop(2);
    manager.hears("[2]");
  }

  @Test
  void secondBotWithTheSameTokenIsReported() throws Exception {
    IntStream.range(0, 3)
        .forEach(i ->
            telegram.fault(
                "getUpdates",
                TelegramFault.error(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one"
                        + " bot instance is running")));
    var run = packaged.start();

    Packaged.await(
        "the status tells",
        () -> run.ask("somebody", "/status").contains("runs with this token: stop one of the two"));
    ann.asks("/start", "Backheel sends you football stories");
    Packaged.await("the status is well", () -> run.ask("somebody", "/status").contains("@OurBot"));
  }

  @Test
  void missedStoriesAndQuestionsAreHandledOnceAfterARestart() throws IOException {
    var run = packaged.start();
    ann.asks("/follow hakimi", FOLLOWING);
    drop(1);
    ann.hears("[1]");

    assertThat(run.stop().code()).isZero();
    drop(2);
    ann.says("/help");
    run = packaged.start();
    ann.hears("[2]");
    ann.hears("What you can ask");
    assertThat(run.stop().code()).isZero();
    assertThat(ann.heard("[1]")).hasSize(1);
    assertThat(ann.heard("[2]")).hasSize(1);
    assertThat(ann.heard("What you can ask")).hasSize(1);
    assertThat(ann.heard(FOLLOWING)).hasSize(1);
  }

  @Test
  void orderlyStopDuringDeliveryRepeatsNoMessage() throws IOException {
    var chats = LongStream.rangeClosed(101, 160).boxed().toList();
    var run = packaged.start();
    telegram.latency(Duration.ofMillis(50));
    chats.forEach(chat -> Fan.in(telegram, chat).says("/follow hakimi"));
    Await.until("all follow", () -> telegram.sent().size() == chats.size());
    drop(1, 2);
    Await.until("some have it", () -> Arrivals.at(telegram).byChat().size() > 20);

    assertThat(run.stop().code()).isZero();
    assertThat(Arrivals.at(telegram).missing(chats, java.util.Set.of(1, 2))).isPositive();
    var unused = packaged.start();
    Await.until(
        "all have it", () -> Arrivals.at(telegram).missing(chats, java.util.Set.of(1, 2)) == 0);
    assertThat(Arrivals.at(telegram).duplicates()).isZero();
    assertThat(Arrivals.at(telegram).outOfOrder()).isZero();
  }

  private void drop(int... numbers) throws IOException {
    var dispatches = IntStream.of(numbers).mapToObj(Dispatch::of).toList();
    packaged.drop("dispatches-" + numbers[0] + ".json", Dispatch.file(dispatches));
  }
}
