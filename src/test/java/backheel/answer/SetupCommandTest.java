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
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One panel tells how a chat is set up. */
@ExtendWith(StoreExtension.class)
class SetupCommandTest {
  private final CommandFixture fixture;

  SetupCommandTest(TestStore store) {
    fixture = new CommandFixture(store);
  }

  private Reply panel() {
    return fixture.inGroup(ANN, "/setup").orElseThrow();
  }

  @Test
  void panelListsGrantedAndMissingRights() {
    fixture.manages(ANN, GROUP);
    fixture.may.put(Permission.SEND, true);
    fixture.may.put(Permission.EMBED_LINKS, false);

    var panel = panel();

    assertThat(panel.plainText())
        .contains("✓ Send messages")
        .contains("✗ Embed links")
        .contains("give me the missing permissions");
    button(panel, "Check again");
    fixture.may.put(Permission.EMBED_LINKS, true);
    assertThat(panel().plainText()).contains("✓ Embed links").doesNotContain("missing");
  }

  @ParameterizedTest
  @CsvSource({
    "en, can’t see this channel, “See the channel”",
    "fr, n’ai pas accès à ce salon, « Voir le salon »",
    "es, No puedo ver este canal, «Ver canal»",
    "ar, لا أستطيع رؤية هذه القناة, «.?عرض القناة.?»"
  })
  void panelNamesTheRightToViewAHiddenChannelInEveryLanguage(
      String language, String said, String right) {
    fixture.manages(ANN, GROUP);
    fixture.inGroup(ANN, "/follow hakimi");
    fixture.inGroup(ANN, "/settings language " + language);
    fixture.may.put(Permission.VIEW, false);

    var panel = panel();

    assertThat(panel.plainText())
        .contains(said)
        .containsPattern(right)
        .doesNotContain("___hidden___");
    assertThat(fixture.follows(GROUP)).as("nothing is dropped").hasSize(1);
  }

  @Test
  void chatResumesByItselfOnceItIsVisibleAgain() {
    fixture.manages(ANN, GROUP);
    fixture.inGroup(ANN, "/follow hakimi");
    fixture.commandDispatcher.chatEvents().removed(GROUP, "the bot cannot see the channel");

    fixture.commandDispatcher.chatEvents().reachable(GROUP);

    assertThat(fixture.chats.settings(GROUP).goneReason()).isEmpty();
    assertThat(fixture.woken).contains(GROUP);
    assertThat(fixture.follows(GROUP)).hasSize(1);
  }

  @Test
  void panelListsSubscriptionsAndSettings() {
    fixture.manages(ANN, GROUP);
    assertThat(panel().plainText()).contains("no subscriptions yet").contains("Language: English");
    fixture.inGroup(ANN, "/follow hakimi");
    fixture.inGroup(ANN, "/zone casablanca");

    assertThat(panel().plainText()).contains("1 subscription").contains("Casablanca");
    assertThat(fixture.inGroup(ANN, "/setup competition").orElseThrow().buttons())
        .flatExtracting(row -> row)
        .anyMatch(b -> b.action().startsWith("/follow competition/"));
  }

  @Test
  void testPostIsQueuedLikeAnAlert() {
    fixture.manages(ANN, GROUP);
    assertThat(fixture.inGroup(ANN, "/test").orElseThrow().plainText())
        .contains("no story to show yet");
    fixture.arrives(report("one", "Hakimi scores", NOON, HAKIMI));

    assertThat(fixture.inGroup(ANN, "/test").orElseThrow().plainText()).contains("on its way");

    assertThat(fixture.owed(GROUP)).containsExactly(0L);
    assertThat(fixture.woken).contains(GROUP);
  }

  @Test
  void onlyManagersSeeThePanelOrSendATestPost() {
    assertThat(fixture.inGroup(BOB, "/setup").orElseThrow().plainText()).contains("who manage");
    assertThat(fixture.inGroup(BOB, "/test").orElseThrow().plainText()).contains("who manage");
    assertThat(fixture.owed(GROUP)).isEmpty();
  }
}
