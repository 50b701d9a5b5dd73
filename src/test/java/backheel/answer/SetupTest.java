package backheel.answer;

import static backheel.answer.Studio.ANN;
import static backheel.answer.Studio.BOB;
import static backheel.answer.Studio.GROUP;
import static backheel.answer.Studio.button;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Reply;
import backheel.chat.Rights.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One panel tells how a chat is set up. */
class SetupTest {
  @RegisterExtension final OpenStudio open = new OpenStudio();

  private Studio studio() {
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

    assertThat(panel.words())
        .contains("✓ Send messages")
        .contains("✗ Embed links")
        .contains("give me what is missing");
    button(panel, "Look again");
    studio().may.put(Permission.EMBED_LINKS, true);
    assertThat(panel().words()).contains("✓ Embed links").doesNotContain("missing");
  }

  @ParameterizedTest
  @CsvSource({
    "en, cannot see this channel, “See the channel”",
    "fr, ne vois pas ce salon, « Voir le salon »",
    "es, No puedo ver este canal, “Ver el canal”",
    "ar, لا أستطيع رؤية هذه القناة, «.?رؤية القناة.?»"
  })
  void aChannelThatTheBotCannotSeeIsSaidInEveryLanguageWithTheRightToGrant(
      String language, String said, String right) {
    studio().manages(ANN, GROUP);
    studio().inGroup(ANN, "/follow hakimi");
    studio().inGroup(ANN, "/settings language " + language);
    studio().may.put(Permission.VIEW, false);

    var panel = panel();

    assertThat(panel.words()).contains(said).containsPattern(right).doesNotContain("___hidden___");
    assertThat(studio().follows(GROUP)).as("nothing is dropped").hasSize(1);
  }

  @Test
  void aChatThatCanBeSeenAgainIsServedAgainByItself() {
    studio().manages(ANN, GROUP);
    studio().inGroup(ANN, "/follow hakimi");
    studio().commands.gone(GROUP, "the bot cannot see the channel");

    studio().commands.present(GROUP);

    assertThat(studio().chats.settings(GROUP.toString()).gone()).isEmpty();
    assertThat(studio().woken).contains(GROUP);
    assertThat(studio().follows(GROUP)).hasSize(1);
  }

  @Test
  void thePanelTellsWhatTheChatGetsAndHow() {
    studio().manages(ANN, GROUP);
    assertThat(panel().words()).contains("nothing yet").contains("Language: English");
    studio().inGroup(ANN, "/follow hakimi");
    studio().inGroup(ANN, "/zone casablanca");

    assertThat(panel().words()).contains("1 subscription").contains("Casablanca");
    assertThat(studio().inGroup(ANN, "/setup competition").orElseThrow().buttons())
        .flatExtracting(row -> row)
        .anyMatch(b -> b.action().startsWith("/follow competition/"));
  }

  @Test
  void theTestPostIsOwedToTheChatAsAnyAlert() {
    studio().manages(ANN, GROUP);
    assertThat(studio().inGroup(ANN, "/test").orElseThrow().words()).contains("no story yet");
    studio().arrives(report("one", "Hakimi scores", NOON, HAKIMI));

    assertThat(studio().inGroup(ANN, "/test").orElseThrow().words()).contains("on its way");

    assertThat(studio().owed(GROUP)).containsExactly(0L);
    assertThat(studio().woken).contains(GROUP);
  }

  @Test
  void onlyWhoManagesTheChatSeesThePanelOrPostsThere() {
    assertThat(studio().inGroup(BOB, "/setup").orElseThrow().words()).contains("who manage");
    assertThat(studio().inGroup(BOB, "/test").orElseThrow().words()).contains("who manage");
    assertThat(studio().owed(GROUP)).isEmpty();
  }
}
