package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import backheel.chat.Run;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

  @Test
  void wordsOfOthersNeverBecomeMarkup() {
    var html =
        html(Reply.text("en", "<b>Tom & \"Jerry's\"</b><script>alert(1)</script> @everyone"));

    assertThat(html)
        .contains("&lt;b&gt;Tom &amp; &quot;Jerry&#39;s&quot;&lt;/b&gt;")
        .contains("@everyone")
        .doesNotContain("<b>", "<script");
  }

  @Test
  void aBareDomainOnThePageIsNoLink() {
    var words = "Win at gambling.bet, t.me/x, https://evil.example, @name";

    assertThat(html(Reply.builder("en").heading(words).quotation(words).reply()))
        .contains(words)
        .doesNotContain("<a");
  }

  @Test
  void everyBlockHasItsElement() {
    var reply =
        Reply.builder("en")
            .heading("Latest")
            .paragraph(new Run.Bold("Bold"), new Run.Plain(" and "), new Run.Italic("slanted"))
            .quotation("We played well.")
            .small("3 reports")
            .reply();

    assertThat(html(reply))
        .isEqualTo(
            "<div class=\"words\" lang=\"en\" dir=\"ltr\"><h2>Latest</h2>"
                + "<p><strong>Bold</strong> and <em>slanted</em></p>"
                + "<blockquote dir=\"auto\">We played well.</blockquote>"
                + "<p class=\"small\">3 reports</p></div>");
  }

  @Test
  void neighbouringItemsAreOneList() {
    var reply =
        Reply.builder("en")
            .item("1", List.of(new Run.Plain("One")), List.of(new Run.Plain("BBC")))
            .item("2", List.of(new Run.Plain("Two")), List.of())
            .paragraph("between")
            .item("•", List.of(new Run.Plain("Three")), List.of())
            .reply();

    var html = html(reply);

    assertThat(html.split("<ul", -1)).hasSize(3);
    assertThat(html)
        .contains(
            "<li><span class=\"mark\">1</span><div><p>One</p><p class=\"small\">BBC</p></div></li>"
                + "<li><span class=\"mark\">2</span><div><p>Two</p></div></li></ul><p>between</p>")
        .endsWith("</ul></div>");
  }

  @Test
  void linksOpenElsewhereAndShowTheirTrueHost() {
    var link = new Run.Link("Read", URI.create("https://example.org/a?b=1&c=%22"));

    assertThat(html(Reply.builder("en").paragraph(link).reply()))
        .contains(
            "<a href=\"https://example.org/a?b=1&amp;c=%22\" title=\"example.org\""
                + " rel=\"noopener\" target=\"_blank\" dir=\"auto\">Read</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "/here",
        "http:x"
      })
  void otherAddressesAreWordsOnly(String address) {
    var reply =
        Reply.builder("en")
            .paragraph(new Run.Link("Read", URI.create(address)))
            .row(Button.opens("Read", URI.create(address)))
            .reply();

    var shown = Drawing.message(1, reply);

    assertThat(shown.html()).contains("<p>Read</p>").doesNotContain("href");
    assertThat(shown.buttons()).isEmpty();
  }

  @Test
  void commandsCanBeTouchedAndMomentsCarryTheirInstant() {
    var reply =
        Reply.builder("en")
            .paragraph(
                new Run.Say("/player o'neil \"x\""),
                new Run.Moment("14 Dec", Instant.parse("2022-12-14T19:00:00Z")))
            .reply();

    assertThat(html(reply))
        .contains("class=\"say\" data-say=\"/player o&#39;neil &quot;x&quot;\" dir=\"auto\">")
        .contains("<time datetime=\"2022-12-14T19:00:00Z\" dir=\"auto\">14 Dec</time>");
  }

  @Test
  void arabicRunsFromRightToLeftAndItsScoresStayUntouched() {
    var shown = Drawing.message(1, Reply.text("ar", "المغرب 2-0 بلجيكا"));

    assertThat(shown.dir()).isEqualTo("rtl");
    assertThat(shown.html())
        .isEqualTo("<div class=\"words\" lang=\"ar\" dir=\"rtl\"><p>المغرب 2-0 بلجيكا</p></div>");
  }

  @Test
  void linesStayLines() {
    assertThat(html(Reply.text("en", "one\ntwo"))).contains("<p>one<br>two</p>");
    assertThat(Drawing.message(1, Reply.text("en", "one\ntwo")).text()).isEqualTo("one\ntwo");
  }

  @Test
  void buttonsAreOneListThatKnowsItsRows() {
    var reply =
        Reply.builder("en")
            .paragraph("x")
            .row(Button.says("1", "/story 1"), Button.says("2", "/story 2"))
            .row(Button.opens("Page", URI.create("https://example.org/")))
            .reply();

    assertThat(Drawing.message(1, reply).buttons())
        .containsExactly(
            new Shown.Key("1", "/story 1", null, 0),
            new Shown.Key("2", "/story 2", null, 0),
            new Shown.Key("Page", null, "https://example.org/", 1));
  }

  @Test
  void onlyAPressCanReplaceAMessageOrBeAnsweredByANote() {
    var replacing = Reply.text("en", "page 2").in(Manner.REPLACE);
    var note = Reply.text("en", "done").in(Manner.NOTE);
    var undo = Reply.builder("en").paragraph("done").row(Button.says("Undo", "/u"));

    assertThat(Drawing.answer(9, replacing, "4"))
        .satisfies(shown -> assertThat(shown.manner()).isEqualTo("replace"))
        .satisfies(shown -> assertThat(shown.message()).isEqualTo("4"));
    assertThat(Drawing.answer(9, note, "4").manner()).isEqualTo("note");
    assertThat(Drawing.answer(9, undo.manner(Manner.NOTE).reply(), "4").manner())
        .isEqualTo("message");
    assertThat(Drawing.answer(9, replacing, "").manner()).isEqualTo("message");
    assertThat(Drawing.answer(9, replacing, null).message()).isEqualTo("9");
    assertThat(Drawing.answer(9, note, null).manner()).isEqualTo("message");
    assertThat(Drawing.answer(9, note.in(Manner.DISCREET), "4").manner()).isEqualTo("message");
  }

  private static String html(Reply reply) {
    return Drawing.message(1, reply).html();
  }
}
