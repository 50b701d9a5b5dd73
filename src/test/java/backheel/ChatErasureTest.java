package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.ChatPermissions;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.source.VisitResult;
import backheel.source.feed.FeedSource;
import backheel.source.web.LocalSite;
import backheel.source.worker.FetchException;
import backheel.store.chat.ButtonActionStore;
import backheel.store.database.Database;
import backheel.store.outbox.Outbox;
import backheel.story.Document;
import backheel.testing.delivery.FakePlatform;
import backheel.testing.store.FolderBytes;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole house, asked to forget: what is left of a chat in the bytes of its files. */
@SuppressWarnings("NullAway.Init")
class ChatErasureTest {
  private static final long PERSON = 9_173_550_042_181L;
  private static final long GROUP = -1_009_173_550_777L;
  private static final String WORDS = "quincetree or zebrafinch";

  /** Found whichever letters are small; nobody else writes it so. */
  private static final String SOUGHT = "saturday " + "pitCH LYon ".repeat(8).strip();

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T11:30:00Z"));
  private final FakePlatform fake = new FakePlatform();
  private final LocalSite site =
      new LocalSite()
          .on(
              "/hushfeed",
              "application/rss+xml",
              "<rss version=\"2.0\"><channel><title>Hush</title><item><guid>https://quiet.example/1</guid><title>Nothing"
                  + " new</title></item></channel></rss>");
  private Database database;
  private Backheel house;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder.resolve("b.db"));
    house =
        new Backheel(
            new Backheel.Components(
                database,
                LocalSite.web(clock),
                List.of(),
                List.of(fake),
                Set.of(),
                Duration.ofHours(1),
                false,
                Set.of("fake:" + PERSON),
                clock));
    house.start();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static ChatId chat(long number) {
    return new ChatId("fake", Long.toString(number));
  }

  private Reply ask(String text) {
    return house.answers().answer(Question.typed(chat(PERSON), text, "en")).orElseThrow();
  }

  private Reply askInGroup(String text) {
    var rights =
        new ChatPermissions() {
          @Override
          public boolean mayManage() {
            return true;
          }

          @Override
          public String title(ChatId chat) {
            return "Kumquat Supporters";
          }
        };
    return house
        .answers()
        .answer(new Question(chat(GROUP), text, "en", ChatType.GROUP, rights, null, chat(PERSON)))
        .orElseThrow();
  }

  private void publish(String id, String title) {
    var press =
        new FeedSource(LocalSite.web(clock), site.at("/press"), "Press", Duration.ofHours(1));
    var document =
        new Document(
            id,
            Document.Form.ARTICLE,
            title + ". A quincetree fell on the pitch in Lyon on Saturday, and they played on.",
            null,
            "Test Gazette",
            "en",
            title,
            clock.instant(),
            List.of(),
            null,
            clock.instant());
    try {
      house.newsroom().handleVisit(press, new VisitResult("", List.of(document), false, "", null));
    } catch (FetchException e) {
      throw new AssertionError(e);
    }
    var lanes = Outbox.of(database, clock);
    Await.until("it is told", () -> lanes.counts("fake").pending() == 0);
  }

  private void live() {
    publish("zero", "Play goes on in Lyon");
    ask("/follow words " + WORDS);
    ask("/follow hakimi");
    ask("/zone Pacific/Chatham");
    ask("/look template {{title}} gooseberry");
    ask("/link new");
    longAction(ask("/search " + SOUGHT));
    ask("/subscribe " + site.at("/hushfeed"));
    ask("/mute france 1w");
    askInGroup("/follow words " + WORDS);
    askInGroup("/search " + SOUGHT);
    publish("one", "A tree falls on a pitch");
    ask("/merge 1 1");
  }

  private static final List<String> TRACES =
      List.of(
          Long.toString(PERSON),
          Long.toString(-GROUP),
          "quincetree or",
          "zebrafinch",
          "Chatham",
          "gooseberry",
          "pitCH",
          "Kumquat",
          "hushfeed");

  @Test
  void forgetLeavesNeitherIdNorWordsOfTheChatInAnyFile() {
    live();
    var before = FolderBytes.of(folder);
    assertThat(TRACES).allSatisfy(trace -> assertThat(before.filesWith(trace)).isNotEmpty());
    assertThat(before.filesWith(Long.toString(PERSON))).contains("b.db-sent-fake");

    askInGroup("/forget yes");
    clock.forward(Duration.ofMinutes(2));
    ask("/forget yes");

    assertNothingIsLeft();
  }

  @Test
  void forgottenChatIsInNoFileAfterShutdown() {
    live();
    askInGroup("/forget yes");
    clock.forward(Duration.ofMinutes(2));
    ask("/forget yes");

    house.close();

    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() {
    var files = FolderBytes.of(folder);
    for (var trace : TRACES) {
      assertThat(files.filesWith(trace)).as(trace).isEmpty();
    }
    assertThat(files.filesWith(PERSON)).isEmpty();
    assertThat(files.filesWith(GROUP)).isEmpty();
    assertThat(files.filesWith(-GROUP)).isEmpty();
  }

  @Test
  void expiredButtonIsExplainedAndOffersItsCommandAgain() {
    publish("one", "A tree falls on a pitch");
    var action = longAction(ask("/search " + SOUGHT));
    assertThat(ask(action).plainText()).doesNotContain("This list is out of date");

    clock.forward(ButtonActionStore.RETENTION);

    var old = ask(action);
    assertThat(old.plainText()).contains("This list is out of date", "Send /search again");
    assertThat(old.buttons().getFirst().getFirst()).isEqualTo(Button.command("/search", "/search"));
    assertThat(ask("/~0123456789abcdef0123").plainText()).contains("This list is out of date");
  }

  private static String longAction(Reply reply) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .map(Button::action)
        .filter(action -> action.startsWith("/~"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no long button in " + reply.buttons()));
  }
}
