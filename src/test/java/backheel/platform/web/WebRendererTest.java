package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.chat.TextSpan;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebRendererTest {

  @Test
  void foreignTextIsNeverMarkup() {
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

    assertThat(html(Reply.builder("en").heading(words).quotation(words).build()))
        .contains(words)
        .doesNotContain("<a");
  }

  @Test
  void everyBlockHasItsElement() {
    var reply =
        Reply.builder("en")
            .heading("Latest")
            .paragraph(
                new TextSpan.Bold("Bold"),
                new TextSpan.Plain(" and "),
                new TextSpan.Italic("slanted"))
            .quotation("We played well.")
            .smallPrint("3 reports")
            .build();

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
            .item("1", List.of(new TextSpan.Plain("One")), List.of(new TextSpan.Plain("BBC")))
            .item("2", List.of(new TextSpan.Plain("Two")), List.of())
            .paragraph("between")
            .item("•", List.of(new TextSpan.Plain("Three")), List.of())
            .build();

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
    var link = new TextSpan.Link("Read", URI.create("https://example.org/a?b=1&c=%22"));

    assertThat(html(Reply.builder("en").paragraph(link).build()))
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
            .paragraph(new TextSpan.Link("Read", URI.create(address)))
            .row(Button.link("Read", URI.create(address)))
            .build();

    var webMessage = WebRenderer.message(1, reply);

    assertThat(webMessage.html()).contains("<p>Read</p>").doesNotContain("href");
    assertThat(webMessage.buttons()).isEmpty();
  }

  @Test
  void commandsAreButtonsAndTimesCarryTheirInstant() {
    var reply =
        Reply.builder("en")
            .paragraph(
                new TextSpan.CommandLink("/player o'neil \"x\""),
                new TextSpan.Timestamp("14 Dec", Instant.parse("2022-12-14T19:00:00Z")))
            .build();

    assertThat(html(reply))
        .contains("class=\"say\" data-say=\"/player o&#39;neil &quot;x&quot;\" dir=\"auto\">")
        .contains("<time datetime=\"2022-12-14T19:00:00Z\" dir=\"auto\">14 Dec</time>");
  }

  @Test
  void arabicRunsFromRightToLeftAndItsScoresStayUntouched() {
    var webMessage = WebRenderer.message(1, Reply.text("ar", "المغرب 2-0 بلجيكا"));

    assertThat(webMessage.dir()).isEqualTo("rtl");
    assertThat(webMessage.html())
        .isEqualTo("<div class=\"words\" lang=\"ar\" dir=\"rtl\"><p>المغرب 2-0 بلجيكا</p></div>");
  }

  @Test
  void linesStayLines() {
    assertThat(html(Reply.text("en", "one\ntwo"))).contains("<p>one<br>two</p>");
    assertThat(WebRenderer.message(1, Reply.text("en", "one\ntwo")).text()).isEqualTo("one\ntwo");
  }

  @Test
  void buttonsAreOneListThatKnowsItsRows() {
    var reply =
        Reply.builder("en")
            .paragraph("x")
            .row(Button.command("1", "/story 1"), Button.command("2", "/story 2"))
            .row(Button.link("Page", URI.create("https://example.org/")))
            .build();

    assertThat(WebRenderer.message(1, reply).buttons())
        .containsExactly(
            new WebMessage.WebButton("1", "/story 1", null, 0),
            new WebMessage.WebButton("2", "/story 2", null, 0),
            new WebMessage.WebButton("Page", null, "https://example.org/", 1));
  }

  @Test
  void onlyAPressCanReplaceAMessageOrBeAnsweredByANote() {
    var replacing = Reply.text("en", "page 2").withMode(ReplyMode.REPLACE);
    var note = Reply.text("en", "done").withMode(ReplyMode.NOTE);
    var undo = Reply.builder("en").paragraph("done").row(Button.command("Undo", "/u"));

    assertThat(WebRenderer.answer(9, replacing, "4"))
        .satisfies(webMessage -> assertThat(webMessage.manner()).isEqualTo("replace"))
        .satisfies(webMessage -> assertThat(webMessage.message()).isEqualTo("4"));
    assertThat(WebRenderer.answer(9, note, "4").manner()).isEqualTo("note");
    assertThat(WebRenderer.answer(9, undo.mode(ReplyMode.NOTE).build(), "4").manner())
        .isEqualTo("message");
    assertThat(WebRenderer.answer(9, replacing, "").manner()).isEqualTo("message");
    assertThat(WebRenderer.answer(9, replacing, null).message()).isEqualTo("9");
    assertThat(WebRenderer.answer(9, note, null).manner()).isEqualTo("message");
    assertThat(WebRenderer.answer(9, note.withMode(ReplyMode.EPHEMERAL), "4").manner())
        .isEqualTo("message");
  }

  private static String html(Reply reply) {
    return WebRenderer.message(1, reply).html();
  }
}
