package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static backheel.answer.CommandFixture.CHANNEL;
import static backheel.answer.CommandFixture.button;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.LocalizedTexts;
import backheel.store.chat.ManagedChats;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While another chat is being set up, nobody can mistake which of the two is meant. */
@ExtendWith(StoreExtension.class)
class ManagedChatTest {
  private static final String NAMED = "📣 For Sample Channel";

  private final CommandFixture fixture;

  ManagedChatTest(TestStore store) {
    fixture = new CommandFixture(store);
  }

  private void halfAnHourPasses() {
    fixture.clock.forward(ManagedChats.SELECTION_LIFETIME.plus(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hakimi",
        "martinez",
        "nobody of that name",
        "https://feeds.example/a",
        "/follow",
        "/follow hakimi",
        "/follow martinez",
        "/unfollow",
        "/mute",
        "/mute hakimi",
        "/mute 1",
        "/unmute",
        "/subscribe",
        "/unsubscribe",
        "/following",
        "/following 9 digest",
        "/settings",
        "/settings nonsense",
        "/pause",
        "/language",
        "/zone nowhere at all",
        "/quiet",
        "/digest",
        "/look",
        "/look nonsense",
        "/setup",
        "/setup name",
        "/setup feed",
        "/setup competition",
        "/test",
        "/whynot 1"
      })
  void questionsAndConfirmationsNameTheManagedChat(String line) {
    fixture.arrives(report("one", "Hakimi scores for Morocco", NOON, HAKIMI, MOROCCO));
    fixture.titles.put(CHANNEL, "Sample Channel");
    fixture.invited();

    var reply = fixture.ask(line);

    assertThat(reply.blocks().getFirst().plainText()).as(line).isEqualTo(NAMED);
  }

  @Test
  void repliesToButtonsNameTheManagedChat() {
    fixture.titles.put(CHANNEL, "Sample Channel");
    fixture.invited();
    var which = fixture.ask("/follow martinez");

    for (var row : which.buttons()) {
      for (var button : row) {
        var pressed = fixture.press(ANN, button);
        if (!button.action().equals("/at done") && !button.action().startsWith("/search")) {
          assertThat(pressed.plainText()).as(button.action()).contains("Sample Channel");
        }
      }
    }
  }

  @Test
  void stopWithoutANameActsOnThisChat() {
    fixture.invited();
    fixture.press(ANN, button(fixture.ask("/follow hakimi"), "Go live"));
    fixture.ask("/at -100123");

    var reply = fixture.ask("/stop");

    assertThat(reply.plainText()).startsWith("👤 For this private chat, not");
    assertThat(fixture.chats.settings(ANN).paused()).isTrue();
    assertThat(fixture.chats.settings(CHANNEL).paused()).isFalse();
  }

  @Test
  void forgetWithoutANameErasesThisChatAndWithANameTheOther() {
    fixture.titles.put(CHANNEL, "Sample Channel");
    fixture.invited();
    fixture.ask("/follow hakimi");

    var own = fixture.ask("/forget");
    assertThat(own.plainText()).startsWith("👤 For this private chat, not Sample Channel");
    assertThat(button(own, "Erase").action()).isEqualTo("/forget yes");
    var other = fixture.ask("/at -100123 /forget");
    assertThat(other.plainText()).startsWith(NAMED);
    assertThat(button(other, "Erase").action()).isEqualTo("/at -100123 /forget yes");

    fixture.press(ANN, button(own, "Erase"));
    assertThat(fixture.follows(CHANNEL)).containsExactly(HAKIMI.key());
  }

  @Test
  void startAndItsLinksActOnThisChat() {
    fixture.invited();

    assertThat(fixture.ask("/start").plainText()).doesNotContain("📣");
    assertThat(fixture.ask("/start sub_p_achraf-hakimi").plainText()).doesNotContain("📣");

    assertThat(fixture.follows(ANN)).containsExactly(HAKIMI.key());
    assertThat(fixture.follows(CHANNEL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/follow hakimi", "hakimi", "/pause", "/subscribe", "/following"})
  void commandAfterTheHalfHourIsQueriedAndHasNoEffect(String line) {
    fixture.invited();
    halfAnHourPasses();

    var reply = fixture.ask(line);

    assertThat(reply.plainText()).contains("The half hour for Sample Channel is over");
    button(reply, "For Sample Channel");
    button(reply, "For this chat");
    assertThat(fixture.follows(ANN)).isEmpty();
    assertThat(fixture.follows(CHANNEL)).isEmpty();
    assertThat(fixture.chats.settings(ANN).paused()).isFalse();
  }

  @Test
  void queriedCommandIsAppliedToTheChatThatIsChosen() {
    fixture.titles.put(CHANNEL, "Sample Channel");
    fixture.invited();
    halfAnHourPasses();

    var reply = fixture.ask("hakimi");
    assertThat(button(reply, "For this chat").action()).isEqualTo("/latest hakimi");
    fixture.press(ANN, button(reply, "For Sample Channel"));

    assertThat(fixture.follows(CHANNEL)).containsExactly(HAKIMI.key());
    assertThat(fixture.follows(ANN)).isEmpty();
  }

  @Test
  void setupCanBeResumedByAButton() {
    fixture.titles.put(CHANNEL, "Sample Channel");
    fixture.invited();
    halfAnHourPasses();

    fixture.press(ANN, button(fixture.ask("/pause"), "Set up Sample Channel again"));

    assertThat(fixture.ask("/following").plainText()).startsWith(NAMED);
  }

  @Test
  void endOfSetupIsAnnouncedOnceAndThenCommandsActOnThisChat() {
    fixture.invited();
    halfAnHourPasses();
    fixture.ask("/follow hakimi");

    fixture.ask("/follow hakimi");

    assertThat(fixture.follows(ANN)).containsExactly(HAKIMI.key());
  }

  @Test
  void commandsAboutNoChatAreAnsweredAsUsualAfterTheHalfHour() {
    fixture.invited();
    halfAnHourPasses();

    assertThat(fixture.ask("/latest").plainText()).doesNotContain("half hour");
    assertThat(fixture.ask("/stop").plainText()).doesNotContain("half hour");
  }

  @Test
  void setupEndedByThePersonIsNotQueriedLater() {
    fixture.invited();
    fixture.ask("/at done");
    halfAnHourPasses();

    fixture.ask("/follow hakimi");

    assertThat(fixture.follows(ANN)).containsExactly(HAKIMI.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void endOfSetupIsAnnouncedInTheLanguageOfTheChat(String language) {
    fixture.invited();
    fixture.chats.setLanguage(ANN, language);
    halfAnHourPasses();

    assertThat(fixture.ask("/follow hakimi").plainText())
        .isEqualTo(LocalizedTexts.in(language).text("at.over", "title", "Sample Channel"));
  }
}
