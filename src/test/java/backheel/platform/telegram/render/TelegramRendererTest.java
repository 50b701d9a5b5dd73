package backheel.platform.telegram.render;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.testing.telegram.TelegramMarkup;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TelegramRendererTest {

  @Test
  void foreignTextIsNeverMarkup() {
    var reply = Reply.text("en", "<b>Free</b> & \"easy\" <script>");

    assertThat(html(reply).replace("\u2060", ""))
        .isEqualTo("&lt;b&gt;Free&lt;/b&gt; &amp; &quot;easy&quot; &lt;script&gt;");
  }

  @Test
  void blocksAreSeparatedByBlankLines() {
    var reply =
        Reply.builder("en")
            .heading("Latest")
            .item("1", List.of(link("A goal", "https://a.example/1")), words("Daily · 3 h"))
            .item("2", List.of(link("A save", "https://a.example/2")), words("Echo · 4 h"))
            .quotation("We ran.")
            .smallPrint("The coach")
            .smallPrint("Page 1 of 3")
            .build();

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
            .build();

    assertThat(html(reply)).isEqualTo("• one\n• two\n\nthree");
  }

  @Test
  void spansAreRenderedAsHtml() {
    var reply =
        Reply.builder("en")
            .paragraph(
                new TextSpan.Bold("bold"),
                new TextSpan.Plain(" "),
                new TextSpan.Italic("slanted"),
                new TextSpan.Plain(" "),
                new TextSpan.CommandLink("/help"),
                new TextSpan.Plain(" "),
                new TextSpan.CommandLink("/player ann"),
                new TextSpan.Plain(" "),
                new TextSpan.Timestamp("at noon", Instant.EPOCH))
            .build();

    assertThat(html(reply))
        .isEqualTo("<b>bold</b> <i>slanted</i> /help <code>/player ann</code> at noon");
  }

  @Test
  void markupIsNeverDoubled() {
    var reply =
        Reply.builder("en")
            .heading(new TextSpan.Bold("a"), new TextSpan.CommandLink("/b c"))
            .smallPrint(new TextSpan.Italic("d"))
            .build();

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
            .build();

    assertThat(html(reply)).isEqualTo("<a href=\"https://x.example/?a=1&amp;b=%22\">a</a>bcd");
  }

  @Test
  void blocksWithoutWordsLeaveNoGap() {
    var reply =
        Reply.builder("en").paragraph("a").paragraph(" ").smallPrint("").paragraph("b").build();

    assertThat(html(reply)).isEqualTo("a\n\nb");
    assertThat(TelegramRenderer.messages(Reply.text("en", " \n "))).isEmpty();
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
            .paragraph(new TextSpan.Plain("Ann"), new TextSpan.Plain(" قالت"))
            .paragraph("2-0")
            .build();

    assertThat(TelegramRenderer.markedText(reply).text())
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
                List.of(new TextSpan.Plain("الرباط · "), new TextSpan.Plain("2 hours ago")))
            .build();

    assertThat(TelegramRenderer.markedText(reply).text())
        .isEqualTo("\u200e1 \u2068المغرب\u2069\n\u200e\u2068الرباط\u2069 · 2 hours ago");
  }

  @Test
  void buttonsStandUnderTheLastPartAndThePreviewUnderTheFirst() {
    var builder = Reply.builder("en").preview(URI.create("https://x.example/"));
    for (int i = 0; i < 60; i++) {
      builder.paragraph("word ".repeat(20) + i);
    }
    var pages = TelegramRenderer.messages(builder.row(Button.command("More", "/more")).build());

    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst().buttons()).isEmpty();
    assertThat(pages.getFirst().preview()).isNotNull();
    assertThat(pages.getLast().buttons()).isNotEmpty();
    assertThat(pages.getLast().preview()).isNull();
  }

  @Test
  void oneMessageSaysThatSomethingIsMissing() {
    var pages = TelegramRenderer.singleMessage(Reply.text("en", "word ".repeat(2_000)));

    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst().html()).endsWith("word\n…");
    assertThat(pages.getFirst().html().length()).isLessThanOrEqualTo(4_096);
  }

  @Test
  void aNoteHasAtMostTwoHundredCharacters() {
    assertThat(TelegramRenderer.note(Reply.text("en", "a<b"))).isEqualTo("a<b");
    assertThat(TelegramRenderer.note(Reply.text("en", "a".repeat(201)))).isNull();
    assertThat(TelegramRenderer.note(Reply.text("en", ""))).isNull();
  }

  @Test
  void randomRepliesAreAcceptedByTelegramWithAllTheirText() {
    var random = new Random(20_221_218);
    for (int i = 0; i < 500; i++) {
      var reply = anything(random);

      var pages = TelegramRenderer.messages(reply);

      var seen = new StringBuilder();
      for (var telegramMessage : pages) {
        var words = TelegramMarkup.words(telegramMessage.html());
        assertThat(words.length()).isBetween(1, 4_096);
        assertThat(words).isEqualTo(telegramMessage.plainText());
        seen.append(words);
      }
      assertThat(letters(seen.toString().replace("\u2060", "")))
          .isEqualTo(letters(reply.plainText()));
    }
  }

  private static Reply anything(Random random) {
    var builder = Reply.builder(random.nextInt(3) == 0 ? "ar" : "en");
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      switch (random.nextInt(5)) {
        case 0 -> builder.heading(run(random), run(random));
        case 1 -> builder.quotation(string(random));
        case 2 -> builder.item("•", List.of(run(random), run(random)), List.of(run(random)));
        case 3 -> builder.smallPrint(run(random));
        default -> builder.paragraph(run(random), run(random), run(random));
      }
    }
    return builder.build();
  }

  private static TextSpan run(Random random) {
    var words = string(random);
    return switch (random.nextInt(5)) {
      case 0 -> new TextSpan.Bold(words);
      case 1 -> new TextSpan.Italic(words);
      case 2 -> new TextSpan.CommandLink(words);
      case 3 -> link(words, "https://x.example/?a=%3C&b=2");
      default -> new TextSpan.Plain(words);
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

  private static List<TextSpan> words(String words) {
    return List.of(new TextSpan.Plain(words));
  }

  private static TextSpan link(String words, String to) {
    return new TextSpan.Link(words, URI.create(to));
  }

  private static String html(Reply reply) {
    var pages = TelegramRenderer.messages(reply);
    assertThat(pages).hasSize(1);
    return pages.getFirst().html();
  }
}
