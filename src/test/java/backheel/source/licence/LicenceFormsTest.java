package backheel.source.licence;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.feed.FeedSource;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.story.Document;
import backheel.story.Licence;
import backheel.story.LicenceLine;
import backheel.story.LicenceLine.Origin;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Licence lines in the odd shapes in which sites and feeds write them, and what they allow. */
class LicenceFormsTest {
  private static final String NONE = "none";
  private static final String FULL = "FULL_TEXT";
  private static final String EXCERPT = "EXCERPT";
  private static final String FREE =
      rsl("<license><permits type='usage'>all</permits><payment type='free'/></license>");
  private static final String CLOSED =
      rsl("<license><permits type='usage'>search</permits></license>");

  private final LocalSite site = new LocalSite();
  private final GuardedHttpClient client = LocalSite.web(Clock.systemUTC());

  private static String rsl(String licence) {
    return "<?xml version='1.0'?><rsl xmlns='https://rslstandard.org/rsl'><content url='/'>"
        + licence
        + "</content></rsl>";
  }

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  static Stream<Arguments> robots() {
    return Stream.of(
        Arguments.of(
            "upper case, a blank before the colon, BOM and CRLF",
            FULL,
            "\ufeffUSER-AGENT: *\r\nDisallow: /x\r\n\r\nLICENSE : {site}/free.xml\r\n"),
        Arguments.of(
            "in the group of another robot",
            NONE,
            "User-agent: *\nAllow: /\n\nUser-agent: GPTBot\nLicense: {site}/closed.xml\nDisallow: /"),
        Arguments.of(
            "two licences, of which one is closed",
            EXCERPT,
            "License: {site}/free.xml\nLicense: {site}/closed.xml\n"),
        Arguments.of("a relative address", FULL, "License: /free.xml"),
        Arguments.of(
            "a comment behind the address",
            FULL,
            "# terms\nLicense: {site}/free.xml # see there\nUser-agent: *\nAllow: /"),
        Arguments.of(
            "a page in the place of robots.txt",
            NONE,
            "<!doctype html><html><body><p>\nLicense: {site}/closed.xml\n</p></body></html>"),
        Arguments.of("a page in the place of the licence", EXCERPT, "License: {site}/page"),
        Arguments.of("nothing at the licence's address", EXCERPT, "License: {site}/gone.xml"),
        Arguments.of("a licence that has moved", FULL, "License: {site}/moved.xml"),
        Arguments.of("a licence of a megabyte", EXCERPT, "License: {site}/huge.xml"),
        Arguments.of(
            "our own group is closed, that of all is open",
            EXCERPT,
            "User-agent: *\nLicense: {site}/free.xml\nAllow: /\n"
                + "User-agent: backheel\nLicense: {site}/closed.xml\nAllow: /"),
        Arguments.of(
            "our own group is open, that before all groups is closed",
            FULL,
            "License: {site}/closed.xml\nUser-agent: Backheel\nLicense: {site}/free.xml\nAllow: /"),
        Arguments.of(
            "at the end of a file without end",
            NONE,
            "User-agent: *\n"
                + "Disallow: /some/long/path/of/the/site\n".repeat(15_000)
                + "\nLicense: {site}/closed.xml"),
        Arguments.of("a licence that may not be read", EXCERPT, "License: http://10.0.0.1/l.xml"),
        Arguments.of(
            "Creative Commons by name",
            FULL,
            "License: HTTPS://CreativeCommons.org/licenses/by-sa/4.0/deed.fr"),
        Arguments.of("nothing behind the colon", NONE, "License:\nUser-agent: *\nAllow: /"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("robots")
  void aLineOfASiteIsReadAsItIsMeant(String what, String expected, String robots)
      throws IOException {
    site.on("/robots.txt", "text/plain", robots.replace("{site}", origin()));
    site.on("/free.xml", "application/rsl+xml", FREE);
    site.on("/closed.xml", "application/rsl+xml", CLOSED);
    site.on("/page", "text/html", "<!doctype html><html><p>Terms of use</p></html>");
    site.on(
        "/moved.xml",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/free.xml");
          exchange.sendResponseHeaders(301, -1);
          exchange.close();
        });
    site.on("/huge.xml", "text/xml", FREE + "<!-- " + "x".repeat(1_000_000) + " -->");

    var lines = new SiteLicenceReader(client).read(site.at("/feed")).lines();

    assertThat(extent(LicenceLine.decide(null, site.at("/news/1"), lines)))
        .as(what)
        .isEqualTo(expected);
  }

  static Stream<Arguments> feeds() {
    var channel = "<rss version='2.0' xmlns:cc='http://creativecommons.org/ns#'><channel>";
    var story = "<title>A keeper stays</title><link>https://terrace.example/1</link>";
    var end = "</channel></rss>";
    return Stream.of(
        Arguments.of(
            "of an entry, against that of its feed",
            FULL,
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
                + "<link rel='license' href='https://creativecommons.org/licenses/by-nd/4.0/'/>"
                + "<entry><id>1</id><title>A keeper stays</title>"
                + "<link rel='LICENSE' href='//creativecommons.org/licenses/by/4.0'/></entry></feed>"),
        Arguments.of(
            "under another prefix",
            FULL,
            "<rss version='2.0' xmlns:x='http://backend.userland.com/creativeCommonsRssModule'>"
                + "<channel><x:license>http://www.creativecommons.org/licenses/by-nc/1.0</x:license>"
                + "<item>"
                + story
                + "</item>"
                + end),
        Arguments.of(
            "a plain copyright line",
            NONE,
            channel
                + "<copyright>(c) 2026 The Terrace, https://terrace.example/terms</copyright>"
                + "<item>"
                + story
                + "<dc:rights>All rights reserved.</dc:rights></item>"
                + end),
        Arguments.of(
            "in the markup of a note",
            EXCERPT,
            channel
                + "<item>"
                + story
                + "<dc:rights>&lt;a href=\"https://creativecommons.org/"
                + "licenses/by-nd/4.0/\"&gt;Some rights&lt;/a&gt;</dc:rights></item>"
                + end),
        Arguments.of(
            "terms of an entry, against the licence of its feed",
            EXCERPT,
            "<rss version='2.0' xmlns:r='https://rslstandard.org/rsl'><channel>"
                + "<creativeCommons:license>https://creativecommons.org/licenses/by/4.0/"
                + "</creativeCommons:license><item>"
                + story
                + "<r:content url='https://terrace.example/1'><r:license><r:prohibits type='usage'>"
                + "all</r:prohibits></r:license></r:content></item>"
                + end),
        Arguments.of(
            "two of an entry, among which a reader may choose",
            FULL,
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><id>1</id>"
                + "<title>A keeper stays</title>"
                + "<link rel='license' href='https://creativecommons.org/licenses/by-nd/4.0/'/>"
                + "<link rel='license' href='https://creativecommons.org/licenses/by/4.0/'/>"
                + "</entry></feed>"),
        Arguments.of(
            "as a resource of RDF",
            FULL,
            channel
                + "<cc:license rdf:resource='http://creativecommons.org/licenses/by/2.0/'/>"
                + "<item>"
                + story
                + "</item>"
                + end),
        Arguments.of(
            "in capitals, in a broken feed",
            FULL,
            "<rss><CHANNEL><TITLE>T & T</TITLE><CREATIVECOMMONS:LICENSE>"
                + "https://creativecommons.org/licenses/by/4.0/</CREATIVECOMMONS:LICENSE>"
                + "<ITEM><TITLE>A keeper stays</TITLE></ITEM></CHANNEL></rss>"),
        Arguments.of(
            "an address that nobody knows",
            EXCERPT,
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><link rel='license'"
                + " href='/terms'/><entry><id>1</id><title>A keeper stays</title></entry></feed>"),
        Arguments.of(
            "taken back by an entry",
            EXCERPT,
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>"
                + "<link rel='license' href='https://creativecommons.org/licenses/by/4.0/'/>"
                + "<entry><id>1</id><title>A keeper stays</title><link rel='license'"
                + " href='http://purl.org/atompub/license#unspecified'/></entry></feed>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  void aLineOfAFeedIsReadAsItIsMeant(String what, String expected, String feed) throws IOException {
    site.on("/feed", "text/xml", feed);
    var source = new FeedSource(client, site.at("/feed"), "T", Duration.ofHours(1));

    var visit = source.visit(null);

    var lines = new ArrayList<LicenceLine>();
    var named = visit.licences();
    for (var licence : named == null ? List.<Licence>of() : named) {
      lines.add(LicenceLine.ofAll(Origin.FEED, licence));
    }
    assertThat(visit.documents()).hasSize(1);
    Document document = visit.documents().getFirst();
    assertThat(extent(LicenceLine.decide(document.licence(), document.link(), lines)))
        .as(what)
        .isEqualTo(expected);
  }

  private String origin() {
    var at = site.at("/").toString();
    return at.substring(0, at.length() - 1);
  }

  private static String extent(@Nullable Licence licence) {
    return licence == null ? NONE : licence.extent().name();
  }
}
