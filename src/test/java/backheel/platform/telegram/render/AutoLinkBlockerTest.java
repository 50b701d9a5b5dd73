package backheel.platform.telegram.render;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Reply;
import backheel.chat.TextSpan;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an outlet wrote sends nobody anywhere: only the link of its story does. */
class AutoLinkBlockerTest {

  @ParameterizedTest
  @CsvSource({
    "example.com wins, example.|com wins",
    "Bet at gambling.bet now, Bet at gambling.|bet now",
    "join t.me/wins, join t.|me/wins",
    "www.example.co.uk, www.|example.|co.|uk",
    "пример.рф, пример.|рф",
    "xn--e1afmkfd.xn--p1ai, xn--e1afmkfd.|xn--p1ai",
    "كورة.شبكة, كورة.|شبكة",
    "https://example.com/a, https:|//example.|com/a",
    "tg://resolve?domain=x, tg:|//resolve?domain=x",
    "mail ana@example.com, mail ana@|example.|com",
    "says @hakimi, says @|hakimi",
    "#Morocco and #2022wins, #|Morocco and #|2022wins",
    "$ABC rises, $|ABC rises",
    "/start now, /|start now",
    "say (/stop), say (/|stop)",
    "at 192.168.1.1 today, at 192.|168.|1.|1 today",
  })
  void textThatTelegramWouldLinkIsBroken(String written, String drawn) {
    assertThat(AutoLinkBlocker.block(written, false).replace('\u2060', '|')).isEqualTo(drawn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. FC Köln – St. Pauli 2:1",
        "A 2.5 million deal, 1.85 m tall",
        "U.S. beat England 1-0",
        "Goals: 12.5.2022, 20.45",
        "and so on... the end.",
        "No. 9, no #9, $5 and 3/4 of it",
        "Man United/City",
        "and/or",
        "a : b",
        "",
        ".",
        "@",
      })
  void textWithoutLinksIsUnchanged(String written) {
    assertThat(AutoLinkBlocker.block(written, false)).isEqualTo(written);
  }

  @Test
  void aNameWithADotReadsAsBefore() {
    assertThat(AutoLinkBlocker.block("St.Pauli win", false).replace("\u2060", ""))
        .isEqualTo("St.Pauli win");
  }

  @Test
  void onlyOwnCommandsInOwnSentencesAreLinked() {
    assertThat(AutoLinkBlocker.block("Alerts are paused. Resume them in /settings", true))
        .isEqualTo("Alerts are paused. Resume them in /settings");
    assertThat(AutoLinkBlocker.block("/winmoney now", true)).isEqualTo("/\u2060winmoney now");
  }

  @Test
  void aMillionDotsTakeNoTime() {
    var dots = "1.".repeat(500_000);

    assertThat(AutoLinkBlocker.block(dots, false)).hasSizeGreaterThanOrEqualTo(dots.length());
  }

  @Test
  void aHeadlineAQuotationAndAFoldedArticleLinkToNothingButTheirStory() {
    var evil = "Win at gambling.bet, say /start to @evilbot";
    var reply =
        Reply.builder("en")
            .heading(new TextSpan.Link(evil, URI.create("https://gazette.example/1")))
            .quotation(evil)
            .collapsed(evil)
            .paragraph(new TextSpan.Bold(evil))
            .build();

    var html = TelegramRenderer.messages(reply).getFirst().html();

    assertThat(html).doesNotContain("gambling.bet").doesNotContain("@evilbot");
    assertThat(html).doesNotContain("/start").contains("href=\"https://gazette.example/1\"");
    assertThat(html.replace("\u2060", "")).contains(evil);
  }

  @Test
  void aCommandThatIsAnExampleOfOursIsCopiedAsItIs() {
    var reply =
        Reply.builder("en")
            .paragraph(new TextSpan.CommandLink("/subscribe https://example.org/feed"))
            .build();

    assertThat(TelegramRenderer.messages(reply).getFirst().html())
        .isEqualTo("<code>/subscribe https://example.org/feed</code>");
  }
}
