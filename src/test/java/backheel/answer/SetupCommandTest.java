package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static backheel.answer.CommandFixture.BOB;
import static backheel.answer.CommandFixture.GROUP;
import static backheel.answer.CommandFixture.button;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatPermissions.Permission;
import backheel.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One panel tells how a chat is set up. */
class SetupCommandTest {
  @RegisterExtension final CommandFixtureExtension open = new CommandFixtureExtension();

  private CommandFixture studio() {
    return open.get();
  }

  private Reply panel() {
    return studio().inGroup(ANN, "/setup").orElseThrow();
  }

  @Test
  void thePanelNamesWhatTheBotMayAndMayNot() {
    studio().manages(ANN, GROUP);
    studio().may.put(Permission.SEND, true);
    studio().may.put(Permission.EMBED_LINKS, false);

    var panel = panel();

    assertThat(panel.plainText())
        .contains("✓ Send messages")
        .contains("✗ Embed links")
        .contains("give me the missing permissions");
    button(panel, "Check again");
    studio().may.put(Permission.EMBED_LINKS, true);
    assertThat(panel().plainText()).contains("✓ Embed links").doesNotContain("missing");
  }

  @ParameterizedTest
  @CsvSource({
    "en, can’t see this channel, “See the channel”",
    "fr, n’ai pas accès à ce salon, « Voir le salon »",
    "es, No puedo ver este canal, «Ver canal»",
    "ar, لا أستطيع رؤية هذه القناة, «.?عرض القناة.?»"
  })
  void aChannelThatTheBotCannotSeeIsSaidInEveryLanguageWithTheRightToGrant(
      String language, String said, String right) {
    studio().manages(ANN, GROUP);
    studio().inGroup(ANN, "/follow hakimi");
    studio().inGroup(ANN, "/settings language " + language);
    studio().may.put(Permission.VIEW, false);

    var panel = panel();

    assertThat(panel.plainText())
        .contains(said)
        .containsPattern(right)
        .doesNotContain("___hidden___");
    assertThat(studio().follows(GROUP)).as("nothing is dropped").hasSize(1);
  }

  @Test
  void aChatThatCanBeSeenAgainIsServedAgainByItself() {
    studio().manages(ANN, GROUP);
    studio().inGroup(ANN, "/follow hakimi");
    studio().commandDispatcher.chatEvents().removed(GROUP, "the bot cannot see the channel");

    studio().commandDispatcher.chatEvents().reachable(GROUP);

    assertThat(studio().chats.settings(GROUP).goneReason()).isEmpty();
    assertThat(studio().woken).contains(GROUP);
    assertThat(studio().follows(GROUP)).hasSize(1);
  }

  @Test
  void thePanelTellsWhatTheChatGetsAndHow() {
    studio().manages(ANN, GROUP);
    assertThat(panel().plainText()).contains("no subscriptions yet").contains("Language: English");
    studio().inGroup(ANN, "/follow hakimi");
    studio().inGroup(ANN, "/zone casablanca");

    assertThat(panel().plainText()).contains("1 subscription").contains("Casablanca");
    assertThat(studio().inGroup(ANN, "/setup competition").orElseThrow().buttons())
        .flatExtracting(row -> row)
        .anyMatch(b -> b.action().startsWith("/follow competition/"));
  }

  @Test
  void theTestPostIsOwedToTheChatAsAnyAlert() {
    studio().manages(ANN, GROUP);
    assertThat(studio().inGroup(ANN, "/test").orElseThrow().plainText())
        .contains("no story to show yet");
    studio().arrives(report("one", "Hakimi scores", NOON, HAKIMI));

    assertThat(studio().inGroup(ANN, "/test").orElseThrow().plainText()).contains("on its way");

    assertThat(studio().owed(GROUP)).containsExactly(0L);
    assertThat(studio().woken).contains(GROUP);
  }

  @Test
  void onlyWhoManagesTheChatSeesThePanelOrPostsThere() {
    assertThat(studio().inGroup(BOB, "/setup").orElseThrow().plainText()).contains("who manage");
    assertThat(studio().inGroup(BOB, "/test").orElseThrow().plainText()).contains("who manage");
    assertThat(studio().owed(GROUP)).isEmpty();
  }
}
