package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.football.Catalogue;
import backheel.input.WebAddress;
import backheel.source.feed.FeedSource;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.story.Document;
import backheel.understanding.DocumentAnalyzer;
import backheel.understanding.UnreadableDocumentException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feeds and pages in the styles of many systems, each with the picture that is the article's own.
 * They were written before the code was tried on them.
 */
class PictureTrialTest {
  private static final DocumentAnalyzer ANALYZER = new DocumentAnalyzer(Catalogue.bundled());
  private static final String TEXT =
      "<p>The captain signed for three more years on Monday, in front of two hundred supporters and"
          + " a brass band from the harbour.</p><p>He had been asked by four other clubs, and said"
          + " that none of them had a stand that sings when it rains.</p><p>The board will present"
          + " the new coach on Friday, before the match against the team from across the bay.</p>";
  private static final String CHANNEL =
      "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
          + " xmlns:media='http://search.yahoo.com/mrss/'"
          + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>Trial"
          + "</title><itunes:image href='https://cdn.pod.example/show-cover.jpg'/>%s</channel></rss>";
  private static final String ATOM =
      "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'"
          + " xmlns:gd='http://schemas.google.com/g/2005'><title>Trial</title>%s</feed>";

  /** One sample of the trial, with the address of its picture or "none". */
  record Sample(String name, boolean feed, String picture, String markup) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void thePictureIsTheArticlesOwnOrNone(Sample sample)
      throws IOException, UnreadableDocumentException {
    var document = sample.feed() ? entry(sample.markup()) : page(sample.markup());

    var picture = ANALYZER.read(document).picture();

    assertThat(picture).isEqualTo(expected(sample.picture()));
  }

  private static @Nullable URI expected(String picture) {
    return picture.equals("none") ? null : WebAddress.parse(null, picture);
  }

  private static Document entry(String item) throws IOException {
    try (var site = new LocalSite();
        GuardedHttpClient client = LocalSite.web(Clock.systemUTC())) {
      site.on("/feed", "text/xml", (item.startsWith("<entry") ? ATOM : CHANNEL).formatted(item));
      var source = new FeedSource(client, site.at("/feed"), "Trial", Duration.ofHours(1));
      return source.visit(null).documents().getFirst();
    }
  }

  private static Document page(String markup) {
    return new Document(
        "p",
        Document.Form.PAGE,
        markup.replace("{text}", TEXT),
        URI.create("https://club.example/captain-stays"),
        "",
        null,
        null,
        null,
        List.of(),
        null,
        Clock.systemUTC().instant());
  }

  static Stream<Sample> samples() throws IOException {
    try (var in =
        Objects.requireNonNull(
            PictureTrialTest.class.getResourceAsStream("/backheel/pictures/trial.txt"))) {
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      var samples = new ArrayList<Sample>();
      for (int i = 0; i + 1 < lines.size(); i += 2) {
        var head = lines.get(i).substring(3).split(" \\| ", 3);
        samples.add(new Sample(head[0], head[1].equals("feed"), head[2], lines.get(i + 1)));
      }
      return samples.stream();
    }
  }
}
