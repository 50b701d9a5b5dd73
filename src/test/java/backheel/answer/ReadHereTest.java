package backheel.answer;

import static backheel.answer.AskedInChat.actions;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.by;
import static backheel.testing.Samples.pictured;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Block;
import backheel.chat.Button;
import backheel.chat.Picture;
import backheel.store.StoreUnusable;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story's article, its pictures and its card, in the chat. */
class ReadHereTest {
  @TempDir Path folder = Path.of("");
  private @Nullable AskedInChat opened;

  @BeforeEach
  void open() throws StoreUnusable {
    opened = new AskedInChat(folder);
  }

  @AfterEach
  void close() {
    chat().close();
  }

  private AskedInChat chat() {
    return Objects.requireNonNull(opened);
  }

  @Test
  void theArticleIsReadFoldedWithItsCreditsAndItsPage() {
    chat().stored(report("a", "Late winner", NOON, HAKIMI));

    var read = chat().ask("/read 1");

    assertThat(read.blocks()).anyMatch(Block.Folded.class::isInstance);
    assertThat(read.words()).contains("Late winner in full.", "Test Gazette", "just now");
    assertThat(read.buttons().getFirst())
        .extracting(Button::opens)
        .containsExactly(URI.create("https://gazette.example/a"));
    assertThat(actions(chat().ask("/story 1"))).contains("/read 1", "/card 1");
  }

  @Test
  void otherOutletsOfTheStoryAreAButtonEach() {
    chat().stored(report("a", "Late winner", NOON, HAKIMI));
    chat().joined(1, by("Other Post", report("b", "Winner at the end", NOON, HAKIMI)));

    assertThat(actions(chat().ask("/read 1"))).contains("/read 1 2");
    assertThat(chat().ask("/read 1 2").words()).contains("Winner at the end in full.");
  }

  @Test
  void longTextsHavePagesPartedBetweenParagraphs() {
    var paragraph = "A sentence that goes on for a while. ".repeat(20).strip();
    var pages =
        TextPages.of(
            String.join("\n\n", List.of(paragraph, paragraph, paragraph, paragraph, paragraph)));

    assertThat(pages).hasSize(2).allMatch(page -> page.length() <= TextPages.LONGEST);
    assertThat(pages).allMatch(page -> page.startsWith("A sentence") && page.endsWith("while."));
    assertThat(TextPages.of("x".repeat(7_000))).hasSize(3);
    assertThat(String.join("", TextPages.of("x".repeat(7_000)))).hasSize(7_000);
    assertThat(TextPages.of(" \n\n ")).isEmpty();
  }

  @Test
  void anAlbumIsOfferedFromTwoPicturesOn() {
    var one = URI.create("https://gazette.example/1.jpg");
    var two = URI.create("https://post.example/2.jpg");
    chat().stored(pictured(report("a", "Late winner", NOON, HAKIMI), one));
    assertThat(actions(chat().ask("/story 1"))).doesNotContain("/pictures 1");
    chat().joined(1, pictured(by("Other Post", report("b", "At the end", NOON, HAKIMI)), two));

    assertThat(actions(chat().ask("/story 1"))).contains("/pictures 1");
    assertThat(chat().ask("/pictures 1").look().pictures())
        .containsExactly(
            new Picture.At(one, "Test Gazette: Late winner", false),
            new Picture.At(two, "Other Post: At the end", false));
  }

  @Test
  void aCardComesWithAllThatIsOnItInWords() {
    chat().stored(report("a", "Late winner", NOON, HAKIMI));

    var card = chat().ask("/card 1");

    assertThat(card.look().pictures()).singleElement().isInstanceOf(Picture.Drawn.class);
    assertThat(card.words().replace("\n", " "))
        .contains(card.look().pictures().getFirst().alt().lines().findFirst().orElseThrow())
        .contains("Late winner");
  }

  @Test
  void whatIsNotThereIsSaid() {
    for (var line : List.of("/read 9", "/pictures 9", "/card 9")) {
      assertThat(chat().ask(line).words()).contains("no story");
    }
    assertThat(chat().ask("/read").words()).contains("number");
    assertThat(chat().ask("/card team/FRA team/MAR").words()).contains("cannot be drawn");
  }
}
