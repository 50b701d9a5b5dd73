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

import backheel.chat.BotAddedEvent;
import backheel.chat.ChatId;
import backheel.chat.ChatPermissions.Permission;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.store.chat.ManagedChats;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels and groups are set up from the private chat of whoever may. */
@ExtendWith(StoreExtension.class)
class RemoteChatCommandTest {
  private final CommandFixture fixture;

  RemoteChatCommandTest(TestStore store) {
    fixture = new CommandFixture(store);
  }

  @Test
  void inviterIsAskedWhatToPostInTheChannel() {
    fixture.may.put(Permission.POST_MESSAGES, true);
    fixture.may.put(Permission.EDIT_MESSAGES, false);

    var reply = fixture.invited();

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
  void managersReachAChannelByItsPublicName() {
    fixture.manages(ANN, CHANNEL);

    var reply = fixture.ask("/at @public_channel /follow hakimi");

    assertThat(reply.plainText()).contains("Hakimi");
    assertThat(fixture.follows(CHANNEL)).containsExactly(HAKIMI.key());
    fixture.ask(new ChatId("telegram", "99"), "/at @public_channel /unfollow hakimi");
    fixture.ask("/at @other_channel /unfollow hakimi");
    assertThat(fixture.follows(CHANNEL)).containsExactly(HAKIMI.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void setupUsesTheLanguageOfTheInviter(String language) {
    var reply =
        fixture
            .commandDispatcher
            .chatEvents()
            .added(new BotAddedEvent(CHANNEL, "Canal", ChatType.CHANNEL, ANN, language, Map.of()))
            .orElseThrow();

    assertThat(reply.language()).isEqualTo(language);
    assertThat(reply.plainText())
        .contains(LocalizedTexts.in(language).text("invited.title", "title", "Canal"));
    assertThat(fixture.chats.settings(CHANNEL).alertLanguage()).isEqualTo(language);
  }

  @Test
  void groupRemembersItsTitleAndTheLanguageOfItsOwner() {
    fixture.manages(ANN, GROUP);
    fixture.titles.put(GROUP, "Sample Fans");

    var reply =
        fixture.commandDispatcher.answer(
            new Question(
                GROUP,
                "/follow hakimi",
                "fr",
                ChatType.GROUP,
                fixture.rights(ANN, GROUP, ChatType.GROUP),
                null,
                ANN));

    assertThat(reply).isPresent();

    assertThat(fixture.chats.owner(GROUP)).contains(ANN);
    assertThat(fixture.chats.settings(ANN).alertLanguage()).isEqualTo("fr");
    assertThat(fixture.ask("/at").plainText()).contains("Sample Fans");
  }

  @Test
  void nameTypedInPrivateIsFollowedInTheManagedChannel() {
    fixture.invited();

    var reply = fixture.ask("hakimi");

    assertThat(reply.blocks().getFirst().plainText()).isEqualTo("📣 For Sample Channel");
    assertThat(fixture.follows(CHANNEL)).containsExactly(HAKIMI.key());
    assertThat(fixture.follows(ANN)).isEmpty();
    fixture.press(ANN, button(reply, "Undo"));
    assertThat(fixture.follows(CHANNEL)).isEmpty();
  }

  @Test
  void channelReceivesNothingBeforeItGoesLive() {
    fixture.invited();
    var reply = fixture.ask("/follow hakimi");
    fixture.arrives(report("early", "Hakimi waits", NOON, HAKIMI));
    assertThat(fixture.owed(CHANNEL)).isEmpty();

    var live = fixture.press(ANN, button(reply, "Go live"));

    assertThat(live.plainText()).contains("Sample Channel is live with 1 subscription.");
    long story = fixture.arrives(report("late", "Hakimi plays", NOON, HAKIMI));
    assertThat(fixture.owed(CHANNEL)).containsExactly(story);
    assertThat(fixture.ask("/follow mbappe").plainText()).doesNotContain("📣");
    assertThat(fixture.follows(ANN)).hasSize(1);
  }

  @Test
  void aChannelWithoutAnySubscriptionDoesNotGoLive() {
    var reply = fixture.invited();

    assertThat(fixture.press(ANN, button(reply, "Go live")).plainText())
        .contains("no subscriptions yet");
    assertThat(fixture.chats.settings(CHANNEL).paused()).isTrue();
  }

  @Test
  void groupIsLiveAtOnceAndReaddedChannelKeepsItsSubscriptions() {
    fixture.manages(ANN, GROUP);
    fixture
        .commandDispatcher
        .chatEvents()
        .added(new BotAddedEvent(GROUP, "Fans", ChatType.GROUP, ANN, "en", Map.of()));
    assertThat(fixture.chats.settings(GROUP).paused()).isFalse();

    fixture.invited();
    fixture.press(ANN, button(fixture.ask("/follow hakimi"), "Go live"));
    fixture.invited();
    assertThat(fixture.chats.settings(CHANNEL).paused()).isFalse();
  }

  @Test
  void testPostIsQueuedForTheChannelLikeAnAlert() {
    long story = fixture.arrives(report("one", "Hakimi scores", NOON, HAKIMI));
    var reply = fixture.invited();

    var told = fixture.press(ANN, button(reply, "Test post"));

    assertThat(told.plainText()).contains("📣 For Sample Channel").contains("on its way");
    assertThat(fixture.woken).contains(CHANNEL);
    Outbox outbox = fixture.outbox;
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
  void oldButtonStillActsOnTheChannelAfterSetupEnded() {
    fixture.invited();
    var reply = fixture.ask("/follow hakimi");
    assertThat(fixture.ask("/at done").plainText()).contains("apply to this chat again");

    fixture.press(ANN, button(reply, "Big only"));

    assertThat(fixture.follows(ANN)).isEmpty();
    assertThat(fixture.repositories.subscriptions().ofChat(CHANNEL).getFirst().filter().kind())
        .hasToString("BIG");
  }

  @Test
  void buttonOfThePrivateChatActsOnThePrivateChatDuringSetupOfAnother() {
    var own = fixture.ask("/follow hakimi");
    fixture.invited();

    fixture.press(ANN, button(own, "Undo"));

    assertThat(fixture.follows(ANN)).isEmpty();
    assertThat(fixture.follows(CHANNEL)).isEmpty();
  }

  @Test
  void setupEndsAfterHalfAnHourOfSilence() {
    fixture.invited();
    fixture.clock.forward(ManagedChats.SELECTION_LIFETIME.minusMinutes(1));
    fixture.ask("/following");
    fixture.clock.forward(ManagedChats.SELECTION_LIFETIME.minusMinutes(1));
    assertThat(fixture.ask("/following").plainText()).contains("📣");

    fixture.clock.forward(ManagedChats.SELECTION_LIFETIME.plus(Duration.ofMinutes(1)));

    assertThat(fixture.ask("/following").plainText()).doesNotContain("📣");
  }

  @Test
  void formerManagerIsRefusedAtTheNextChange() {
    fixture.invited();
    var reply = fixture.ask("/follow hakimi");
    fixture.managers.clear();

    assertThat(fixture.press(ANN, button(reply, "Undo")).plainText())
        .contains("I can’t change anything in Sample Channel");
    assertThat(fixture.ask("/follow mbappe").plainText()).contains("I can’t change anything");
    assertThat(fixture.follows(CHANNEL)).containsExactly(HAKIMI.key());
    assertThat(fixture.ask("/follow mbappe").plainText()).doesNotContain("📣");
  }

  @Test
  void aStrangersChatCannotBeReached() {
    fixture.invited();

    for (var line :
        List.of(
            "/at -100123 /follow hakimi",
            "/at -100123",
            "/at Sample Channel /settings pause",
            "/at -100123 live",
            "/at -100123 /forget yes")) {
      assertThat(fixture.ask(BOB, line).plainText()).as(line).contains("I can’t change anything");
    }
    assertThat(fixture.follows(CHANNEL)).isEmpty();
    assertThat(fixture.chats.settings(CHANNEL).paused()).isTrue();
  }

  @Test
  void commandsCanNameAChatByTitleOrId() {
    fixture.invited();
    fixture.ask("/at done");

    fixture.ask("/at Sample Channel /follow hakimi");
    fixture.ask("/at -100123 follow mbappe");

    assertThat(fixture.follows(CHANNEL)).hasSize(2);
    assertThat(fixture.ask("/at -100123 /following #1").plainText()).contains("This chat follows");
    assertThat(fixture.ask("/following").plainText()).doesNotContain("📣");
  }

  @Test
  void onlyCommandsAboutAChatCanBeDirectedAtIt() {
    fixture.invited();

    for (var line : List.of("/link", "/merge 1 2", "/at -100123 /pause", "/start", "/nonsense")) {
      assertThat(fixture.ask("/at -100123 " + line).plainText()).as(line).contains("can’t be used");
    }
  }

  @Test
  void managedChatsAreListedWithAButtonToAddMore() {
    assertThat(fixture.ask("/at").plainText()).contains("set up a channel or group yet");
    fixture.invited();

    var list = fixture.ask("/at");

    assertThat(list.plainText()).contains("Sample Channel").contains("no subscriptions yet");
    assertThat(button(list, "Add to a channel").link()).hasToString("backheel:startchannel");
    assertThat(button(list, "Add to a group").link()).hasToString("backheel:startgroup");
    fixture.ask("/at done");
    assertThat(fixture.press(ANN, button(list, "Sample Channel")).plainText())
        .contains("📣 For Sample Channel")
        .contains("How this chat is set up");
    assertThat(fixture.ask("/following").plainText()).contains("📣");
  }

  @Test
  void atCommandInAGroupIsReferredToThePrivateChat() {
    fixture.manages(ANN, GROUP);

    assertThat(fixture.inGroup(ANN, "/at -100123 /follow hakimi").map(Reply::plainText))
        .hasValueSatisfying(words -> assertThat(words).contains("in private"));
    assertThat(fixture.follows(CHANNEL)).isEmpty();
  }

  @Test
  void forgetErasesOnlyTheChatItNames() {
    fixture.ask("/follow hakimi");
    fixture.invited();
    fixture.ask("/follow mbappe");

    fixture.ask("/forget yes");

    assertThat(fixture.follows(ANN)).isEmpty();
    assertThat(fixture.follows(CHANNEL)).hasSize(1);
    fixture.ask("/at -100123 /forget yes");
    assertThat(fixture.follows(CHANNEL)).isEmpty();
  }

  @Test
  void deepLinksLeadToTheirChat() {
    fixture.invited();
    fixture.ask("/at done");

    assertThat(fixture.ask("/start at_-100123").plainText()).contains("📣 For Sample Channel");
    assertThat(fixture.ask("/start at_-999").plainText()).contains("I can’t change anything");
    assertThat(fixture.ask("/start \u0000nonsense_<b>").plainText()).contains("Backheel");
  }
}
