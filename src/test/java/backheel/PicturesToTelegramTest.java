package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.platform.telegram.TelegramPlatforms;
import backheel.source.feed.FeedSource;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.time.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole house from a feed to Telegram: the photo that is sent is the article's, or none is. */
@SuppressWarnings("NullAway.Init") // opened before each test
class PicturesToTelegramTest {
  private static final long ANN = 11;
  private static final String JOIN =
      "&lt;p&gt;&lt;img src='https://s.w.org/images/core/emoji/15/72x72/26bd.png' alt='⚽'&gt;"
          + "&lt;a href='https://chat.example/c/1'&gt;&lt;img src='/join-our-channel.jpg'&gt;&lt;/a&gt;"
          + "&lt;img width='1' height='1' src='https://c.example/hit?id=1'&gt;&lt;/p&gt;";
  private static final String LAZY =
      "&lt;img src='data:image/gif;base64,R0lGOD' data-src='/photos/hakimi-rabat.jpg'&gt;";

  @TempDir Path folder = Path.of("");
  private final FakeTelegram telegram = new FakeTelegram();
  private final LocalSite site = new LocalSite();
  private final Clock clock = Clock.systemUTC();
  private GuardedHttpClient client;
  private Backheel backheel;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    client = LocalSite.web(clock);
    backheel =
        new Backheel(
            new Backheel.Components(
                Database.open(folder.resolve("pictures.db")),
                client,
                List.of(),
                List.of(TelegramPlatforms.create(FakeTelegram.TOKEN, telegram.address(), clock)),
                Set.of(),
                Duration.ofHours(1),
                false,
                Set.of(),
                clock));
    backheel.start();
    telegram.says(ANN, "/follow hakimi");
    Await.until("Ann follows", () -> answers() == 1);
    telegram.says(ANN, "/look previews off");
    Await.until("no previews", () -> answers() == 2);
  }

  private long answers() {
    return telegram.sent().stream().filter(call -> call.chat() == ANN).count();
  }

  @AfterEach
  void close() {
    backheel.close();
    client.close();
    site.close();
    telegram.close();
  }

  @Test
  void thePhotoIsTheArticlesAndNotWhatTheFeedShowsEverywhere() throws IOException {
    publish(old(1) + old(2));
    var source = new FeedSource(client, site.at("/feed"), "Gazette", Duration.ofHours(1));
    var first = source.visit(null);
    backheel.newsroom().handleVisit(source, first);
    publish(
        item(3, "Hakimi trains with Morocco in Rabat", JOIN + LAZY + session())
            + item(4, "Doctors examine the knee of Hakimi on Friday", JOIN + knee())
            + old(1)
            + old(2));

    backheel.newsroom().handleVisit(source, source.visit(first.bookmark()));

    var photo = telegram.await(call -> call.method().equals("sendPhoto"));
    assertThat(photo.params().path("photo").asText())
        .isEqualTo(site.at("/photos/hakimi-rabat.jpg").toString());
    assertThat(photo.text()).contains("in Rabat");
    var knee = telegram.await(call -> call.chat() == ANN && call.text().contains("knee of Hakimi"));
    assertThat(knee.method()).isEqualTo("sendMessage");
    assertThat(knee.params().at("/link_preview_options/is_disabled").asBoolean()).isTrue();
  }

  private void publish(String items) {
    site.on(
        "/feed",
        "text/xml",
        "<rss version='2.0'><channel><title>Gazette</title><language>en</language>"
            + items
            + "</channel></rss>");
  }

  private static String old(int number) {
    return item(number, "Report " + number + " of the youth team", JOIN + "It rained, " + number);
  }

  private static String item(int number, String title, String content) {
    return String.format(
        Locale.ROOT,
        "<item><title>%s</title><link>/stories/%d</link><guid>%d</guid><description>%s</description></item>",
        title,
        number,
        number,
        content);
  }

  private static String session() {
    return "&lt;p&gt;Achraf Hakimi took part in the first session of Morocco in Rabat on Monday, with"
        + " the ball and without any bandage.&lt;/p&gt;";
  }

  private static String knee() {
    return "&lt;p&gt;Specialists at a clinic will look at cartilage and ligaments of Achraf Hakimi"
        + " this week, after he limped off in training.&lt;/p&gt;";
  }
}
