package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static backheel.answer.CommandFixture.CHANNEL;
import static backheel.answer.CommandFixture.button;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Messages;
import backheel.store.chat.ManagedChats;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While another chat is being set up, nobody can mistake which of the two is meant. */
class ManagedChatTest {
  private static final String NAMED = "📣 For Sample Channel";

  @RegisterExtension final CommandFixtureExtension open = new CommandFixtureExtension();

  private CommandFixture studio() {
    return open.get();
  }

  private void halfAnHourPasses() {
    studio().clock.forward(ManagedChats.SELECTION_LIFETIME.plus(Duration.ofMinutes(1)));
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
  void everyQuestionAndConfirmationNamesTheChatItIsAbout(String line) {
    studio().arrives(report("one", "Hakimi scores for Morocco", NOON, HAKIMI, MOROCCO));
    studio().titles.put(CHANNEL, "Sample Channel");
    studio().invited();

    var reply = studio().ask(line);

    assertThat(reply.blocks().getFirst().plainText()).as(line).isEqualTo(NAMED);
  }

  @Test
  void whatAButtonAsksNamesTheChatToo() {
    studio().titles.put(CHANNEL, "Sample Channel");
    studio().invited();
    var which = studio().ask("/follow martinez");

    for (var row : which.buttons()) {
      for (var button : row) {
        var pressed = studio().press(ANN, button);
        if (!button.action().equals("/at done") && !button.action().startsWith("/search")) {
          assertThat(pressed.plainText()).as(button.action()).contains("Sample Channel");
        }
      }
    }
  }

  @Test
  void stopWithoutANameMeansThisChat() {
    studio().invited();
    studio().press(ANN, button(studio().ask("/follow hakimi"), "Go live"));
    studio().ask("/at -100123");

    var reply = studio().ask("/stop");

    assertThat(reply.plainText()).startsWith("👤 For this private chat, not");
    assertThat(studio().chats.settings(ANN).paused()).isTrue();
    assertThat(studio().chats.settings(CHANNEL).paused()).isFalse();
  }

  @Test
  void forgetWithoutANameMeansThisChatAndByNameTheOther() {
    studio().titles.put(CHANNEL, "Sample Channel");
    studio().invited();
    studio().ask("/follow hakimi");

    var own = studio().ask("/forget");
    assertThat(own.plainText()).startsWith("👤 For this private chat, not Sample Channel");
    assertThat(button(own, "Erase").action()).isEqualTo("/forget yes");
    var other = studio().ask("/at -100123 /forget");
    assertThat(other.plainText()).startsWith(NAMED);
    assertThat(button(other, "Erase").action()).isEqualTo("/at -100123 /forget yes");

    studio().press(ANN, button(own, "Erase"));
    assertThat(studio().follows(CHANNEL)).containsExactly(HAKIMI.key());
  }

  @Test
  void startAndItsLinksMeanThisChat() {
    studio().invited();

    assertThat(studio().ask("/start").plainText()).doesNotContain("📣");
    assertThat(studio().ask("/start sub_p_achraf-hakimi").plainText()).doesNotContain("📣");

    assertThat(studio().follows(ANN)).containsExactly(HAKIMI.key());
    assertThat(studio().follows(CHANNEL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/follow hakimi", "hakimi", "/pause", "/subscribe", "/following"})
  void whenTheHalfHourIsOverALineSaysSoAndDoesNothing(String line) {
    studio().invited();
    halfAnHourPasses();

    var reply = studio().ask(line);

    assertThat(reply.plainText()).contains("The half hour for Sample Channel is over");
    button(reply, "For Sample Channel");
    button(reply, "For this chat");
    assertThat(studio().follows(ANN)).isEmpty();
    assertThat(studio().follows(CHANNEL)).isEmpty();
    assertThat(studio().chats.settings(ANN).paused()).isFalse();
  }

  @Test
  void theLineIsSaidForTheChatThatIsTouched() {
    studio().titles.put(CHANNEL, "Sample Channel");
    studio().invited();
    halfAnHourPasses();

    var reply = studio().ask("hakimi");
    assertThat(button(reply, "For this chat").action()).isEqualTo("/latest hakimi");
    studio().press(ANN, button(reply, "For Sample Channel"));

    assertThat(studio().follows(CHANNEL)).containsExactly(HAKIMI.key());
    assertThat(studio().follows(ANN)).isEmpty();
  }

  @Test
  void theDeskOpensAgainByAButton() {
    studio().titles.put(CHANNEL, "Sample Channel");
    studio().invited();
    halfAnHourPasses();

    studio().press(ANN, button(studio().ask("/pause"), "Set up Sample Channel again"));

    assertThat(studio().ask("/following").plainText()).startsWith(NAMED);
  }

  @Test
  void theEndIsToldOnceAndAfterThatThisChatIsMeant() {
    studio().invited();
    halfAnHourPasses();
    studio().ask("/follow hakimi");

    studio().ask("/follow hakimi");

    assertThat(studio().follows(ANN)).containsExactly(HAKIMI.key());
  }

  @Test
  void whatIsNotAboutAChatIsAnsweredAsEver() {
    studio().invited();
    halfAnHourPasses();

    assertThat(studio().ask("/latest").plainText()).doesNotContain("half hour");
    assertThat(studio().ask("/stop").plainText()).doesNotContain("half hour");
  }

  @Test
  void aDeskThatWasEndedIsNoReasonToAsk() {
    studio().invited();
    studio().ask("/at done");
    halfAnHourPasses();

    studio().ask("/follow hakimi");

    assertThat(studio().follows(ANN)).containsExactly(HAKIMI.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void theEndIsToldInTheLanguageOfTheChat(String language) {
    studio().invited();
    studio().chats.setLanguage(ANN, language);
    halfAnHourPasses();

    assertThat(studio().ask("/follow hakimi").plainText())
        .isEqualTo(Messages.in(language).text("at.over", "title", "Sample Channel"));
  }
}
