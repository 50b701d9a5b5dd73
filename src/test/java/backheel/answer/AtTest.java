package backheel.answer;

import static backheel.answer.Studio.ANN;
import static backheel.answer.Studio.BOB;
import static backheel.answer.Studio.CHANNEL;
import static backheel.answer.Studio.GROUP;
import static backheel.answer.Studio.button;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Answers.Invitation;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Rights.Permission;
import backheel.chat.Wording;
import backheel.store.Desks;
import backheel.store.Lanes;
import backheel.store.Notices;
import backheel.store.SqlLanes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels and groups are set up from the private chat of whoever may. */
class AtTest {
  @RegisterExtension final OpenStudio open = new OpenStudio();

  private Studio studio() {
    return open.get();
  }

  @Test
  void whoBringsTheBotIntoAChannelIsAskedWhatToPostThere() {
    studio().may.put(Permission.POST_MESSAGES, true);
    studio().may.put(Permission.EDIT_MESSAGES, false);

    var reply = studio().invited();

    assertThat(reply.words())
        .contains("I am now in Sample Channel. What shall I post there?")
        .contains("Missing: Edit messages")
        .contains("Nothing goes out there before you touch");
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

    assertThat(reply.words()).contains("Hakimi");
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
            .commands
            .invited(new Invitation(CHANNEL, "Canal", Place.CHANNEL, ANN, language, Map.of()))
            .orElseThrow();

    assertThat(reply.language()).isEqualTo(language);
    assertThat(reply.words()).contains(Wording.in(language).say("invited.title", "title", "Canal"));
    assertThat(studio().chats.settings(CHANNEL.toString()).spoken()).isEqualTo(language);
  }

  @Test
  void whoeverSetsAGroupUpInItIsKnownByLanguageAndTheGroupByItsTitle() {
    studio().manages(ANN, GROUP);
    studio().titles.put(GROUP, "Sample Fans");

    var reply =
        studio()
            .commands
            .answer(
                new Question(
                    GROUP,
                    "/follow hakimi",
                    "fr",
                    Place.GROUP,
                    studio().rights(ANN, GROUP, Place.GROUP),
                    null,
                    ANN));

    assertThat(reply).isPresent();

    assertThat(studio().chats.owner(GROUP.toString())).contains(ANN.toString());
    assertThat(studio().chats.settings(ANN.toString()).spoken()).isEqualTo("fr");
    assertThat(studio().ask("/at").words()).contains("Sample Fans");
  }

  @Test
  void aNameSaidInPrivateIsFollowedInTheChannelAndSaysSo() {
    studio().invited();

    var reply = studio().ask("hakimi");

    assertThat(reply.blocks().getFirst().words()).isEqualTo("📣 For Sample Channel");
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

    assertThat(live.words()).contains("Sample Channel is live: 1 subscription.");
    long story = studio().arrives(report("late", "Hakimi plays", NOON, HAKIMI));
    assertThat(studio().owed(CHANNEL)).containsExactly(story);
    assertThat(studio().ask("/follow mbappe").words()).doesNotContain("📣");
    assertThat(studio().follows(ANN)).hasSize(1);
  }

  @Test
  void aChannelWithoutAnySubscriptionDoesNotGoLive() {
    var reply = studio().invited();

    assertThat(studio().press(ANN, button(reply, "Go live")).words()).contains("nothing yet");
    assertThat(studio().chats.settings(CHANNEL.toString()).paused()).isTrue();
  }

  @Test
  void aGroupIsToldAtOnceAndAChannelThatComesBackKeepsWhatItHad() {
    studio().manages(ANN, GROUP);
    studio().commands.invited(new Invitation(GROUP, "Fans", Place.GROUP, ANN, "en", Map.of()));
    assertThat(studio().chats.settings(GROUP.toString()).paused()).isFalse();

    studio().invited();
    studio().press(ANN, button(studio().ask("/follow hakimi"), "Go live"));
    studio().invited();
    assertThat(studio().chats.settings(CHANNEL.toString()).paused()).isFalse();
  }

