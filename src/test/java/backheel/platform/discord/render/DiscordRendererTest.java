package backheel.platform.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Reply;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordRendererTest {
  private static final URI PAGE = URI.create("https://news.test/a?b=c&d=(e)");

  @Test
  void aReplyIsOneEmbedInOurColourThatMentionsNobody() {
    var message = drawn(Reply.text("en", "Kick-off is at nine."));

    assertThat(message.path("content").asText()).isEmpty();
    assertThat(message.path("embeds")).hasSize(1);
    assertThat(embed(message).path("color").asInt()).isEqualTo(0x1B7F4B);
    assertThat(embed(message).path("description").asText()).isEqualTo("Kick\\-off is at nine.");
    assertThat(message.path("allowed_mentions").path("parse").isArray()).isTrue();
    assertThat(message.path("allowed_mentions").path("parse")).isEmpty();
  }

  @Test
  void invitationInAHeadlineIsNoLink() {
    for (var invitation :
        new String[] {"discord.gg/x", "DISCORD.gg/x", "discord.com/invite/x", "discordapp.com/x"}) {
      var message =
          drawn(
              Reply.builder("en")
                  .heading("Join " + invitation)
                  .paragraph("Join " + invitation)
                  .quotation(invitation)
                  .build());

      assertThat(message.toString()).doesNotContain(invitation);
      assertThat(message.toString().replace("\u2060", "")).contains("Join " + invitation);
    }
  }

  @Test
  void aBareDomainIsNoLinkToDiscordAndAnAddressIsMadeNone() {
    var message = drawn(Reply.text("en", "gambling.bet and https://evil.example and St.Pauli 2.5"));

    assertThat(embed(message).path("description").asText())
        .isEqualTo("gambling.bet and https\\://evil.example and St.Pauli 2.5");
  }

  @Test
  void theHeadingIsTheTitleAndLeadsToItsPage() {
    var reply =
        Reply.builder("en")
            .heading(new TextSpan.Link("Keeper saves *all*", PAGE))
            .paragraph("x")
            .build();

    var embed = embed(drawn(reply));

    assertThat(embed.path("title").asText()).isEqualTo("Keeper saves \\*all\\*");
    assertThat(embed.path("url").asText()).isEqualTo("https://news.test/a?b=c&d=%28e%29");
    assertThat(embed.path("description").asText()).isEqualTo("x");
  }

  @Test
  void aHeadingWithoutALinkLeadsToThePageOfThePreview() {
    var reply = Reply.builder("en").heading("A story").preview(PAGE).build();

    assertThat(embed(drawn(reply)).path("url").asText()).startsWith("https://news.test");
  }

  @Test
  void aHeadingTooLongForATitleStandsInTheDescriptionInFull() {
    var words = "word ".repeat(80).strip();
    var reply = Reply.builder("en").heading(new TextSpan.Link(words, PAGE)).build();

    var embed = embed(drawn(reply));

    assertThat(embed.has("title")).isFalse();
    assertThat(embed.path("description").asText()).startsWith("**[word ").endsWith(">)**");
  }

  @Test
  void aHeadingWithTwoLinksKeepsBoth() {
    var reply =
        Reply.builder("en")
            .heading(
                new TextSpan.Link("One", PAGE),
                new TextSpan.Plain(" and "),
                new TextSpan.Link("two", PAGE))
            .build();

    assertThat(description(reply)).contains("[One](<https", "[two](<https");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          *bold*               ¦ \\*bold\\*
          __under__            ¦ \\_\\_under\\_\\_
          ~~gone~~             ¦ \\~\\~gone\\~\\~
          ||secret||           ¦ \\|\\|secret\\|\\|
          > quote              ¦ \\> quote
          # big                ¦ \\# big
          - item               ¦ \\- item
          `code`               ¦ \\`code\\`
          [here](http://x.y)   ¦ \\[here\\]\\(http\\://x.y\\)
          @everyone            ¦ \\@everyone
          <@123>               ¦ \\<\\@123\\>
          <t:0:R>              ¦ \\<t:0:R\\>
          back\\slash          ¦ back\\\\slash
          """)
  void foreignTextIsNeverMarkup(String words, String drawn) {
    assertThat(description(Reply.text("en", words))).isEqualTo(drawn);
  }

  @Test
  void controlCharactersAndTurnedDirectionsAreDropped() {
    assertThat(description(Reply.text("en", "a\u202eb\u0007c\u200bd\u0085e"))).isEqualTo("abcde");
  }

  @Test
  void spansAreRenderedAsMarkdown() {
    var reply =
        Reply.builder("en")
            .paragraph(
                new TextSpan.Bold("Goal "),
                new TextSpan.Italic("late"),
                new TextSpan.Plain(" at "),
                new TextSpan.Timestamp("9 pm", Instant.ofEpochSecond(1_700_000_000)),
                new TextSpan.Plain(": "),
                new TextSpan.Link("read [it]", PAGE),
                new TextSpan.Plain(" or "),
                new TextSpan.CommandLink("/story `12`"))
            .build();

    assertThat(description(reply))
        .isEqualTo(
            "**Goal** *late* at <t:1700000000:R>: "
                + "[read \\[it\\]](<https://news.test/a?b=c&d=%28e%29>) or `/story '12'`");
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1)",
    "file:///etc/passwd",
    "https:news",
    "mailto:a@b.test",
    "data:text/html;base64"
  })
  void anAddressThatIsNoWebPageIsPlainWords(String address) {
    var reply =
        Reply.builder("en").paragraph(new TextSpan.Link("words", URI.create(address))).build();

    assertThat(description(reply)).isEqualTo("words");
  }

  @Test
  void blocksStandApartAndListsStandClose() {
    var reply =
        Reply.builder("en")
            .paragraph("First.")
            .item("1", List.of(new TextSpan.Plain("Story")), List.of(new TextSpan.Plain("Outlet")))
            .item("•", List.of(new TextSpan.Plain("Other")), List.of())
            .quotation("We won.\nTwice.")
            .smallPrint(
                new TextSpan.Plain("end "), new TextSpan.Timestamp("now", Instant.ofEpochSecond(5)))
            .build();

    assertThat(description(reply))
        .isEqualTo("First.\n\n1 Story\n-# Outlet\n• Other\n\n> We won.\n> Twice.\n-# end <t:5:R>");
  }

  @Test
  void aMarkWithADotStartsNoListOfDiscord() {
    var reply = Reply.builder("en").item("7.", List.of(new TextSpan.Plain("x")), List.of()).build();

    assertThat(description(reply)).isEqualTo("7\\. x");
  }

  @Test
  void arabicLineThatBeginsInLatinHasADirectionMark() {
    var reply =
        Reply.builder("ar")
            .heading("PSG يفوز")
            .paragraph("المغرب 2-0 بلجيكا")
            .quotation("Hakimi قال")
            .smallPrint("2026")
            .smallPrint("PSG")
            .build();

    var embed = embed(drawn(reply));

    assertThat(embed.path("title").asText()).startsWith("\u200fPSG");
    assertThat(embed.path("description").asText())
        .isEqualTo("المغرب 2\\-0 بلجيكا\n\n> \u200fHakimi قال\n-# \u200f2026");
    assertThat(embed.path("footer").path("text").asText()).isEqualTo("\u200fPSG");
  }

  @Test
  void longWordsAreSpreadOverSeveralEmbedsOfOneMessage() {
    var reply = Reply.builder("en").heading("T");
    IntStream.range(0, 10).forEach(i -> reply.paragraph("word ".repeat(100)));

    var message = drawn(reply.build());

    assertThat(message.path("embeds").size()).isEqualTo(2);
    assertThat(message.path("embeds").get(1).has("title")).isFalse();
    assertWithinLimits(message);
  }

  @Test
  void wordsTooLongForAMessageEndAtAWordAndKeepEveryLink() {
    var reply = Reply.builder("en").heading("T");
    IntStream.range(0, 20)
        .forEach(i ->
            reply.item(
                "" + i,
                List.of(new TextSpan.Link("word ".repeat(120), URI.create("https://n.test/" + i))),
                List.of(new TextSpan.Plain("small ".repeat(100)))));

    var message = drawn(reply.build());

    assertWithinLimits(message);
    var all = message.path("embeds").findValuesAsText("description").toString();
    IntStream.range(0, 20).forEach(i -> assertThat(all).contains("](<https://n.test/" + i + ">)"));
    assertThat(all).contains("word…](").doesNotContain("wor…");
  }

  @Test
  void overlongTextEndsWithAnEllipsis() {
    var reply = Reply.builder("en");
    var address = "https://n.test/" + "a".repeat(1000);
    IntStream.range(0, 20)
        .forEach(i -> reply.paragraph(new TextSpan.Link("words", URI.create(address))));

    var message = drawn(reply.build());

    assertWithinLimits(message);
    assertThat(message.path("embeds").findValuesAsText("description").getLast()).endsWith("\n…");
  }

  @Test
  void oneWordWithoutEndIsCutBetweenCharacters() {
    var flags = "\uD83C\uDDF2\uD83C\uDDE6".repeat(3000);

    var message = drawn(Reply.text("en", flags));

    assertWithinLimits(message);
    assertThat(embed(message).path("description").asText().replace("…", "").length() % 4).isZero();
  }

  @Test
  void boldWordsInAHeadingAreBoldOnce() {
    var reply =
        Reply.builder("en")
            .paragraph("first")
            .heading(new TextSpan.Bold("/link"), new TextSpan.Plain(" X"));

    assertThat(drawn(reply.build()).path("embeds").path(0).path("description").asText())
        .isEqualTo("first\n\n**/link X**");
  }

  @Test
  void emptyReplyIsNotAnEmptyMessage() {
    var message = drawn(Reply.builder("en").build());

    assertThat(embed(message).path("description").asText()).isEqualTo("…");
    assertThat(
            drawn(
                    new Reply(
                        List.of(new TextBlock.Heading(List.of())),
                        List.of(),
                        Reply.ReplyMode.MESSAGE,
                        "en",
                        null))
                .path("embeds"))
        .isNotEmpty();
  }

  private static void assertWithinLimits(JsonNode message) {
    int all = 0;
    for (var embed : message.path("embeds")) {
      int description = embed.path("description").asText().length();
      assertThat(description).isBetween(1, 4096);
      assertThat(embed.path("title").asText().length()).isLessThanOrEqualTo(256);
      all += description + embed.path("title").asText().length();
    }
    assertThat(all).isLessThanOrEqualTo(6000);
    assertThat(message.path("embeds").size()).isLessThanOrEqualTo(10);
  }

  private static JsonNode drawn(Reply reply) {
    return DiscordRenderer.render(reply).json();
  }

  private static JsonNode embed(JsonNode message) {
    return message.path("embeds").path(0);
  }

  private static String description(Reply reply) {
    return embed(drawn(reply)).path("description").asText();
  }
}
