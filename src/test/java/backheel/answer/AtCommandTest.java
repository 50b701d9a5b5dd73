package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static backheel.answer.CommandFixture.BOB;
import static backheel.answer.CommandFixture.CHANNEL;
import static backheel.answer.CommandFixture.GROUP;
import static backheel.answer.CommandFixture.button;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.ChatPermissions.Permission;
import backheel.chat.Invitation;
import backheel.chat.Messages;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.store.chat.ManagedChats;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels and groups are set up from the private chat of whoever may. */
class AtCommandTest {
  @RegisterExtension final CommandFixtureExtension open = new CommandFixtureExtension();

  private CommandFixture studio() {
    return open.get();
  }

  @Test
  void whoBringsTheBotIntoAChannelIsAskedWhatToPostThere() {
    studio().may.put(Permission.POST_MESSAGES, true);
    studio().may.put(Permission.EDIT_MESSAGES, false);

    var reply = studio().invited();

    assertThat(reply.plainText())
        .contains("I’m now in Sample Channel. What should I post there?")
        .contains("Missing: Edit messages")
        .contains("Nothing is posted there until you tap");
    assertThat(button(reply, "Every story").action()).isEqualTo("/at -100123 /subscribe");
    button(reply, "A player or team");
    button(reply, "A competition");
    button(reply, "A feed");
    button(reply, "Test post");
    button(reply, "Go live");
  }

