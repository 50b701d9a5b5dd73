package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static backheel.answer.CommandFixture.BOB;
import static backheel.answer.CommandFixture.CHANNEL;
import static backheel.answer.CommandFixture.GROUP;
import static backheel.testing.Samples.HAKIMI;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.ChatPermissions.Permission;
import backheel.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for posts where the bot may not post hears so at once. */
class PostingPermissionCheckTest {
  @RegisterExtension final CommandFixtureExtension open = new CommandFixtureExtension();

  private CommandFixture studio() {
    return open.get();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/follow hakimi", "/subscribe"})
  void inAGroupTheMissingRightIsNamedAndTheSubscriptionKept(String line) {
    studio().manages(ANN, GROUP);
    studio().may.put(Permission.SEND, false);
    studio().may.put(Permission.ATTACH_FILES, false);

    var reply = studio().inGroup(ANN, line).orElseThrow();

    assertThat(reply.plainText())
        .contains("I don’t have permission to post here yet. Please allow: Send messages.")
        .doesNotContain("Attach files");
    assertThat(studio().follows(GROUP)).hasSize(1);
  }

  @Test
  void fromTheDeskTheMissingRightOfTheChannelIsNamed() {
    studio().may.put(Permission.POST_MESSAGES, false);
    studio().may.put(Permission.EDIT_MESSAGES, false);
    studio().invited();

    assertThat(studio().ask("/follow hakimi").plainText())
        .contains("📣 For Sample Channel")
        .contains("Please allow: Post messages.");
    assertThat(studio().follows(CHANNEL)).containsExactly(HAKIMI.key());
  }

  @Test
  void whereMessagesAreEmbedsTheRightToEmbedIsNeeded() {
    studio().manages(ANN, GROUP);
    studio().may.put(Permission.VIEW, true);
    studio().may.put(Permission.SEND, true);
    studio().may.put(Permission.EMBED_LINKS, false);

    assertThat(studio().inGroup(ANN, "/follow hakimi").orElseThrow().plainText())
        .contains("Please allow: Embed links.");
  }

  @Test
  void whereNothingIsMissingNothingIsSaid() {
    studio().manages(ANN, GROUP);
    studio().may.put(Permission.SEND, true);
    studio().may.put(Permission.EMBED_LINKS, false);

    assertThat(studio().inGroup(ANN, "/follow hakimi").orElseThrow().plainText())
        .doesNotContain("allow me");
    assertThat(studio().ask("/follow hakimi").plainText()).doesNotContain("allow me");
  }

  @Test
  void aRightThatIsBackWakesWhatWaits() {
    studio().manages(ANN, GROUP);
    studio().may.put(Permission.SEND, false);
    studio().inGroup(ANN, "/setup");
    assertThat(studio().woken).isEmpty();

    studio().commandDispatcher.chatEvents().reachable(GROUP);
    assertThat(studio().woken).containsExactly(GROUP);
    studio().may.put(Permission.SEND, true);
    studio().inGroup(ANN, "/setup");

    assertThat(studio().woken).containsExactly(GROUP, GROUP);
  }

  @Test
  void aChatThatWasGivenUpIsThereAgainWithTheRight() {
    studio().manages(ANN, GROUP);
    studio().inGroup(ANN, "/follow hakimi");
    studio().chats.markGone(GROUP, "no rights");

    studio().commandDispatcher.chatEvents().reachable(GROUP);

    assertThat(studio().chats.settings(GROUP).goneReason()).isEmpty();
  }

  @Test
  void whoMayNotChangeAGroupIsOfferedToFollowInPrivate() {
    var refused = studio().inGroup(BOB, "/follow hakimi").orElseThrow();

    assertThat(refused.mode()).isEqualTo(Reply.ReplyMode.EPHEMERAL);
    assertThat(refused.buttons().getFirst().getFirst().action())
        .satisfies(action ->
            assertThat(Button.privateCommandLine(action)).isEqualTo("/follow " + HAKIMI.key()));
    assertThat(studio().inGroup(BOB, "/settings pause").orElseThrow().buttons()).isEmpty();
  }
}
