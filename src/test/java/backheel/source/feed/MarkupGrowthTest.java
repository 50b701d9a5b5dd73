package backheel.source.feed;

import backheel.source.SourceTextNormalizer;
import backheel.source.markup.EntityRepairer;
import backheel.source.page.PageLinks;
import backheel.source.web.FetchResult;
import backheel.source.worker.FetchException;
import backheel.testing.input.Growth;
import backheel.testing.input.Growth.Trial;
import backheel.testing.input.Shapes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the shape of a feed or a page, taking it in takes time linear in its length. */
@Tag("once")
@Timeout(600)
class MarkupGrowthTest {
  private static final URI AT = URI.create("https://feeds.example/news.xml");
  private static final Instant FETCHED = Instant.parse("2026-12-01T12:00:00Z");
  private static final List<String> PIECES_OF_FEEDS =
      List.of(
          "<item><title>a</title></item>",
          "<item><title>a",
          "<item/>",
          "<entry><link href=a>",
          "<link href='/a'/>",
          "<enclosure url='a'>",
          "<media:content url='x'/>",
          "<category>b</category>",
          "<guid>b</guid>",
          "<pubDate>Mon</pubDate>",
          "<author><name>x</name></author>",
          "<a:b xmlns:a='m'>",
          "<![CDATA[",
          "]]>",
          "<url><loc>https://e.example/a</loc></url>");
  private static final List<String> PIECES_OF_LISTS =
      List.of(
          "<link rel=alternate type='application/rss+xml' href=/a>",
          "<base href=/x>",
          "<form>b</form>",
          "<aside></aside>",
          "<a href=/a-b-c-d-e>A headline of more than twenty letters</a>",
          "<article><a href=/a/b><h2>b");

  @Test
  void anyPageThatListsArticlesIsTakenInInLinearTime() {
    var shapes = shapes(PIECES_OF_LISTS);
    var trials = trials("links of ", shapes, text -> PageLinks.find(page(text)));
    trials.addAll(trials("discovery in ", shapes, text -> FeedLinkFinder.next(page(text).html())));
    Growth.check(trials, 100_000);
  }

  @Test
  void anyFeedIsTakenInInLinearTime() {
    var shapes = shapes(PIECES_OF_FEEDS);
    var trials = trials("RSS of ", shapes, text -> read("<rss><channel>%s</channel></rss>", text));
    trials.addAll(
        trials(
            "item of ",
            shapes,
            text -> read("<rss><channel><item>%s</item></channel></rss>", text)));
    trials.addAll(
        trials(
            "entry of ",
            shapes,
            text ->
                read(
                    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a</title>"
                        + "<content type='xhtml'>%s</content></entry></feed>",
                    text)));
    trials.addAll(trials("title of ", shapes, SourceTextNormalizer::title));
    trials.addAll(trials("visible text of ", shapes, VisibleText::isBlank));
    trials.addAll(trials("repair of ", shapes, EntityRepairer::repair));
    Growth.check(trials, 100_000);
  }

  private static Map<String, IntFunction<String>> shapes(List<String> pieces) {
    var shapes = new LinkedHashMap<>(Shapes.ofMarkup());
    for (var piece : pieces) {
      shapes.put(piece, length -> piece.repeat(length / piece.length()));
    }
    return shapes;
  }

  private static List<Trial> trials(
      String of, Map<String, IntFunction<String>> shapes, Consumer<String> work) {
    var trials = new ArrayList<Trial>();
    shapes.forEach((shape, text) -> trials.add(new Trial(of + shape, text, work, 20_000)));
    return trials;
  }

  private static void read(String around, String text) {
    try {
      FeedParser.read(around.formatted(text), AT, FETCHED);
    } catch (FetchException noFeed) {
      // That is an answer too.
    }
  }

  private static FetchResult.Page page(String text) {
    return new FetchResult.Page(
        AT, "text/html", text, FetchResult.Validators.EMPTY, Duration.ZERO, false, Instant.EPOCH);
  }
}
