package backheel.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.input.TextDecoder;
import backheel.source.VisitResult;
import backheel.source.worker.FetchException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class FeedParserTest {
  private static final URI AT = URI.create("https://feeds.example/all/news.xml");
  private static final Instant FETCHED = Instant.parse("2026-12-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rss091-doctype.xml | Rovers hold their nerve in the rain~New turf for the Quay End",
        "rss10.rdf | Torwart verlängert bis 2029~Trainer lobt die Abwehr",
        "rss20-rich.xml | Duarte signs & smiles~Cup draw: who meets whom~Only a title here",
        "atom-xhtml.xml | Gol & fiesta en casa~Entrenamiento a puerta cerrada",
        "atom-prefixed.xml | One under a prefix",
        "feed.json | Match nul sous l'orage~",
        "feed-truncated.json | Whole item",
        "declared-latin-is-utf8.xml | Müller trifft für Köln",
        "declared-utf8-is-latin.xml | Le café du stade est ouvert",
        "windows-1256.xml | المنتخب يفوز في الدقيقة الأخيرة",
        "utf16.xml | Zażółć piłkę",
        "bom.xml | After the mark",
        "leading-space.xml | After the blanks",
        "leading-warning.xml | After the warning",
        "truncated.xml | First whole~Second whole",
        "nbsp-and-ampersand.xml | Salt & Vinegar win 2–1~Naïve defending",
        "control-characters.xml | Bell and null~Numeric reference",
        "mismatched-tags.xml | One~Two",
        "undeclared-prefix.xml | Uses media without saying so",
        "no-channel-title.xml | Nameless feed",
        "duplicate-guids.xml | First~Second~Second",
        "xxe.xml | Harmless~Host is [&secret;]",
        "laughs.xml | Harmless~&l9;"
      })
  void readsGoodAndBrokenFeeds(String file, String titles) throws IOException {
    assertThat(feed(file).entries())
        .extracting(Feed.Entry::title)
        .containsExactly(titles.split("~", -1));
  }

  @Test
  void readsEverythingThatAnRssItemSays() throws IOException {
    var feed = feed("rss20-rich.xml");

    assertThat(feed.title()).isEqualTo("The Touchline");
    assertThat(feed.language()).isEqualTo("en-US");
    assertThat(feed.ttl()).isEqualTo(15);
    assertThat(feed.complete()).isTrue();
    var first = feed.entries().get(0);
    assertThat(first.guid()).isEqualTo("tl-1002");
    assertThat(first.link()).isEqualTo(URI.create("https://touchline.example/duarte"));
    assertThat(first.published()).isEqualTo(Instant.parse("2026-06-16T21:04:00Z"));
    assertThat(first.authors()).containsExactly("Ada Moss");
    assertThat(first.content()).startsWith("<p>The midfielder").contains("&ldquo;I am home");
    assertThat(first.picture()).isEqualTo(URI.create("https://touchline.example/big.jpg"));
    var second = feed.entries().get(1);
    assertThat(second.authors()).containsExactly("Sports Desk");
    assertThat(second.content()).isEqualTo("<p>Eight ties, no seeds.</p>");
    assertThat(second.picture()).isEqualTo(URI.create("https://touchline.example/draw.png"));
    assertThat(feed.entries().get(2).published()).isEqualTo(Instant.parse("2026-06-16T01:00:00Z"));
  }

  @Test
  void readsEverythingThatAnAtomEntrySays() throws IOException {
    var feed = feed("atom-xhtml.xml");

    assertThat(feed.language()).isEqualTo("es");
    var first = feed.entries().get(0);
    assertThat(first.link()).isEqualTo(URI.create("https://blog.example/football/2026/gol.html"));
    assertThat(first.picture()).isEqualTo(URI.create("https://blog.example/img/gol.jpg"));
    assertThat(first.published()).isEqualTo(Instant.parse("2026-05-05T07:00:00Z"));
    assertThat(first.authors()).containsExactly("Lucía Prado");
    assertThat(first.content())
        .isEqualTo(
            "<div><p>Noche <em>grande</em> en el estadio &amp; en la calle.</p><p>1 &lt; 2</p></div>");
    var second = feed.entries().get(1);
    assertThat(second.link())
        .isEqualTo(URI.create("https://blog.example/football/archivo/puerta.html"));
    assertThat(second.content()).isEqualTo("Menos de 100 &lt; 200 personas.");
  }

  @Test
  void readsEverythingThatAJsonItemSays() throws IOException {
    var feed = feed("feed.json");

    assertThat(feed.title()).isEqualTo("JSON Terrace");
    assertThat(feed.language()).isEqualTo("fr-FR");
    var first = feed.entries().get(0);
    assertThat(first.published()).isEqualTo(Instant.parse("2026-04-02T18:00:00Z"));
    assertThat(first.authors()).containsExactly("Inès Roux");
    assertThat(first.picture()).isEqualTo(URI.create("https://json.example/2.jpg"));
    assertThat(feed.entries().get(1).guid()).isEqualTo("1");
    assertThat(feed.entries().get(1).content()).endsWith("1 &lt; 2.");
  }

  @Test
  void readsDatesHoweverTheyAreWritten() throws IOException {
    var moment = Instant.parse("2026-06-16T21:04:00Z");

    assertThat(feed("rss20-dates.xml").entries())
        .extracting(Feed.Entry::published)
        .containsExactly(moment, moment, moment, moment, moment, moment, moment, null, null);
  }

  @Test
  void readsMarkupInsideADescriptionThatForgotToEscapeIt() throws IOException {
    assertThat(feed("mismatched-tags.xml").entries().get(0).content()).contains("<b>words");
  }

  @Test
  void keepsPicturesAndAuthorsUnderPrefixesThatAreNeverDeclared() throws IOException {
    var entry = feed("undeclared-prefix.xml").entries().get(0);

    assertThat(entry.picture()).isEqualTo(URI.create("https://u.example/1.jpg"));
    assertThat(entry.authors()).containsExactly("Sam Pole");
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncated.xml", "feed-truncated.json"})
  void tellsWhenAFeedStopsShort(String file) throws IOException {
    assertThat(feed(file).complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.html", "empty.xml"})
  void refusesWhatIsNoFeed(String file) {
    assertThatThrownBy(() -> feed(file)).isInstanceOf(FetchException.class);
  }

  @Test
  void acceptsAFeedWithoutEntries() throws IOException {
    assertThat(feed("no-items.xml").entries()).isEmpty();
    assertThat(feed("no-items.xml").complete()).isTrue();
  }

  @Test
  void neverTakesHalfAnEntryForAnEntry() throws IOException {
    var text = "<rss><channel><title>T</title><item><title>Whole</title></item><item><title>Ha";

    var feed = FeedParser.read(text + "<b>&nbsp;</oops>", AT, FETCHED);

    assertThat(feed.entries()).extracting(Feed.Entry::title).containsExactly("Whole");
    assertThat(feed.complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&nbsp;"})
  void survivesElementsNestedWithoutEnd(String flaw) throws IOException {
    var text = "<rss><channel><item><title>Before</title></item>" + flaw + "<a>".repeat(200_000);

    assertThat(FeedParser.read(text, AT, FETCHED).entries()).hasSize(1);
  }

  @Test
  void readsNewsSitemaps() throws IOException {
    var text =
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
            xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
          <url><loc>https://site.example/a</loc><n:news><n:publication><n:name>Site</n:name>
            <n:language>en</n:language></n:publication>
            <n:publication_date>2026-01-02T03:04:05Z</n:publication_date>
            <n:title>A headline</n:title></n:news></url>
        </urlset>\
        """;

    var entry = FeedParser.read(text, AT, FETCHED).entries().get(0);

    assertThat(entry.title()).isEqualTo("A headline");
    assertThat(entry.link()).isEqualTo(URI.create("https://site.example/a"));
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
  }

  @Test
  void readsTenThousandEntries() throws IOException {
    var text = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 10_000; i++) {
      text.append("<item><title>Story " + i + "</title></item>");
    }

    assertThat(FeedParser.read(text + "</channel></rss>", AT, FETCHED).entries()).hasSize(10_000);
  }

  static Feed feed(String file) throws IOException {
    return FeedParser.read(TextDecoder.decode(bytes(file), null), AT, FETCHED);
  }

  static byte[] bytes(String file) throws IOException {
    try (var in = FeedParserTest.class.getResourceAsStream("feeds/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  public static List<String> titles(VisitResult visitResult) {
    return visitResult.documents().stream().map(d -> Objects.requireNonNull(d.title())).toList();
  }
}
