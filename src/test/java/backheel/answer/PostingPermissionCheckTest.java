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
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for posts where the bot may not post hears so at once. */
@ExtendWith(StoreExtension.class)
class PostingPermissionCheckTest {
  private final CommandFixture fixture;

  PostingPermissionCheckTest(TestStore store) {
    fixture = new CommandFixture(store);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/follow hakimi", "/subscribe"})
  void missingRightInAGroupIsNamedAndTheSubscriptionKept(String line) {
    fixture.manages(ANN, GROUP);
    fixture.may.put(Permission.SEND, false);
    fixture.may.put(Permission.ATTACH_FILES, false);

    var reply = fixture.inGroup(ANN, line).orElseThrow();

    assertThat(reply.plainText())
        .contains("I don’t have permission to post here yet. Please allow: Send messages.")
        .doesNotContain("Attach files");
    assertThat(fixture.follows(GROUP)).hasSize(1);
  }

  @Test
  void missingRightInAManagedChannelIsNamedInPrivate() {
    fixture.may.put(Permission.POST_MESSAGES, false);
    fixture.may.put(Permission.EDIT_MESSAGES, false);
    fixture.invited();

    assertThat(fixture.ask("/follow hakimi").plainText())
        .contains("📣 For Sample Channel")
        .contains("Please allow: Post messages.");
    assertThat(fixture.follows(CHANNEL)).containsExactly(HAKIMI.key());
  }

  @Test
  void embedRightIsNeededWhereMessagesAreEmbeds() {
    fixture.manages(ANN, GROUP);
    fixture.may.put(Permission.VIEW, true);
    fixture.may.put(Permission.SEND, true);
    fixture.may.put(Permission.EMBED_LINKS, false);

    assertThat(fixture.inGroup(ANN, "/follow hakimi").orElseThrow().plainText())
        .contains("Please allow: Embed links.");
  }

  @Test
  void noRightIsMentionedWhenNoneIsMissing() {
    fixture.manages(ANN, GROUP);
    fixture.may.put(Permission.SEND, true);
    fixture.may.put(Permission.EMBED_LINKS, false);

    assertThat(fixture.inGroup(ANN, "/follow hakimi").orElseThrow().plainText())
        .doesNotContain("allow me");
    assertThat(fixture.ask("/follow hakimi").plainText()).doesNotContain("allow me");
  }

  @Test
  void restoredRightMakesWaitingMessagesDue() {
    fixture.manages(ANN, GROUP);
    fixture.may.put(Permission.SEND, false);
    fixture.inGroup(ANN, "/setup");
    assertThat(fixture.woken).isEmpty();

    fixture.commandDispatcher.chatEvents().reachable(GROUP);
    assertThat(fixture.woken).containsExactly(GROUP);
    fixture.may.put(Permission.SEND, true);
    fixture.inGroup(ANN, "/setup");

    assertThat(fixture.woken).containsExactly(GROUP, GROUP);
  }

  @Test
  void abandonedChatIsReachableAgainWithTheRight() {
    fixture.manages(ANN, GROUP);
    fixture.inGroup(ANN, "/follow hakimi");
    fixture.chats.markGone(GROUP, "no rights");

    fixture.commandDispatcher.chatEvents().reachable(GROUP);

    assertThat(fixture.chats.settings(GROUP).goneReason()).isEmpty();
  }

  @Test
  void membersWithoutRightsAreOfferedToFollowInPrivate() {
    var refused = fixture.inGroup(BOB, "/follow hakimi").orElseThrow();

    assertThat(refused.mode()).isEqualTo(Reply.ReplyMode.EPHEMERAL);
    assertThat(refused.buttons().getFirst().getFirst().action())
        .satisfies(action ->
            assertThat(Button.privateCommandLine(action)).isEqualTo("/follow " + HAKIMI.key()));
    assertThat(fixture.inGroup(BOB, "/settings pause").orElseThrow().buttons()).isEmpty();
  }
}
