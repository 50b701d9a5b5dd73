package backheel.answer;

import static backheel.testing.Samples.FRANCE;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.by;
import static backheel.testing.Samples.pictured;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withMatch;
import static backheel.testing.Samples.withQuote;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.MessagePicture;
import backheel.chat.Reply;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import backheel.story.Score;
import backheel.subscription.MessageStyle;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does not want to know a result yet learns it nowhere, unless a veil is lifted. */
@ExtendWith(StoreExtension.class)
class SpoilerDetectorTest {
  /** A score, a side with its number, or the word that gives this result away. */
  private static final Pattern LEAK =
      Pattern.compile("\\p{Nd}\\s*[-–−]\\s*\\p{Nd}|(?:المغرب|فرنسا)\\S* \\p{Nd}|(?i)beat|sunk");

  private final SingleChatFixture chat;

  SpoilerDetectorTest(TestStore store) {
    chat = new SingleChatFixture(store);
    var told = report("a", "France beat Morocco 2-0", NOON, FRANCE, MOROCCO, HAKIMI);
    chat.stored(
        pictured(
            withQuote(
                withMatch(told, FRANCE, MOROCCO, new Score(2, 0)),
                "We gave all we had tonight",
                HAKIMI),
            picture("a")));
    var other = by("Other Post", report("b", "Morocco sunk 2-0", NOON, MOROCCO, HAKIMI));
    chat.joined(
        1,
        pictured(
            withQuote(
                withMatch(other, FRANCE, MOROCCO, new Score(3, 0)),
                "Losing 2-0 hurts, we will be back",
                HAKIMI),
            picture("b")));
    chat.style(MessageStyle.DEFAULT.withHiddenSpoilers(true));
  }

  private static URI picture(String name) {
    return URI.create("https://gazette.example/" + name + ".jpg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void noAnswerRevealsTheResult(String language) {
    for (var line :
        List.of(
            "/latest",
            "/latest hakimi",
            "/player hakimi",
            "/team morocco",
            "/search morocco",
            "/story 1",
            "/read 1",
            "/read 1 2",
            "/pictures 1",
            "/card 1",
            "/card 1 quote",
            "/match france morocco",
            "/quotes",
            "/quotes hakimi",
            "/why 1",
            "/whynot 1",
            "/mute story 1",
            "/unmute",
            "/start",
            "/look preview")) {
      var reply = chat.ask(line, language);

      assertThat(LEAK.matcher(open(reply)).find()).as(line + ": " + open(reply)).isFalse();
    }
  }

  @Test
  void titleAndTextAreHiddenAsSpoilers() {
    var story = chat.ask("/story 1");

    assertThat(story.plainText())
        .startsWith("🇫🇷 France v 🇲🇦 Morocco: report")
        .contains("France beat Morocco 2-0");
    assertThat(story.preview()).isNull();
    assertThat(story.options().pictures()).allMatch(MessagePicture::spoiler);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 🇫🇷 France v 🇲🇦 Morocco: report",
    "fr, 🇫🇷 France – 🇲🇦 Maroc : le compte rendu",
    "es, 🇫🇷 Francia – 🇲🇦 Marruecos: la crónica",
    "ar, 🇫🇷 فرنسا ضد 🇲🇦 المغرب: تقرير"
  })
  void theHeadlineIsNeutralInFourLanguages(String language, String headline) {
    var words = chat.ask("/story 1", language).plainText();

    assertThat(
            words
                .replaceAll("[\\u200e\\u200f\\u2066-\\u2069]", "")
                .replace('\u00a0', ' ')
                .replace('\u202f', ' '))
        .startsWith(headline);
  }

  @Test
  void quotesAreHiddenOnlyIfTheyRevealTheScore() {
    var said = open(chat.ask("/quotes hakimi"));

    assertThat(said).contains("We gave all we had tonight").doesNotContain("Losing");
  }

  @Test
  void resultsAreShownWhenSpoilersAreAllowed() {
    chat.style(MessageStyle.DEFAULT);

    assertThat(open(chat.ask("/story 1"))).contains("France beat Morocco 2-0");
    assertThat(open(chat.ask("/match france morocco"))).contains("2–0");
  }

  /** Everything that can be read without lifting a veil. */
  private static String open(Reply reply) {
    var words = new StringBuilder();
    reply
        .blocks()
        .forEach(textBlock ->
            runs(textBlock)
                .forEach(textSpan -> {
                  if (!(textSpan instanceof TextSpan.Spoiler)) {
                    words.append(textSpan.text());
                  }
                }));
    reply.buttons().stream().flatMap(List::stream).map(Button::label).forEach(words::append);
    reply
        .options()
        .pictures()
        .forEach(messagePicture -> words.append(' ').append(messagePicture.alt()));
    return words.toString();
  }

  private static List<TextSpan> runs(TextBlock textBlock) {
    return switch (textBlock) {
      case TextBlock.Heading(var runs) -> runs;
      case TextBlock.Paragraph(var runs) -> runs;
      case TextBlock.Quotation(var runs) -> runs;
      case TextBlock.Collapsed(var runs) -> runs;
      case TextBlock.SmallPrint(var runs) -> runs;
      case TextBlock.Item(var mark, var runs, var small) ->
          Stream.concat(runs.stream(), small.stream()).toList();
    };
  }
}
