package backheel.answer.chat;

import static backheel.answer.SingleChatFixture.actions;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.answer.SingleChatFixture;
import backheel.chat.Reply;
import backheel.subscription.MessageStyle;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StoreExtension.class)
class MessageStyleCommandTest {
  private final SingleChatFixture chat;

  MessageStyleCommandTest(TestStore store) {
    chat = new SingleChatFixture(store);
  }

  @Test
  void lookShowsTheStyleWithAButtonForEachChoice() {
    var sheet = chat.ask("/look");

    assertThat(sheet.mode()).isEqualTo(Reply.ReplyMode.REPLACE);
    assertThat(sheet.plainText()).contains("in full", "outlet’s picture", "Results are shown");
    assertThat(actions(sheet))
        .contains(
            "/look short",
            "/look template",
            "/look picture card",
            "/look picture none",
            "/look previews off",
            "/look outlets off",
            "/look silent on",
            "/look spoilers on",
            "/look preview",
            "/settings");
    assertThat(actions(chat.ask("/settings"))).contains("/look");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/look", "/apparence", "/aspecto", "/مظهر"})
  void lookIsUnderstoodInFourLanguages(String line) {
    assertThat(actions(chat.ask(line))).contains("/look short");
  }

  @ParameterizedTest
  @CsvSource({
    "/look short, SHORT",
    "/apparence court, SHORT",
    "/aspecto corto, SHORT",
    "/مظهر قصير, SHORT",
    "/look full, FULL"
  })
  void shapeIsStored(String line, MessageStyle.Shape shape) {
    chat.ask(line);

    assertThat(chat.style().shape()).isEqualTo(shape);
  }

  @Test
  void everyOtherChoiceIsStored() {
    chat.ask("/look picture card");
    chat.ask("/look previews off");
    chat.ask("/aspecto medios no");
    chat.ask("/apparence silence oui");
    chat.ask("/look spoilers on");
    chat.ask("/look publish on");

    assertThat(chat.style())
        .isEqualTo(
            MessageStyle.DEFAULT
                .with(MessageStyle.Pictures.CARD)
                .withPreviews(false)
                .withOutlets(false)
                .withSilent(true)
                .withHiddenSpoilers(true)
                .withPublished(true));
  }

  @Test
  void templateOfSeveralLinesIsStoredAndPreviewed() {
    chat.stored(report("a", "Late winner", NOON, HAKIMI));

    var shown = chat.ask("/look template # {{title}}\n\n{{outlet}} #1");

    assertThat(chat.style().template()).isEqualTo("# {{title}}\n\n{{outlet}} #1");
    assertThat(chat.style().shape()).isEqualTo(MessageStyle.Shape.OWN);
    assertThat(shown.plainText()).startsWith("Late winner\nTest Gazette #1\n");
  }

  @Test
  void escapedLineBreakStartsANewLineOfTheTemplate() {
    chat.ask("/look template # {{title}}\\n{{outlet}}");

    assertThat(chat.style().template()).isEqualTo("# {{title}}\n{{outlet}}");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Line 2, character 4: there is no {{titel}}. Did you mean {{title}}?'",
    "fr, 'Ligne 2, caractère 4 : {{titel}} n’existe pas. Vouliez-vous dire {{title}} ?'",
    "es, 'Línea 2, carácter 4: no conozco {{titel}}. ¿Querías decir {{title}}?'",
    "ar, 'السطر 2، الحرف 4: لا يوجد {{titel}}. هل تقصد {{title}}؟'"
  })
  void aWrongTemplateIsRefusedWithItsPlaceAndTheOldOneStays(String language, String said) {
    chat.ask("/look template {{title}}");

    var refused = chat.ask("/look template {{title}}\nx  {{titel}}", language);

    assertThat(
            refused
                .plainText()
                .replaceAll("[\\u200e\\u200f\\u2066-\\u2069]", "")
                .replace('\u00a0', ' ')
                .replace('\u202f', ' '))
        .startsWith(said);
    assertThat(chat.style().template()).isEqualTo("{{title}}");
  }

  @Test
  void invalidStoredTemplateIsReported() {
    chat.style(MessageStyle.DEFAULT.withTemplate("{{gone}}"));

    assertThat(chat.ask("/look").plainText()).contains("there is no {{gone}}", "shown in full");
  }

  @Test
  void helpWithTemplatesNamesEveryVariableAndShowsTheOneThereIs() {
    chat.ask("/look template ~{{title}}~");
    chat.ask("/look short");

    var help = chat.ask("/look template");

    assertThat(help.plainText()).contains("{{title}}", "{{updated}}", "~{{title}}~");
    chat.ask("/look own");
    assertThat(chat.style().shape()).isEqualTo(MessageStyle.Shape.OWN);
  }

  @Test
  void theExampleOfTheHelpIsATemplate() {
    chat.stored(report("a", "Late winner", NOON, HAKIMI));
    var help = chat.ask("/look template").plainText();
    int from = help.indexOf("/look template #");
    var example = help.substring(from, help.indexOf("({{link}})", from) + 10);

    assertThat(chat.ask(example).plainText()).startsWith("Late winner\nTest Gazette");
  }

  @Test
  void unknownChoiceChangesNothing() {
    for (var line : new String[] {"/look nonsense", "/look silent", "/look picture maybe"}) {
      assertThat(chat.ask(line).plainText()).contains("didn’t understand");
    }
    assertThat(chat.style()).isEqualTo(MessageStyle.DEFAULT);
  }
}
