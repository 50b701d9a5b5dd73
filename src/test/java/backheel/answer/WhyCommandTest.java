package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static backheel.answer.CommandFixture.CHANNEL;
import static backheel.answer.CommandFixture.button;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Why a chat was told of a story, and how to hear less of it. */
class WhyCommandTest {
  @RegisterExtension final CommandFixtureExtension open = new CommandFixtureExtension();

  private CommandFixture studio() {
    return open.get();
  }

  @Test
  void anAlertIsExplainedInOneLine() {
    studio().ask("/follow hakimi");
    long story = studio().arrives(report("one", "Hakimi scores", NOON, HAKIMI, MOROCCO));

    assertThat(studio().ask("/why " + story).plainText())
        .contains("This chat follows Achraf Hakimi · 1 outlet, first: Test Gazette");
  }

  @Test
  void lessLikeThisOffersBigOnesADayAWeekOfTheSagaAndNothingMore() {
    studio().ask("/follow hakimi");
    long story = studio().arrives(report("one", "Hakimi scores", NOON, HAKIMI, MOROCCO));

    var which = studio().press(ANN, button(studio().ask("/why " + story), "Fewer like this"));

    assertThat(which.buttons().stream().flatMap(List::stream).map(Button::action))
        .anyMatch(a -> a.startsWith("/subscription w") && a.endsWith(" big"))
        .contains("/mute player/achraf-hakimi 1d")
        .contains("/mute player/achraf-hakimi+team/MAR 1w")
        .anyMatch(a -> a.endsWith(" unfollow"));
    for (var button : which.buttons().stream().flatMap(List::stream).toList()) {
      assertThat(studio().press(ANN, button).plainText()).as(button.action()).isNotBlank();
    }
    assertThat(studio().follows(ANN)).isEmpty();
    assertThat(studio().repositories.mutes().ofChat(ANN)).isNotEmpty();
  }

  @Test
  void aChannelsAlertIsExplainedAndMadeRarerFromThePrivateChat() {
    studio().invited();
    studio().press(ANN, button(studio().ask("/follow hakimi"), "Go live"));
    long story = studio().arrives(report("one", "Hakimi scores", NOON, HAKIMI));

    var why = studio().ask("/at -100123 /why " + story);
    assertThat(why.plainText()).contains("📣 For Sample Channel").contains("follows Achraf Hakimi");
    var which = studio().press(ANN, button(why, "Fewer like this"));
    studio().press(ANN, button(which, "Big only · Hakimi"));

    assertThat(studio().repositories.subscriptions().ofChat(CHANNEL).getFirst().filter().kind())
        .hasToString("BIG");
  }

  @Test
  void aStoryThatIsNotThereIsAnsweredEverywhereAlikeWithAWayOn() {
    for (var command : List.of("story", "why", "whynot", "mute")) {
      var reply = studio().ask("/" + command + " 4711");

      assertThat(reply.plainText()).isEqualTo("There is no story 4711.");
      button(reply, "Latest");
    }
  }
}
