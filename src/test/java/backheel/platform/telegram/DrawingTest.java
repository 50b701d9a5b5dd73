package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.testing.TelegramMarkup;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DrawingTest {

  @Test
  void foreignWordsCannotMarkUp() {
    var reply = Reply.text("en", "<b>Free</b> & \"easy\" <script>");

    assertThat(html(reply).replace("\u2060", ""))
        .isEqualTo("&lt;b&gt;Free&lt;/b&gt; &amp; &quot;easy&quot; &lt;script&gt;");
  }

  @Test
  void aMessageHasAirBetweenItsParts() {
    var reply =
        Reply.builder("en")
            .heading("Latest")
            .item("1", List.of(link("A goal", "https://a.example/1")), words("Daily · 3 h"))
            .item("2", List.of(link("A save", "https://a.example/2")), words("Echo · 4 h"))
            .quotation("We ran.")
            .small("The coach")
            .small("Page 1 of 3")
            .reply();

    assertThat(html(reply))
        .isEqualTo(
            """
            <b>Latest</b>

            1 <a href="https://a.example/1">A goal</a>
            <i>Daily · 3 h</i>

            2 <a href="https://a.example/2">A save</a>
            <i>Echo · 4 h</i>

            <blockquote>We ran.</blockquote>
            <i>The coach</i>
            <i>Page 1 of 3</i>\
            """);
  }

  @Test
  void shortItemsStandCloseTogether() {
    var reply =
        Reply.builder("en")
            .item("•", words("one"), List.of())
            .item("•", words("two"), List.of())
            .paragraph("three")
            .reply();

    assertThat(html(reply)).isEqualTo("• one\n• two\n\nthree");
  }

  @Test
  void runsLookAsTheyShould() {
    var reply =
        Reply.builder("en")
            .paragraph(
                new Run.Bold("bold"),
                new Run.Plain(" "),
                new Run.Italic("slanted"),
                new Run.Plain(" "),
                new Run.Say("/help"),
                new Run.Plain(" "),
                new Run.Say("/player ann"),
                new Run.Plain(" "),
                new Run.Moment("at noon", Instant.EPOCH))
            .reply();

    assertThat(html(reply))
        .isEqualTo("<b>bold</b> <i>slanted</i> /help <code>/player ann</code> at noon");
  }

  @Test
  void markupIsNeverDoubled() {
    var reply =
        Reply.builder("en")
            .heading(new Run.Bold("a"), new Run.Say("/b c"))
            .small(new Run.Italic("d"))
            .reply();

    assertThat(html(reply)).isEqualTo("<b>a/b c</b>\n\n<i>d</i>");
  }

  @Test
  void onlyAddressesOfTheWebBecomeLinks() {
    var reply =
        Reply.builder("en")
            .paragraph(
                link("a", "https://x.example/?a=1&b=\"".replace("\"", "%22")),
                link("b", "javascript:alert(1)"),
                link("c", "tg://user?id=1"),
                link("d", "/relative"))
            .reply();

    assertThat(html(reply)).isEqualTo("<a href=\"https://x.example/?a=1&amp;b=%22\">a</a>bcd");
  }

  @Test
  void blocksWithoutWordsLeaveNoGap() {
    var reply = Reply.builder("en").paragraph("a").paragraph(" ").small("").paragraph("b").reply();

    assertThat(html(reply)).isEqualTo("a\n\nb");
    assertThat(Drawing.pages(Reply.text("en", " \n "))).isEmpty();
  }

  @Test
  void controlCharactersAndOverridesAreTakenOut() {
    var reply =
        Reply.text("en", "a\u0000b\u202Ec\u2066d\u2069e\u2068f\uFEFFg\ud800h\tk\r\n\n\n\nl");

    assertThat(html(reply)).isEqualTo("abcdefgh k\n\nl");
  }

  @Test
  void pairedIsolatesStay() {
    assertThat(html(Reply.text("en", "a \u2068b\u2069 c"))).isEqualTo("a \u2068b\u2069 c");
  }

  @Test
  void everyLineOfAnArabicMessageRunsFromTheRight() {
    var reply =
        Reply.builder("ar")
            .heading("المغرب")
            .item("1", words("A Latin headline."), words("Daily"))
            .paragraph(new Run.Plain("Ann"), new Run.Plain(" قالت"))
            .paragraph("2-0")
            .reply();

    assertThat(Drawing.sheet(reply).words())
        .isEqualTo(
            """
            المغرب

            \u200f1 \u2068A Latin headline.\u2069
            \u200f\u2068Daily\u2069

            \u200f\u2068Ann\u2069 قالت

            \u200f2-0\
            """);
    assertThat(html(reply)).doesNotContain("<i>");
  }

  @Test
  void arabicWordsInAnEnglishMessageAreSetApart() {
    var reply =
        Reply.builder("en")
            .item(
                "1",
                words("المغرب"),
                List.of(new Run.Plain("الرباط · "), new Run.Plain("2 hours ago")))
            .reply();

    assertThat(Drawing.sheet(reply).words())
        .isEqualTo("\u200e1 \u2068المغرب\u2069\n\u200e\u2068الرباط\u2069 · 2 hours ago");
  }

  @Test
  void buttonsStandUnderTheLastPartAndThePreviewUnderTheFirst() {
    var builder = Reply.builder("en").preview(URI.create("https://x.example/"));
    for (int i = 0; i < 60; i++) {
      builder.paragraph("word ".repeat(20) + i);
    }
    var pages = Drawing.pages(builder.row(Button.says("More", "/more")).reply());

    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst().buttons()).isEmpty();
    assertThat(pages.getFirst().preview()).isNotNull();
    assertThat(pages.getLast().buttons()).isNotEmpty();
    assertThat(pages.getLast().preview()).isNull();
  }

  @Test
  void oneMessageSaysThatSomethingIsMissing() {
    var pages = Drawing.onePage(Reply.text("en", "word ".repeat(2_000)));

    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst().html()).endsWith("word\n…");
    assertThat(pages.getFirst().html().length()).isLessThanOrEqualTo(4_096);
  }

  @Test
  void aNoteHasAtMostTwoHundredCharacters() {
    assertThat(Drawing.note(Reply.text("en", "a<b"))).isEqualTo("a<b");
    assertThat(Drawing.note(Reply.text("en", "a".repeat(201)))).isNull();
    assertThat(Drawing.note(Reply.text("en", ""))).isNull();
  }

  @Test
  void whateverIsSaidIsTakenByTelegramAndKeepsItsWords() {
    var random = new Random(20_221_218);
    for (int i = 0; i < 500; i++) {
      var reply = anything(random);

      var pages = Drawing.pages(reply);

      var seen = new StringBuilder();
      for (var page : pages) {
        var words = TelegramMarkup.words(page.html());
        assertThat(words.length()).isBetween(1, 4_096);
        assertThat(words).isEqualTo(page.plain());
        seen.append(words);
      }
      assertThat(letters(seen.toString().replace("\u2060", ""))).isEqualTo(letters(reply.words()));
    }
  }

  private static Reply anything(Random random) {
    var builder = Reply.builder(random.nextInt(3) == 0 ? "ar" : "en");
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      switch (random.nextInt(5)) {
        case 0 -> builder.heading(run(random), run(random));
        case 1 -> builder.quotation(string(random));
        case 2 -> builder.item("•", List.of(run(random), run(random)), List.of(run(random)));
        case 3 -> builder.small(run(random));
        default -> builder.paragraph(run(random), run(random), run(random));
      }
    }
    return builder.reply();
  }

  private static Run run(Random random) {
    var words = string(random);
    return switch (random.nextInt(5)) {
      case 0 -> new Run.Bold(words);
      case 1 -> new Run.Italic(words);
      case 2 -> new Run.Say(words);
      case 3 -> link(words, "https://x.example/?a=%3C&b=2");
      default -> new Run.Plain(words);
    };
  }

  private static String string(Random random) {
    var alphabet =
        List.of(
            "a",
            "B",
            " ",
            "\n",
            "<",
            ">",
            "&",
            "\"",
            "é",
            "م",
            "ر",
            "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "👨‍👩‍👧",
            "e\u0301",
            "\u2068",
            "\u2069",
            "\u202e",
            "\u0007",
            "7",
            "</b>",
            "&amp;",
            ".");
    var string = new StringBuilder();
    for (int i = random.nextInt(random.nextInt(4) == 0 ? 2_000 : 40); i > 0; i--) {
      string.append(alphabet.get(random.nextInt(alphabet.size())));
    }
    return string.toString();
  }

  /** What a reader reads: everything but blanks and invisible marks of direction. */
  private static String letters(String words) {
    return words.replaceAll("[\\s\\p{Cc}\u2066-\u2069\u202a-\u202e\u200e\u200f\u00a0]", "");
  }

  private static List<Run> words(String words) {
    return List.of(new Run.Plain(words));
  }

  private static Run link(String words, String to) {
    return new Run.Link(words, URI.create(to));
  }

  private static String html(Reply reply) {
    var pages = Drawing.pages(reply);
    assertThat(pages).hasSize(1);
    return pages.getFirst().html();
  }
}
