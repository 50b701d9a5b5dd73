package backheel.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.football.Catalogue;
import backheel.story.Document;
import backheel.story.Document.Form;
import backheel.story.Report;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentAnalyzerTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final DocumentAnalyzer READER = new DocumentAnalyzer(Catalogue.bundled());

  private static final String FIRST =
      "The rain had stopped an hour before kick-off, but the pitch at the old ground was still heavy,"
          + " and both sides needed time to find their feet.";
  private static final String SECOND =
      "Midway through the second half the captain rose highest at the far post, met the corner with"
          + " his forehead, and sent the travelling supporters home happy.";
  private static final String THIRD =
      "\"We have waited nine years for a night like this,\" the manager said afterwards, his voice"
          + " nearly gone. \"Nobody will take it away from these players.\"";

  private static final String PAGE =
      """
      <!doctype html><html lang="en-GB"><head>
      <title>Rovers win at last in the mud | The Daily Touchline</title>
      <meta property="og:site_name" content="The Daily Touchline">
      <meta property="og:title" content="Rovers win at last in the mud | The Daily Touchline">
      <meta property="og:image" content="/pictures/mud.jpg">
      <meta property="article:modified_time" content="2026-03-01T09:00:00Z">
      <script type="application/ld+json">[{"@context":"https://schema.org","@graph":[
        {"@type":"WebSite","name":"The Daily Touchline"},
        {"@type":["NewsArticle"],"headline":"Rovers win at last in the mud","datePublished":"2026-02-28T21:40:00+01:00",
         "dateModified":"2026-03-01T09:00:00Z","author":[{"@type":"Person","name":"By Ida Quill"},{"@type":"Organization","name":"Wire Desk"}],}]}]
      </script></head><body>
      <div class="cookie-consent"><p>We use cookies to make this site better for everybody who reads it, and for our partners.</p></div>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/tables">Tables</a></li></ul></nav>
      <div class="page-wrap"><article class="post">
      <header><h1>Rovers win at last in the mud</h1><p class="byline">By Ida Quill</p></header>
      <div class="share-bar"><a href="#">Share on everything</a></div>
      <div class="article-body content-with-sidebar">
      <p>%s</p>
      <p><a href="/more">Read more: the ten muddiest pitches of the decade</a></p>
      <figure><img src="a.jpg"><figcaption>A muddy pitch. Photo: Somebody</figcaption></figure>
      <p>%s</p><p>%s</p>
      <h3>Related articles</h3>
      <p>City sign a goalkeeper from the second division for a fee that nobody wants to talk about, sources say.</p>
      </div>
      <section id="comments"><h2>3 comments</h2><p>What a match that was, I have never seen anything like it in my whole life, honestly.</p></section>
      </article></div>
      <footer><p>Copyright The Daily Touchline, all rights reserved, no part of this may be copied without leave.</p></footer>
      </body></html>
      """
          .formatted(FIRST, SECOND, THIRD);

  @Test
  void cutsEverythingAroundTheArticleOfAPage() throws UnreadableDocumentException {
    Report report = READER.read(page(PAGE));

    assertThat(report.body()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    assertThat(report.excerpt()).startsWith(FIRST).hasSizeLessThanOrEqualTo(300);
  }

  @Test
  void controlsOfDirectionAreTakenOutBeforeAnythingIsUnderstood()
      throws UnreadableDocumentException {
    var turned =
        PAGE.replace("Rovers win", "Rovers &#8238;win&#x200f;")
            .replace("the captain rose", "the &#x202E;captain&rlm; rose&#x61c;");

    Report report = READER.read(page(turned.replace("Daily Touchline", "Daily &#x2067;Touchline")));

    assertThat(report.title()).isEqualTo("Rovers win at last in the mud");
    assertThat(report.body()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    assertThat(report.outlet()).isEqualTo("The Daily Touchline");
    assertThat(report.quotes())
        .allSatisfy(quote ->
            assertThat(quote.text())
                .isEqualTo(report.body().substring(quote.at().start(), quote.at().end())));
  }

  @Test
  void tellsTheTitleWithoutTheOutlet() throws UnreadableDocumentException {
    Report report = READER.read(page(PAGE));

    assertThat(report.title()).isEqualTo("Rovers win at last in the mud");
    assertThat(report.outlet()).isEqualTo("The Daily Touchline");
  }

  @Test
  void tellsWhenItWasPublishedAndNotWhenItWasChanged() throws UnreadableDocumentException {
    Report report = READER.read(page(PAGE));

    assertThat(report.date()).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(report.published()).isEqualTo(Instant.parse("2026-02-28T20:40:00Z"));
  }

  @Test
  void refusesADateInTheFuture() throws UnreadableDocumentException {
    Report report =
        READER.read(page(PAGE.replace("2026-02-28T21:40:00+01:00", "2031-01-01T00:00:00Z")));

    assertThat(report.date()).isNotEqualTo(LocalDate.of(2031, 1, 1));
  }

  @Test
  void takesPeopleOnlyForAuthors() throws UnreadableDocumentException {
    Report report = READER.read(page(PAGE));

    assertThat(report.authors()).containsExactly("Ida Quill");
  }

  @Test
  void resolvesThePictureAgainstThePage() throws UnreadableDocumentException {
    Report report = READER.read(page(PAGE));

    assertThat(report.picture()).isEqualTo(URI.create("https://touchline.test/pictures/mud.jpg"));
  }

  @Test
  void cutsAPlainTextThatWasCopiedWithEverythingAroundIt() throws UnreadableDocumentException {
    String text =
        String.join(
            "\n",
            "Home",
            "Tables",
            "Sign in",
            "",
            "Rovers win at last in the mud",
            "",
            FIRST,
            "",
            "What a header from the skipper! pic.twitter.com/AbCd12 — Rovers Fans (@roversfans) March 1, 2026",
            "",
            SECOND,
            "",
            THIRD,
            "",
            "Follow us to see more of this.",
            "",
            "Related Posts",
            "",
            "SHOCKING: a basketball star has said something that you will not believe about a singer, and her fans are furious.",
            "",
            "Leave a Reply",
            "Your email address will not be published. Required fields are marked *");

    Report report = READER.read(text(text));

    assertThat(report.title()).isEqualTo("Rovers win at last in the mud");
    assertThat(report.body()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void takesADateThatIsGluedToTheFirstLine() throws UnreadableDocumentException {
    Report report = READER.read(text(" date 2026-02-27 " + FIRST + "\n\n" + SECOND));

    assertThat(report.date()).isEqualTo(LocalDate.of(2026, 2, 27));
    assertThat(report.body()).startsWith("The rain had stopped");
    assertThat(report.title()).startsWith("The rain had stopped").hasSizeLessThan(130);
  }

  @Test
  void cutsNothingOfAnArticle() throws UnreadableDocumentException {
    String text = "  " + FIRST + "\n\nRelated Posts\n\n" + SECOND + " ";

    Report report = READER.read(Document.ofContent("a", Form.ARTICLE, text, NOW));

    assertThat(report.body()).isEqualTo(text);
  }

  @Test
  void keepsWhatAFeedCarriesAsTheArticle() throws UnreadableDocumentException {
    var item =
        new Document(
            "f",
            Form.FRAGMENT,
            "<p>" + FIRST + "</p><p>" + SECOND + "</p>",
            URI.create("https://touchline.test/1"),
            "Touchline",
            "en",
            "Rovers win",
            NOW.minusSeconds(60),
            java.util.List.of("Ida Quill", "Touchline Staff"),
            null,
            NOW);

    Report report = READER.read(item);

    assertThat(report.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(report.title()).isEqualTo("Rovers win");
    assertThat(report.published()).isEqualTo(NOW.minusSeconds(60));
    assertThat(report.authors()).containsExactly("Ida Quill");
    assertThat(report.outlet()).isEqualTo("Touchline");
  }

  @Test
  void cutsTheFooterThatFeedsAdd() throws UnreadableDocumentException {
    var item =
        new Document(
            "f",
            Form.FRAGMENT,
            "<p><img src='https://touchline.test/a.jpg'></p><p>Full time: 2-1</p><p>"
                + FIRST
                + "</p><p>The post <a href='#'>Rovers win</a> appeared first on <a href='#'>Touchline</a>.</p>",
            null,
            "Touchline",
            null,
            "Rovers win - Touchline",
            null,
            java.util.List.of(),
            null,
            NOW);

    Report report = READER.read(item);

    assertThat(report.body()).isEqualTo("Full time: 2-1\n\n" + FIRST);
    assertThat(report.title()).isEqualTo("Rovers win");
    assertThat(report.picture()).isEqualTo(URI.create("https://touchline.test/a.jpg"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Related Posts",
        "Sur le même sujet",
        "Noticias relacionadas",
        "مواضيع ذات صلة",
        "Lesen Sie auch",
        "Articoli correlati",
        "Lees ook",
        "Читайте также"
      })
  void cutsWhatFollowsTheArticleInManyLanguages(String cue) throws UnreadableDocumentException {
    String other =
        "A goalkeeper of another club has signed a contract until the end of the decade, his agent said.";

    Report report =
        READER.read(
            text(
                "Rovers win at last in the mud\n\n"
                    + FIRST
                    + "\n\n"
                    + SECOND
                    + "\n\n"
                    + cue
                    + "\n\n"
                    + other));

    assertThat(report.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void readsMarkupThatIsNestedBeyondReason() throws UnreadableDocumentException {
    String deep = "<div>".repeat(20_000) + "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

    assertThat(READER.read(page("<html><body>" + deep)).body()).contains(FIRST);
  }

  @Test
  void saysSoWhenThereIsNothingToRead() {
    assertThatThrownBy(
            () -> READER.read(page("<html><body><nav><a href='/'>Home</a></nav></body></html>")))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessage("no article found in p");
  }

  @Test
  void saysWhereLookAlikeLettersStood() throws UnreadableDocumentException {
    String spam = "Thіѕ certаіnly cаught hіѕ аttentіon аfter the gаme, аnd he ѕаіd ѕo.";

    Report kept = READER.read(Document.ofContent("a", Form.ARTICLE, FIRST + "\n\n" + spam, NOW));
    Report cut =
        READER.read(
            text(
                "Rovers win at last in the mud\n\n"
                    + FIRST
                    + "\n\n"
                    + SECOND
                    + "\n\n"
                    + THIRD
                    + "\n\nRelated Posts\n\n"
                    + spam));

    assertThat(kept.suspicion().homoglyphs()).isTrue();
    assertThat(kept.suspicion().reasons())
        .anyMatch(r -> r.startsWith("look-alike letters in the article"));
    assertThat(cut.suspicion().homoglyphs()).isTrue();
    assertThat(cut.suspicion().reasons()).anyMatch(r -> r.contains("only in what was cut away"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Кylіan Mbаppé was on the bench while Achraf Hakimi played", // Cyrillic К, і, а
        "𝐊𝐲𝐥𝐢𝐚𝐧 𝐌𝐛𝐚𝐩𝐩é was on the bench while Ａｃｈｒａｆ Hakimi played",
        "Kyl\u200Bian Mb\u2060appé was on the bench while Ach\u00ADraf Hakimi played",
        "Kylian M8appé was on the bench while Achraf Hak1mi played",
      })
  void understandsWhatWordsLookLike(String disguised) throws UnreadableDocumentException {
    var report = READER.read(text("Morocco reach the last four\n\n" + disguised + " on."));

    assertThat(report.body())
        .contains("Kylian Mbappé was on the bench while Achraf Hakimi played on.");
    assertThat(report.subjects())
        .extracting(subjectCount -> subjectCount.subject().id())
        .contains("kylian-mbappe", "achraf-hakimi");
    assertThat(report.suspicion().homoglyphs()).isTrue();
  }

  private static Document page(String html) {
    return new Document(
        "p",
        Form.PAGE,
        html,
        URI.create("https://touchline.test/rovers"),
        "",
        null,
        null,
        null,
        java.util.List.of(),
        null,
        NOW);
  }

  private static Document text(String text) {
    return Document.ofContent("t", Form.TEXT, text, NOW);
  }
}
