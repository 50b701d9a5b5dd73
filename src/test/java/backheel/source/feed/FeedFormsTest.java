package backheel.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.worker.FetchException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The forms in which feeds write the same thing. */
final class FeedFormsTest {
  private static final URI AT = URI.create("https://paper.example/feed");
  private static final Instant FETCHED = Instant.parse("2026-12-01T12:00:00Z");

  @Test
  void aCommentAboutFeedsBeforeTheFeedIsNotTheFeed() throws FetchException {
    var feed =
        read(
            "<?xml version='1.0'?><!-- made for <rss> readers --><rss><channel>"
                + "<title>The Paper</title><item><title>Rovers win</title></item></channel></rss>");
    assertThat(feed.title()).isEqualTo("The Paper");
    assertThat(feed.entries()).hasSize(1);
  }

  @Test
  void aDefaultNamespaceOfTheirOwnChangesNothing() throws FetchException {
    var feed =
        read(
            "<rss xmlns='https://paper.example/ns'><channel><title>The Paper</title>"
                + "<item><title>Rovers win</title></item></channel></rss>");
    assertThat(feed.entries().get(0).title()).isEqualTo("Rovers win");
  }

  @Test
  void namesOfElementsMayBeWrittenInCapitals() throws FetchException {
    var entry = entry("<TITLE>Rovers win</TITLE><PubDate>28 Nov 2026 21:05 GMT</PubDate>");
    assertThat(entry.title()).isEqualTo("Rovers win");
    assertThat(entry.published()).isEqualTo("2026-11-28T21:05:00Z");
  }

  @Test
  void base64IsDecodedAndTextThatIsNotBase64Stays() throws FetchException {
    var coded =
        Base64.getMimeEncoder()
            .encodeToString("<p>Rovers win</p>".getBytes(StandardCharsets.UTF_8));
    assertThat(atom("<content type='application/octet-stream'>" + coded + "</content>").content())
        .isEqualTo("<p>Rovers win</p>");
    assertThat(atom("<title mode='base64'>" + coded + "</title>").title()).isEqualTo("Rovers win");
    assertThat(atom("<title type='application/x-thing'>test</title>").title()).isEqualTo("test");
  }

  @Test
  void anArticleMayStandInAnElementOfItsOwn() throws FetchException {
    assertThat(
            entry("<title>A</title><body xmlns='http://www.w3.org/1999/xhtml'><p>Whole</p></body>")
                .content())
        .isEqualTo("<p>Whole</p>");
    assertThat(entry("<title>A</title><fullitem>&lt;p&gt;Whole&lt;/p&gt;</fullitem>").content())
        .contains("Whole");
  }

  @Test
  void dublinCoreNamesAreRead() throws FetchException {
    var entry =
        entry(
            "<dc:title>Rovers win</dc:title><dc:description>Two goals</dc:description>"
                + "<dc:author>Ana Silva</dc:author><dcterms:issued>2026-11-28T21:05Z</dcterms:issued>");
    assertThat(entry.title()).isEqualTo("Rovers win");
    assertThat(entry.content()).isEqualTo("Two goals");
    assertThat(entry.authors()).containsExactly("Ana Silva");
    assertThat(entry.published()).isEqualTo("2026-11-28T21:05:00Z");
  }

  @Test
  void aSingleEntryIsAFeed() throws FetchException {
    var feed = read("<entry xmlns='http://www.w3.org/2005/Atom'><title>Rovers win</title></entry>");
    assertThat(feed.entries()).extracting(Feed.Entry::title).containsExactly("Rovers win");
  }

  @Test
  void aFrameThatIsNeverClosedDoesNotSwallowTheWordsAfterIt() throws FetchException {
    assertThat(
            entry(
                    "<title>A</title><description><![CDATA[Before <iframe src='x'> after <b>it</b>]]>"
                        + "</description>")
                .content())
        .isEqualTo("Before  after <b>it</b>");
    assertThat(entry("<title><![CDATA[Rovers <noscript>win]]></title>").title())
        .isEqualTo("Rovers win");
  }

  @Test
  void aCommentThatIsNeverClosedEndsATitle() throws FetchException {
    assertThat(entry("<title><![CDATA[Rovers win<!-- draft]]></title>").title())
        .isEqualTo("Rovers win");
  }

  @Test
  void controlCharactersAreTheLettersThatWindowsHasThere() throws FetchException {
    assertThat(entry("<title>Rovers don\u0092t lose</title>").title())
        .isEqualTo("Rovers don’t lose");
    assertThat(entry("<title>Rovers don&amp;#146;t lose</title>").title())
        .isEqualTo("Rovers don’t lose");
    assertThat(entry("<title>A</title><description>don&amp;#x92;t</description>").content())
        .isEqualTo("don’t");
  }

  @Test
  void anEntryOfAnEarlierYearKeepsItsOwnDate() throws FetchException {
    assertThat(entry("<title>A</title><pubDate>5 Sept 2002 10:00 GMT</pubDate>").published())
        .isEqualTo("2002-09-05T10:00:00Z");
  }

  private static Feed.Entry entry(String inside) throws FetchException {
    return read("<rss xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:dcterms='http://purl.org/dc/terms/'><channel><item>"
            + inside
            + "</item></channel></rss>")
        .entries()
        .get(0);
  }

  private static Feed.Entry atom(String inside) throws FetchException {
    return read("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + inside + "</entry></feed>")
        .entries()
        .get(0);
  }

  private static Feed read(String text) throws FetchException {
    return FeedParser.read(text, AT, FETCHED);
  }
}
