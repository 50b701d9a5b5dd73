package backheel.message;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.by;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withMatch;
import static backheel.testing.Samples.withQuote;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.LocalizedTexts;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.story.Score;
import backheel.story.Story;
import backheel.subscription.MessageStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page on subscriptions shows how messages look; they look so. */
class LookExamplesTest {
  private static final String COMPACT =
      """
      *{{outlet}}* · {{age}}
      [{{title}}]({{link}})
      {{#score}}⚽ {{score}}{{/score}}\
      """;

  private static final String FULL =
      """
      # {{title}}
      _{{standing}}_
      {{#quote}}
      > {{quote}}
      — {{speaker}}
      {{/quote}}
      {{^quote}}
      {{excerpt}}
      {{/quote}}
      {{#corrections}}
      - {{.}}
      {{/corrections}}
      {{about}}\
      """;

  private static Story story() {
    var first =
        withMatch(
            report("a", "Morocco settle it 2-0 in Tangier", NOON, HAKIMI, MOROCCO, BELGIUM),
            MOROCCO,
            BELGIUM,
            new Score(2, 0));
    var second =
        withQuote(
            by("Other Post", report("b", "A night in Tangier", NOON, HAKIMI)),
            "We kept believing, all of us",
            HAKIMI);
    return new Story(12, List.of(first, second));
  }

  private static String told(MessageStyle messageStyle) {
    var reply = Reply.builder("en");
    var later = NOON.plus(Duration.ofHours(3));
    new StoryRenderer(LocalizedTexts.in("en"), Catalogue.bundled(), later, messageStyle)
        .renderAlert(reply, story());
    return reply.build().plainText();
  }

  private static void isOnThePage(String words) throws IOException {
    var page = Files.readString(Path.of("docs/subscriptions.md"));
    assertThat(page).contains("    " + words.replace("\n", "\n    "));
  }

  @Test
  void templatesRenderAsDocumented() throws IOException {
    for (var template : List.of(COMPACT, FULL)) {
      isOnThePage(template);
      isOnThePage(told(MessageStyle.DEFAULT.withTemplate(template)));
    }
  }

  @Test
  void hiddenSpoilersRenderAsDocumented() throws IOException {
    isOnThePage(told(MessageStyle.DEFAULT.withHiddenSpoilers(true).with(MessageStyle.Shape.SHORT)));
  }
}
