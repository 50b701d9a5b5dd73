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
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Why a chat was told of a story, and how to hear less of it. */
@ExtendWith(StoreExtension.class)
class WhyCommandTest {
  private final CommandFixture fixture;

  WhyCommandTest(TestStore store) {
    fixture = new CommandFixture(store);
  }

  @Test
  void anAlertIsExplainedInOneLine() {
    fixture.ask("/follow hakimi");
    long story = fixture.arrives(report("one", "Hakimi scores", NOON, HAKIMI, MOROCCO));

    assertThat(fixture.ask("/why " + story).plainText())
        .contains("This chat follows Achraf Hakimi · 1 outlet, first: Test Gazette");
  }

  @Test
  void fewerLikeThisOffersBigStoriesOnlyMutingAndUnfollowing() {
    fixture.ask("/follow hakimi");
    long story = fixture.arrives(report("one", "Hakimi scores", NOON, HAKIMI, MOROCCO));

    var which = fixture.press(ANN, button(fixture.ask("/why " + story), "Fewer like this"));

    assertThat(which.buttons().stream().flatMap(List::stream).map(Button::action))
        .anyMatch(a -> a.startsWith("/subscription w") && a.endsWith(" big"))
        .contains("/mute player/achraf-hakimi 1d")
        .contains("/mute player/achraf-hakimi+team/MAR 1w")
        .anyMatch(a -> a.endsWith(" unfollow"));
    for (var button : which.buttons().stream().flatMap(List::stream).toList()) {
      assertThat(fixture.press(ANN, button).plainText()).as(button.action()).isNotBlank();
    }
    assertThat(fixture.follows(ANN)).isEmpty();
    assertThat(fixture.repositories.mutes().ofChat(ANN)).isNotEmpty();
  }

  @Test
  void alertOfAChannelIsExplainedAndLimitedFromThePrivateChat() {
    fixture.invited();
    fixture.press(ANN, button(fixture.ask("/follow hakimi"), "Go live"));
    long story = fixture.arrives(report("one", "Hakimi scores", NOON, HAKIMI));

    var why = fixture.ask("/at -100123 /why " + story);
    assertThat(why.plainText()).contains("📣 For Sample Channel").contains("follows Achraf Hakimi");
    var which = fixture.press(ANN, button(why, "Fewer like this"));
    fixture.press(ANN, button(which, "Big only · Hakimi"));

    assertThat(fixture.repositories.subscriptions().ofChat(CHANNEL).getFirst().filter().kind())
        .hasToString("BIG");
  }

  @Test
  void unknownStoryIsAnsweredAlikeByEveryCommand() {
    for (var command : List.of("story", "why", "whynot", "mute")) {
      var reply = fixture.ask("/" + command + " 4711");

      assertThat(reply.plainText()).isEqualTo("There is no story 4711.");
      button(reply, "Latest");
    }
  }
}