  @Test
  void aChannelIsFoundByItsPublicNameByWhoeverMayManageIt() {
    studio().manages(ANN, CHANNEL);

    var reply = studio().ask("/at @public_channel /follow hakimi");

    assertThat(reply.plainText()).contains("Hakimi");
    assertThat(studio().follows(CHANNEL)).containsExactly(HAKIMI.key());
    studio().ask(new ChatId("telegram", "99"), "/at @public_channel /unfollow hakimi");
    studio().ask("/at @other_channel /unfollow hakimi");
    assertThat(studio().follows(CHANNEL)).containsExactly(HAKIMI.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void theWizardSpeaksTheLanguageOfWhoeverInvites(String language) {
    var reply =
        studio()
            .commandDispatcher
            .chatEvents()
            .added(new Invitation(CHANNEL, "Canal", ChatType.CHANNEL, ANN, language, Map.of()))
            .orElseThrow();

    assertThat(reply.language()).isEqualTo(language);
    assertThat(reply.plainText())
        .contains(Messages.in(language).text("invited.title", "title", "Canal"));
    assertThat(studio().chats.settings(CHANNEL).alertLanguage()).isEqualTo(language);
  }

  @Test
  void whoeverSetsAGroupUpInItIsKnownByLanguageAndTheGroupByItsTitle() {
    studio().manages(ANN, GROUP);
    studio().titles.put(GROUP, "Sample Fans");

    var reply =
        studio()
            .commandDispatcher
            .answer(
                new Question(
                    GROUP,
                    "/follow hakimi",
                    "fr",
                    ChatType.GROUP,
                    studio().rights(ANN, GROUP, ChatType.GROUP),
                    null,
                    ANN));

    assertThat(reply).isPresent();

    assertThat(studio().chats.owner(GROUP)).contains(ANN);
    assertThat(studio().chats.settings(ANN).alertLanguage()).isEqualTo("fr");
    assertThat(studio().ask("/at").plainText()).contains("Sample Fans");
  }

  @Test
  void aNameSaidInPrivateIsFollowedInTheChannelAndSaysSo() {
    studio().invited();

    var reply = studio().ask("hakimi");

    assertThat(reply.blocks().getFirst().plainText()).isEqualTo("📣 For Sample Channel");
    assertThat(studio().follows(CHANNEL)).containsExactly(HAKIMI.key());
    assertThat(studio().follows(ANN)).isEmpty();
    studio().press(ANN, button(reply, "Undo"));
    assertThat(studio().follows(CHANNEL)).isEmpty();
  }

  @Test
  void nothingGoesOutBeforeTheChannelIsLive() {
    studio().invited();
    var reply = studio().ask("/follow hakimi");
    studio().arrives(report("early", "Hakimi waits", NOON, HAKIMI));
    assertThat(studio().owed(CHANNEL)).isEmpty();

    var live = studio().press(ANN, button(reply, "Go live"));

    assertThat(live.plainText()).contains("Sample Channel is live with 1 subscription.");
    long story = studio().arrives(report("late", "Hakimi plays", NOON, HAKIMI));
    assertThat(studio().owed(CHANNEL)).containsExactly(story);
    assertThat(studio().ask("/follow mbappe").plainText()).doesNotContain("📣");
    assertThat(studio().follows(ANN)).hasSize(1);
  }

  @Test
  void aChannelWithoutAnySubscriptionDoesNotGoLive() {
    var reply = studio().invited();

    assertThat(studio().press(ANN, button(reply, "Go live")).plainText())
        .contains("no subscriptions yet");
    assertThat(studio().chats.settings(CHANNEL).paused()).isTrue();
  }

  @Test
  void aGroupIsToldAtOnceAndAChannelThatComesBackKeepsWhatItHad() {
    studio().manages(ANN, GROUP);
    studio()
        .commandDispatcher
        .chatEvents()
        .added(new Invitation(GROUP, "Fans", ChatType.GROUP, ANN, "en", Map.of()));
    assertThat(studio().chats.settings(GROUP).paused()).isFalse();

    studio().invited();
    studio().press(ANN, button(studio().ask("/follow hakimi"), "Go live"));
    studio().invited();
    assertThat(studio().chats.settings(CHANNEL).paused()).isFalse();
  }

  @Test
  void theTestPostGoesToTheChannelAsAnAlertThatIsOwed() {
    long story = studio().arrives(report("one", "Hakimi scores", NOON, HAKIMI));
    var reply = studio().invited();

    var told = studio().press(ANN, button(reply, "Test post"));

    assertThat(told.plainText()).contains("📣 For Sample Channel").contains("on its way");
    assertThat(studio().woken).contains(CHANNEL);
    Outbox outbox = Outbox.of(studio().database, studio().clock);
    outbox.takeOwnership();
    assertThat(outbox.due("telegram", List.of(), 10))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.chat()).isEqualTo(CHANNEL);
          assertThat(message.first())
              .isInstanceOfSatisfying(
                  OutgoingMessage.NoticeItem.class,
                  item -> assertThat(item.notice().story()).hasValue(story));
        });
  }

  @Test
  void anOldButtonStillMeansTheChannelAfterSettingUpIsOver() {
    studio().invited();
    var reply = studio().ask("/follow hakimi");
    assertThat(studio().ask("/at done").plainText()).contains("apply to this chat again");

    studio().press(ANN, button(reply, "Big only"));

    assertThat(studio().follows(ANN)).isEmpty();
    assertThat(studio().repositories.subscriptions().ofChat(CHANNEL).getFirst().filter().kind())
        .hasToString("BIG");
  }

  @Test
  void aButtonOfThePrivateChatMeansThePrivateChatWhileAnotherIsSetUp() {
    var own = studio().ask("/follow hakimi");
    studio().invited();

    studio().press(ANN, button(own, "Undo"));

    assertThat(studio().follows(ANN)).isEmpty();
    assertThat(studio().follows(CHANNEL)).isEmpty();
  }

  @Test
  void settingUpIsOverAfterHalfAnHourOfSilence() {
    studio().invited();
    studio().clock.forward(ManagedChats.SELECTION_LIFETIME.minusMinutes(1));
    studio().ask("/following");
    studio().clock.forward(ManagedChats.SELECTION_LIFETIME.minusMinutes(1));
    assertThat(studio().ask("/following").plainText()).contains("📣");

    studio().clock.forward(ManagedChats.SELECTION_LIFETIME.plus(Duration.ofMinutes(1)));

    assertThat(studio().ask("/following").plainText()).doesNotContain("📣");
  }

  @Test
  void whoManagesNoLongerIsRefusedAtTheNextChange() {
    studio().invited();
    var reply = studio().ask("/follow hakimi");
    studio().managers.clear();

    assertThat(studio().press(ANN, button(reply, "Undo")).plainText())
        .contains("I can’t change anything in Sample Channel");
    assertThat(studio().ask("/follow mbappe").plainText()).contains("I can’t change anything");
    assertThat(studio().follows(CHANNEL)).containsExactly(HAKIMI.key());
    assertThat(studio().ask("/follow mbappe").plainText()).doesNotContain("📣");
  }

  @Test
  void aStrangersChatCannotBeReached() {
    studio().invited();

    for (var line :
        List.of(
            "/at -100123 /follow hakimi",
            "/at -100123",
            "/at Sample Channel /settings pause",
            "/at -100123 live",
            "/at -100123 /forget yes")) {
      assertThat(studio().ask(BOB, line).plainText()).as(line).contains("I can’t change anything");
    }
    assertThat(studio().follows(CHANNEL)).isEmpty();
    assertThat(studio().chats.settings(CHANNEL).paused()).isTrue();
  }

  @Test
  void oneLineIsSaidForAChatByItsNameOrItsNumber() {
    studio().invited();
    studio().ask("/at done");

    studio().ask("/at Sample Channel /follow hakimi");
    studio().ask("/at -100123 follow mbappe");

    assertThat(studio().follows(CHANNEL)).hasSize(2);
    assertThat(studio().ask("/at -100123 /following #1").plainText()).contains("This chat follows");
    assertThat(studio().ask("/following").plainText()).doesNotContain("📣");
  }

  @Test
  void onlyWhatConcernsAChatCanBeSaidForIt() {
    studio().invited();

    for (var line : List.of("/link", "/merge 1 2", "/at -100123 /pause", "/start", "/nonsense")) {
      assertThat(studio().ask("/at -100123 " + line).plainText())
          .as(line)
          .contains("can’t be used");
    }
  }

  @Test
  void theChatsThatSomebodySetUpAreListedWithAWayToAddMore() {
    assertThat(studio().ask("/at").plainText()).contains("set up a channel or group yet");
    studio().invited();

    var list = studio().ask("/at");

    assertThat(list.plainText()).contains("Sample Channel").contains("no subscriptions yet");
    assertThat(button(list, "Add to a channel").link()).hasToString("backheel:startchannel");
    assertThat(button(list, "Add to a group").link()).hasToString("backheel:startgroup");
    studio().ask("/at done");
    assertThat(studio().press(ANN, button(list, "Sample Channel")).plainText())
        .contains("📣 For Sample Channel")
        .contains("How this chat is set up");
    assertThat(studio().ask("/following").plainText()).contains("📣");
  }

  @Test
  void inAGroupOnePersonIsToldToSayItInPrivate() {
    studio().manages(ANN, GROUP);

    assertThat(studio().inGroup(ANN, "/at -100123 /follow hakimi").map(Reply::plainText))
        .hasValueSatisfying(words -> assertThat(words).contains("in private"));
    assertThat(studio().follows(CHANNEL)).isEmpty();
  }

  @Test
  void whatIsErasedMustBeNamed() {
    studio().ask("/follow hakimi");
    studio().invited();
    studio().ask("/follow mbappe");

    studio().ask("/forget yes");

    assertThat(studio().follows(ANN)).isEmpty();
    assertThat(studio().follows(CHANNEL)).hasSize(1);
    studio().ask("/at -100123 /forget yes");
    assertThat(studio().follows(CHANNEL)).isEmpty();
  }

  @Test
  void deepLinksLeadToTheirChat() {
    studio().invited();
    studio().ask("/at done");

    assertThat(studio().ask("/start at_-100123").plainText()).contains("📣 For Sample Channel");
    assertThat(studio().ask("/start at_-999").plainText()).contains("I can’t change anything");
    assertThat(studio().ask("/start \u0000nonsense_<b>").plainText()).contains("Backheel");
  }
}
