package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withQuote;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.BotService.InlineResult;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can be put into any chat. */
@ExtendWith(StoreExtension.class)
class InlineResultFinderTest {
  private final CommandFixture fixture;

  InlineResultFinderTest(TestStore store) {
    fixture = new CommandFixture(store);
  }

  private List<InlineResult> typed(String words, int from) {
    return fixture.commandDispatcher.inlineResults(ANN, words, "en", from);
  }

  @Test
  void emptyQueryFindsTheNewestStories() {
    fixture.arrives(report("one", "Hakimi scores", NOON, HAKIMI));
    long newest = fixture.arrives(report("two", "Rain in Rabat", NOON.plusSeconds(60)));

    var found = typed("", 0);

    assertThat(found)
        .extracting(InlineResult::title)
        .containsExactly("Rain in Rabat", "Hakimi scores");
    assertThat(found.getFirst().id()).isEqualTo("s" + newest);
    assertThat(found.getFirst().description()).contains("Test Gazette");
  }

  @Test
  void nameFindsItsStoriesQuotesAndMatch() {
    fixture.arrives(
        withQuote(
            report("one", "Hakimi speaks", NOON, HAKIMI), "We are ready for it all.", HAKIMI));
    fixture.arrives(report("two", "Mbappe runs", NOON, MBAPPE));

    for (var name : List.of("hakimi", "haki", "حكيمي")) {
      assertThat(typed(name, 0))
          .as(name)
          .extracting(InlineResult::title)
          .contains("Hakimi speaks", "“We are ready for it all.”")
          .doesNotContain("Mbappe runs");
    }
  }

  @Test
  void otherWordsAreSearchedFor() {
    fixture.arrives(report("one", "Rain in Rabat", NOON));

    assertThat(typed("rain rabat", 0))
        .extracting(InlineResult::title)
        .containsExactly("Rain in Rabat");
    assertThat(typed("nothing of the kind", 0)).isEmpty();
  }

  @Test
  void resultsForOtherChatsHaveNoActionButtons() {
    fixture.arrives(
        withQuote(report("one", "Hakimi speaks", NOON, HAKIMI), "Ready at last.", HAKIMI));

    for (var inlineResult : typed("hakimi", 0)) {
      var buttons = inlineResult.reply().buttons().stream().flatMap(List::stream).toList();
      assertThat(buttons).isNotEmpty().allMatch(b -> b.action().isEmpty());
      assertThat(buttons)
          .extracting(b -> b.link() == null ? "" : b.link().toString())
          .contains("backheel:private?start=sub_p_achraf-hakimi");
      assertThat(inlineResult.reply().plainText()).isNotBlank();
      assertThat(inlineResult.thumbnail()).isNull();
    }
    assertThat(fixture.ask("/start sub_p_achraf-hakimi").plainText()).contains("Following");
    assertThat(fixture.ask("/start sub_c_champions-league").plainText()).contains("Following");
  }

  @Test
  void pagesHaveNeitherGapsNorRepetitions() {
    for (int i = 0; i < 45; i++) {
      fixture.arrives(report("r" + i, "Story number " + i, NOON.plusSeconds(i), HAKIMI));
    }

    for (var words : List.of("", "hakimi", "story number")) {
      var all = new HashSet<String>();
      int from = 0;
      var page = typed(words, from);
      while (!page.isEmpty()) {
        assertThat(page).hasSizeLessThanOrEqualTo(20);
        page.forEach(
            inlineResult -> assertThat(all.add(inlineResult.id())).as(inlineResult.id()).isTrue());
        from += page.size();
        page = typed(words, from);
      }
      assertThat(all.stream().filter(id -> id.startsWith("s"))).as(words).hasSize(45);
    }
    assertThat(typed("", 0)).extracting(InlineResult::id).isEqualTo(ids());
  }

  private List<String> ids() {
    return typed("", 0).stream().map(InlineResult::id).toList();
  }

  @Test
  void resultsUseTheLanguageOfTheAsker() {
    fixture.arrives(report("one", "Hakimi scores", NOON, HAKIMI));
    fixture.ask("/language ar");

    assertThat(typed("", 0).getFirst().reply().language()).isEqualTo("ar");
    assertThat(
            fixture
                .commandDispatcher
                .inlineResults(CommandFixture.BOB, "", "fr", 0)
                .getFirst()
                .reply()
                .language())
        .isEqualTo("fr");
  }

  @Test
  void anyInputIsAccepted() {
    for (var typed : List.of("<b>", "@everyone", "😀", "\"", "a".repeat(5_000), "*", "\u0000")) {
      assertThat(typed(typed, 0)).as(typed).isEmpty();
      assertThat(typed(typed, -5)).as(typed).isEmpty();
    }
  }
}