  @Test
  void theTestPostGoesToTheChannelAsAnAlertThatIsOwed() {
    long story = studio().arrives(report("one", "Hakimi scores", NOON, HAKIMI));
    var reply = studio().invited();

    var told = studio().press(ANN, button(reply, "Test post"));

    assertThat(told.words()).contains("📣 For Sample Channel").contains("on its way");
    assertThat(studio().woken).contains(CHANNEL);
    Lanes lanes = SqlLanes.onDuty(studio().database, studio().clock);
    assertThat(lanes.due("telegram", List.of(), 10))
        .singleElement()
        .satisfies(owed -> {
          assertThat(owed.chat()).isEqualTo(CHANNEL.toString());
          assertThat(Notices.read(owed.first().notice()).story()).hasValue(story);
        });
  }

  @Test
  void anOldButtonStillMeansTheChannelAfterSettingUpIsOver() {
    studio().invited();
    var reply = studio().ask("/follow hakimi");
    assertThat(studio().ask("/at done").words()).contains("about this chat again");

    studio().press(ANN, button(reply, "Only big"));

    assertThat(studio().follows(ANN)).isEmpty();
    assertThat(studio().subscriptions.wishes().of(CHANNEL.toString()).getFirst().terms().kind())
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
    studio().clock.forward(Desks.OPEN.minusMinutes(1));
    studio().ask("/following");
    studio().clock.forward(Desks.OPEN.minusMinutes(1));
    assertThat(studio().ask("/following").words()).contains("📣");

    studio().clock.forward(Desks.OPEN.plus(Duration.ofMinutes(1)));

    assertThat(studio().ask("/following").words()).doesNotContain("📣");
  }

  @Test
  void whoManagesNoLongerIsRefusedAtTheNextChange() {
    studio().invited();
    var reply = studio().ask("/follow hakimi");
    studio().managers.clear();

    assertThat(studio().press(ANN, button(reply, "Undo")).words())
        .contains("I can change nothing at Sample Channel");
    assertThat(studio().ask("/follow mbappe").words()).contains("I can change nothing");
    assertThat(studio().follows(CHANNEL)).containsExactly(HAKIMI.key());
    assertThat(studio().ask("/follow mbappe").words()).doesNotContain("📣");
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
      assertThat(studio().ask(BOB, line).words()).as(line).contains("I can change nothing");
    }
    assertThat(studio().follows(CHANNEL)).isEmpty();
    assertThat(studio().chats.settings(CHANNEL.toString()).paused()).isTrue();
  }

  @Test
  void oneLineIsSaidForAChatByItsNameOrItsNumber() {
    studio().invited();
    studio().ask("/at done");

    studio().ask("/at Sample Channel /follow hakimi");
    studio().ask("/at -100123 follow mbappe");

    assertThat(studio().follows(CHANNEL)).hasSize(2);
    assertThat(studio().ask("/at -100123 /following #1").words()).contains("This chat follows");
    assertThat(studio().ask("/following").words()).doesNotContain("📣");
  }

  @Test
  void onlyWhatConcernsAChatCanBeSaidForIt() {
    studio().invited();

    for (var line : List.of("/link", "/merge 1 2", "/at -100123 /pause", "/start", "/nonsense")) {
      assertThat(studio().ask("/at -100123 " + line).words()).as(line).contains("cannot be said");
    }
  }

  @Test
  void theChatsThatSomebodySetUpAreListedWithAWayToAddMore() {
    assertThat(studio().ask("/at").words()).contains("no channel or group yet");
    studio().invited();

    var list = studio().ask("/at");

    assertThat(list.words()).contains("Sample Channel").contains("nothing yet");
    assertThat(button(list, "Add to a channel").opens()).hasToString("backheel:startchannel");
    assertThat(button(list, "Add to a group").opens()).hasToString("backheel:startgroup");
    studio().ask("/at done");
    assertThat(studio().press(ANN, button(list, "Sample Channel")).words())
        .contains("📣 For Sample Channel")
        .contains("How this chat is set up");
    assertThat(studio().ask("/following").words()).contains("📣");
  }

  @Test
  void inAGroupOnePersonIsToldToSayItInPrivate() {
    studio().manages(ANN, GROUP);

    assertThat(studio().inGroup(ANN, "/at -100123 /follow hakimi").map(Reply::words))
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

    assertThat(studio().ask("/start at_-100123").words()).contains("📣 For Sample Channel");
    assertThat(studio().ask("/start at_-999").words()).contains("I can change nothing");
    assertThat(studio().ask("/start \u0000nonsense_<b>").words()).contains("Backheel");
  }
}
