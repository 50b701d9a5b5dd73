package backheel.answer.news;

import static backheel.answer.SingleChatFixture.actions;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.by;
import static backheel.testing.Samples.pictured;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.answer.SingleChatFixture;
import backheel.chat.Button;
import backheel.chat.MessagePicture;
import backheel.chat.TextBlock;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A story's article, its pictures and its card, in the chat. */
@ExtendWith(StoreExtension.class)
class ReadArticleCommandTest {
  private final SingleChatFixture chat;

  ReadArticleCommandTest(TestStore store) {
    chat = new SingleChatFixture(store);
  }

  @Test
  void articleIsShownCollapsedWithCreditsAndLink() {
    chat.stored(report("a", "Late winner", NOON, HAKIMI));

    var read = chat.ask("/read 1");

    assertThat(read.blocks()).anyMatch(TextBlock.Collapsed.class::isInstance);
    assertThat(read.plainText()).contains("Late winner in full.", "Test Gazette", "just now");
    assertThat(read.buttons().getFirst())
        .extracting(Button::link)
        .containsExactly(URI.create("https://gazette.example/a"));
    assertThat(actions(chat.ask("/story 1"))).contains("/read 1", "/card 1");
  }

  @Test
  void otherOutletsOfTheStoryHaveAButtonEach() {
    chat.stored(report("a", "Late winner", NOON, HAKIMI));
    chat.joined(1, by("Other Post", report("b", "Winner at the end", NOON, HAKIMI)));

    assertThat(actions(chat.ask("/read 1"))).contains("/read 1 2");
    assertThat(chat.ask("/read 1 2").plainText()).contains("Winner at the end in full.");
  }

  @Test
  void longTextsAreSplitIntoPagesBetweenParagraphs() {
    var paragraph = "A sentence that goes on for a while. ".repeat(20).strip();
    var pages =
        TextPaginator.of(
            String.join("\n\n", List.of(paragraph, paragraph, paragraph, paragraph, paragraph)));

    assertThat(pages).hasSize(2).allMatch(page -> page.length() <= TextPaginator.MAX_PAGE_LENGTH);
    assertThat(pages).allMatch(page -> page.startsWith("A sentence") && page.endsWith("while."));
    assertThat(TextPaginator.of("x".repeat(7_000))).hasSize(3);
    assertThat(String.join("", TextPaginator.of("x".repeat(7_000)))).hasSize(7_000);
    assertThat(TextPaginator.of(" \n\n ")).isEmpty();
  }

  @Test
  void albumIsOfferedFromTwoPicturesOn() {
    var one = URI.create("https://gazette.example/1.jpg");
    var two = URI.create("https://post.example/2.jpg");
    chat.stored(pictured(report("a", "Late winner", NOON, HAKIMI), one));
    assertThat(actions(chat.ask("/story 1"))).doesNotContain("/pictures 1");
    chat.joined(1, pictured(by("Other Post", report("b", "At the end", NOON, HAKIMI)), two));

    assertThat(actions(chat.ask("/story 1"))).contains("/pictures 1");
    assertThat(chat.ask("/pictures 1").options().pictures())
        .containsExactly(
            new MessagePicture.Remote(one, "Test Gazette: Late winner", false),
            new MessagePicture.Remote(two, "Other Post: At the end", false));
  }

  @Test
  void cardHasItsContentAsAlternativeText() {
    chat.stored(report("a", "Late winner", NOON, HAKIMI));

    var card = chat.ask("/card 1");

    assertThat(card.options().pictures())
        .singleElement()
        .isInstanceOf(MessagePicture.Generated.class);
    assertThat(card.plainText().replace("\n", " "))
        .contains(card.options().pictures().getFirst().alt().lines().findFirst().orElseThrow())
        .contains("Late winner");
  }

  @Test
  void missingStoriesAndPicturesAreReported() {
    for (var line : List.of("/read 9", "/pictures 9", "/card 9")) {
      assertThat(chat.ask(line).plainText()).contains("no story");
    }
    assertThat(chat.ask("/read").plainText()).contains("number");
    assertThat(chat.ask("/card team/FRA team/MAR").plainText()).contains("can’t be drawn");
  }
}
