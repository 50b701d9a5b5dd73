package backheel.testing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.LocalizedTexts;
import backheel.chat.Reply;
import backheel.chat.TextBlock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows that each fault of a translated reply is found, by replies with one fault planted. */
class TranslatedRepliesTest {
  private static final LocalizedTexts FRENCH = LocalizedTexts.in("fr");
  private static final LocalizedTexts ENGLISH = LocalizedTexts.in("en");
  private static final String ARTICLE = "Morocco beat Belgium in Rabat on a wet night";

  private static final String BUTTON = "{'text':'8','callback_data':'/story 8'}";

  private final TranslatedReplies french = new TranslatedReplies("fr", ARTICLE);
  private final TranslatedReplies arabic = new TranslatedReplies("ar", ARTICLE);
  private final Reply english = reply("en", ENGLISH.text("error.old"));
  private final Reply translated = reply("fr", FRENCH.text("error.old"));

  @Test
  void aTranslatedReplyHasNoFault() {
    assertThat(french.faults(english, translated)).isEmpty();
  }

  @Test
  void anArticleMayStayInItsOwnLanguage() {
    assertThat(lines(translated)).contains(ARTICLE);
    assertThat(french.faults(english, translated)).isEmpty();
  }

  @Test
  void anEnglishMessageIsFound() {
    var wrong = reply("fr", ENGLISH.text("error.old"));

    assertThat(french.faults(english, wrong)).anyMatch(fault -> fault.startsWith("English"));
  }

  @Test
  void englishThatIsInNoMessageFileIsFound() {
    var sentence = "Here is a sentence that only the code knows";

    assertThat(french.faults(reply("en", sentence), reply("fr", sentence)))
        .containsExactly("English: " + sentence);
  }

  @Test
  void anEnglishLabelOfOneWordIsFound() {
    var labelled = List.of(List.of(Button.command(ENGLISH.text("button.more"), "/story 8")));

    assertThat(french.faults(english.withButtons(labelled), translated.withButtons(labelled)))
        .containsExactly("English: " + ENGLISH.text("button.more"));
  }

  @Test
  void aLostButtonIsFound() {
    assertThat(french.faults(english, translated.withButtons(List.of())))
        .singleElement()
        .asString()
        .startsWith("nothing instead of row [/story 8");
  }

  @Test
  void buttonsInAnotherOrderAreFound() {
    var row = translated.buttons().getFirst().reversed();

    assertThat(french.faults(english, translated.withButtons(List.of(row)))).hasSize(1);
  }

  @Test
  void aLostBlockIsFound() {
    var blocks = translated.blocks();

    assertThat(french.faults(english, translated.withBlocks(blocks.subList(0, 2)))).hasSize(1);
    assertThat(french.faults(english, translated.withBlocks(blocks.reversed()))).hasSize(1);
  }

  @Test
  void aKeyInsteadOfItsMessageIsFound() {
    assertThat(french.faults(english, reply("fr", "→ error.old"))).containsExactly("key error.old");
  }

  @Test
  void anArgumentWithoutItsValueIsFound() {
    assertThat(french.faults(english, reply("fr", "Suivi : {name}")))
        .containsExactly("argument {name}");
  }

  @Test
  void aReplyInAnotherLanguageIsFound() {
    assertThat(french.faults(english, reply("es", FRENCH.text("error.old"))))
        .containsExactly("in es instead of fr");
  }

  @Test
  void aLostFieldOfAMessageIsFound() throws IOException {
    var sent = messages("{'text':'one\ntwo','reply_markup':{'inline_keyboard':[[BUTTON]]}}");

    assertThat(french.drawnFaults(sent, messages("{'text':'un\ndeux','reply_markup':{}}")))
        .hasSize(1);
    assertThat(
            french.drawnFaults(
                sent, messages("{'text':'un','reply_markup':{'inline_keyboard':[[BUTTON]]}}")))
        .containsExactly("text: 1 lines instead of text: 2 lines");
  }

  @Test
  void rowsOfButtonsMayBreakElsewhere() throws IOException {
    var one = messages("{'inline_keyboard':[[BUTTON,BUTTON]]}");
    var two = messages("{'inline_keyboard':[[BUTTON],[BUTTON]]}");

    assertThat(french.drawnFaults(one, two)).isEmpty();
  }

  @Test
  void anArabicLineThatWouldRunFromLeftToRightIsFound() throws IOException {
    var right = messages("{'text':'<b>\u200fTest Gazette</b>\nمصدر واحد'}");
    var wrong = messages("{'text':'<b>Test Gazette</b>\nمصدر واحد'}");

    assertThat(arabic.turnedLines(right)).isEmpty();
    assertThat(arabic.turnedLines(wrong)).containsExactly("direction of Test Gazette");
    assertThat(arabic.drawnFaults(messages("{'dir':'ltr'}"), messages("{'dir':'ltr'}")))
        .contains("direction ltr");
  }

  private static Reply reply(String language, String words) {
    var more = LocalizedTexts.in(language).text("button.more");
    return Reply.builder(language)
        .heading(ARTICLE)
        .paragraph(words)
        .block(new TextBlock.SmallPrint(List.of()))
        .row(Button.command(more, "/story 8"), Button.link("↗", URI.create("https://a.example/")))
        .build();
  }

  private static List<String> lines(Reply reply) {
    return reply.plainText().lines().toList();
  }

  private static List<JsonNode> messages(String json) throws IOException {
    var text = json.replace("BUTTON", BUTTON).replace('\'', '"').replace("\n", "\\n");
    return List.of(new ObjectMapper().readTree(text));
  }
}
