package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.platform.telegram.TelegramPlatforms;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.testing.delivery.FakePlatform;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramUpdates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole house, asked for a page that names several feeds. */
@SuppressWarnings("NullAway.Init") // opened before each test
class FeedChoiceTest {
  private static final long ANN = 11;
  private static final String LONG_PATH =
      "/a/very/long/way/to/the/feed/of/all/the/football/that/there/is/anywhere.xml";

  @TempDir Path folder = Path.of("");
  private final FakeTelegram telegram = new FakeTelegram();
  private final FakePlatform platform = new FakePlatform();
  private final LocalSite site = new LocalSite();
  private final GuardedHttpClient client = LocalSite.web(Clock.systemUTC());
  private Backheel backheel;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    site.on("/all.xml", "application/rss+xml", feed("Everything"));
    site.on(LONG_PATH, "application/rss+xml", feed("Terrace Football"));
    site.on(
        "/",
        "text/html",
        "<!doctype html><html><head>"
            + link("All news", "/all.xml")
            + link("Football", LONG_PATH)
            + link("Broken", "/broken.xml")
            + "</head></html>");
    backheel =
        new Backheel(
            new Backheel.Components(
                Database.open(folder.resolve("choice.db")),
                client,
                List.of(),
                List.of(
                    platform,
                    TelegramPlatforms.create(
                        FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC())),
                Set.of(),
                Duration.ofHours(1),
                false,
                Set.of("fake:ann"),
                Clock.systemUTC()));
    backheel.start();
  }

  @AfterEach
  void close() {
    backheel.close();
    client.close();
    telegram.close();
    site.close();
  }

  private static String feed(String title) {
    return "<rss><channel><title>"
        + title
        + "</title><item><guid>1</guid><title>A keeper stays at his club</title></item></channel></rss>";
  }

  private static String link(String title, String path) {
    return "<link rel=alternate type=application/rss+xml title='"
        + title
        + "' href='"
        + path
        + "'>";
  }

  private Reply ask(String line) {
    return platform.ask("ann", line).orElseThrow();
  }

  private Reply offered() {
    return ask("/subscribe " + site.at("/"));
  }

  private static List<Button> buttons(Reply reply) {
    return reply.buttons().stream().flatMap(List::stream).toList();
  }

  @Test
  void askingOffersTheFeedsAndSubscribesToNone() {
    var offer = offered();

    assertThat(buttons(offer))
        .extracting(Button::label)
        .containsExactly("All news", "Football", "Broken");
    assertThat(offer.plainText()).contains("several feeds", site.at("/all.xml").toString());
    assertThat(ask("/following").plainText()).doesNotContain("Everything", "All news");
    assertThat(site.asked).containsExactly("/");
  }

  @Test
  void theChosenFeedAloneIsSubscribedTo() {
    var football = buttons(offered()).get(1).action();
    assertThat(football.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);

    assertThat(ask(football).plainText()).contains("Subscribed to Terrace Football");
    assertThat(ask("/following").plainText())
        .contains("Terrace Football")
        .doesNotContain("Everything");
    assertThat(site.asked).doesNotContain("/all.xml");
  }

  @Test
  void aFeedThatFailsSaysSoAndTheOthersCanStillBeChosen() {
    var offer = buttons(offered());

    assertThat(ask(offer.get(2).action()).plainText()).contains("couldn’t find a feed at");
    assertThat(ask(offer.get(2).action()).mode()).isEqualTo(Reply.ReplyMode.MESSAGE);
    assertThat(ask(offer.get(0).action()).plainText()).contains("Subscribed to Everything");
  }

  @Test
  void ofThirtyFeedsAScreenfulIsOfferedAndTheRestCounted() {
    site.on(
        "/",
        "text/html",
        "<!doctype html><html>"
            + IntStream.range(0, 30)
                .mapToObj(i -> link("Team", "/team" + i + ".xml"))
                .collect(Collectors.joining())
            + "</html>");

    var offer = offered();

    assertThat(buttons(offer)).hasSize(8);
    assertThat(buttons(offer)).extracting(Button::label).doesNotHaveDuplicates();
    assertThat(offer.plainText()).contains("more (22)");
  }

  @Test
  void inTelegramAPressOnAFeedSubscribesToIt() {
    telegram.says(ANN, "/subscribe " + site.at("/"));
    var offer =
        telegram.await(call -> call.chat() == ANN && call.text().contains("plusieurs flux"));
    var keys = offer.params().path("reply_markup").path("inline_keyboard");
    assertThat(keys.size()).isEqualTo(3);
    assertThat(keys.at("/1/0/text").asText()).isEqualTo("Football");

    telegram.happens(
        "callback_query",
        TelegramUpdates.press(
            "p1", ANN, "private", offer.message(), ANN, keys.at("/1/0/callback_data").asText()));

    telegram.await(
        call -> call.chat() == ANN && call.text().contains("Terrace Football. Ses nouvelles"));
  }
}
