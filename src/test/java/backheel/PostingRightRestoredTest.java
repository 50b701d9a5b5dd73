package backheel;

import static backheel.testing.telegram.TelegramUpdates.membership;
import static backheel.testing.telegram.TelegramUpdates.message;
import static backheel.testing.telegram.TelegramUpdates.topicMessage;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.platform.telegram.TelegramPlatforms;
import backheel.source.Source;
import backheel.source.VisitResult;
import backheel.source.feed.FeedSource;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.source.worker.FetchException;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.story.Document;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.telegram.TelegramUpdates;
import backheel.testing.time.Await;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole house in a Telegram group that takes the right to post away, and gives it back. */
@SuppressWarnings("NullAway.Init") // opened before each test
class PostingRightRestoredTest {
  private static final long GROUP = -1_002_222_222_222L;
  private static final long ANN = 11;
  private static final TelegramFault BARRED =
      TelegramFault.error(400, "Bad Request: not enough rights to send text messages to the chat");

  @TempDir Path folder = Path.of("");
  private final FakeTelegram telegram = new FakeTelegram();
  private final Clock clock = Clock.systemUTC();
  private GuardedHttpClient client;
  private Backheel backheel;
  private Source press;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    telegram.chat(GROUP, "supergroup", "Sample Fans", "");
    telegram.member(GROUP, ANN, "administrator");
    client = LocalSite.web(clock);
    press =
        new FeedSource(
            client, URI.create("http://127.0.0.1:9/press"), "Press", Duration.ofHours(1));
    backheel =
        new Backheel(
            new Backheel.Components(
                Database.open(folder.resolve("rights.db")),
                client,
                List.of(),
                List.of(TelegramPlatforms.create(FakeTelegram.TOKEN, telegram.address(), clock)),
                Set.of(),
                Duration.ofHours(1),
                false,
                Set.of(),
                clock));
    backheel.start();
    telegram.says(ANN, "/start");
    telegram.await(call -> call.chat() == ANN && call.method().equals("sendMessage"));
  }

  @AfterEach
  void close() {
    backheel.close();
    client.close();
    telegram.close();
  }

  private void isBarred() {
    var rights = FakeTelegram.JSON.createObjectNode().put("is_member", true).put("until_date", 0);
    telegram.member(GROUP, TelegramUpdates.BOT, "restricted");
    telegram.memberRights(GROUP, TelegramUpdates.BOT, rights.put("can_send_messages", false));
    telegram.chatFault(GROUP, BARRED);
  }

  private void mayPostAgain() {
    telegram.member(GROUP, TelegramUpdates.BOT, "administrator");
    telegram.chatFault(GROUP, null);
    telegram.happens(
        "my_chat_member", membership(GROUP, "supergroup", ANN, "member", "administrator"));
  }

  private void arrives(int first, int last) {
    var documents =
        IntStream.rangeClosed(first, last).mapToObj(number -> document(number)).toList();
    try {
      backheel.newsroom().handleVisit(press, new VisitResult("", documents, false, "", null));
    } catch (FetchException e) {
      throw new AssertionError(e);
    }
  }

  private Document document(int number) {
    var titles =
        List.of(
            "Hakimi trains with Morocco in Rabat",
            "Hakimi buys a house in Paris for his family",
            "Doctors examine the knee of Hakimi on Friday");
    var texts =
        List.of(
            "Achraf Hakimi took part in the first session of Morocco in Rabat on Monday, with the"
                + " ball and without any bandage.",
            "A villa near the Bois de Boulogne was sold for nine million euros. Its new owner is"
                + " Achraf Hakimi, a notary confirms.",
            "Specialists at a clinic will look at cartilage and ligaments of Achraf Hakimi this"
                + " week, after he limped off in training.");
    return new Document(
        "d" + number,
        Document.Form.ARTICLE,
        texts.get(number),
        URI.create("https://gazette.example/" + number),
        "Test Gazette",
        "en",
        titles.get(number),
        clock.instant(),
        List.of(),
        null,
        clock.instant());
  }

  private List<FakeTelegram.Call> inTheGroup() {
    return telegram.sent().stream().filter(call -> call.chat() == GROUP).toList();
  }

  @Test
  void followerIsToldInPrivateWhichRightTheBotLacksInTheGroup() {
    isBarred();

    telegram.happens("message", message(GROUP, ANN, "/follow@OurBot hakimi"));

    var told = telegram.await(call -> call.chat() == ANN && call.text().contains("⚠"));
    assertThat(told.text()).contains("Sample Fans").contains("Envoyer des messages");
    assertThat(inTheGroup()).isEmpty();
  }

  @Test
  void queuedMessagesAreSentOnceTheRightIsRestored() {
    telegram.happens("message", message(GROUP, ANN, "/follow@OurBot hakimi"));
    Await.until("the group follows", () -> inTheGroup().size() == 1);
    isBarred();
    arrives(0, 2);
    var notice = telegram.await(call -> call.chat() == ANN && call.text().contains("Sample Fans"));
    assertThat(notice.text()).contains("droit d’y publier");
    assertThat(inTheGroup()).hasSize(1);

    mayPostAgain();

    Await.until("all has come", () -> told().contains("house in Paris"));
    Await.until("all has come", () -> told().contains("knee of Hakimi"));
    assertThat(told()).contains("in Rabat");
  }

  @Test
  void closedTopicGetsItsStoriesOnceItIsOpenAgain() {
    telegram.happens("message", topicMessage(GROUP, 77, ANN, "/follow@OurBot hakimi"));
    Await.until("the topic follows", () -> inTheGroup().size() == 1);
    telegram.topicIsClosed(77);
    arrives(0, 1);
    var notice = telegram.await(call -> call.chat() == ANN && call.text().contains("Sample Fans"));
    assertThat(notice.text()).contains("sujet").contains("Rouvrez-le");
    assertThat(inTheGroup()).hasSize(1);

    telegram.topicIsOpen(77);
    var reopened = topicMessage(GROUP, 77, ANN, "");
    reopened.remove("text");
    reopened.putObject("forum_topic_reopened");
    telegram.happens("message", reopened);

    Await.until("all has come", () -> told().contains("in Rabat"));
    Await.until("all has come", () -> told().contains("house in Paris"));
    assertThat(inTheGroup())
        .allSatisfy(
            call -> assertThat(call.params().path("message_thread_id").asInt()).isEqualTo(77));
  }

  private String told() {
    return String.join("\n", inTheGroup().stream().map(FakeTelegram.Call::text).toList());
  }
}
