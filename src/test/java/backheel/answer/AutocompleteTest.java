package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static backheel.answer.CommandFixture.BOB;
import static backheel.answer.CommandFixture.CHANNEL;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.BotService.Suggestion;
import backheel.chat.BotService.Typing;
import backheel.chat.ChatId;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import backheel.testing.time.Await;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is offered while somebody types. */
@ExtendWith(StoreExtension.class)
class AutocompleteTest {
  private final CommandFixture fixture;

  AutocompleteTest(TestStore store) {
    fixture = new CommandFixture(store);
  }

  private List<Suggestion> typing(ChatId chat, String command, String argument, String typed) {
    return fixture.commandDispatcher.suggest(new Typing(chat, command, argument, typed, "en"));
  }

  private List<String> values(ChatId chat, String command, String argument, String typed) {
    return typing(chat, command, argument, typed).stream().map(Suggestion::value).toList();
  }

  @Test
  void suggestedNamesAreUniqueAndAnsweredWithoutQuestions() {
    var offered = typing(ANN, "player", "name", "silva");

    assertThat(offered).hasSizeGreaterThan(1);
    assertThat(offered).extracting(Suggestion::label).doesNotHaveDuplicates();
    assertThat(offered).extracting(Suggestion::label).contains("Thiago Silva · 🇧🇷 DF");
    assertThat(offered)
        .allSatisfy(one ->
            assertThat(fixture.ask("/player " + one.value()).plainText())
                .doesNotContain("Which one", "I couldn’t find"));
  }

  @Test
  void emptyInputSuggestsRecentQuestionsThenFollowedNames() {
    fixture.ask("/follow psg");
    fixture.ask("/player mbappe");
    fixture.ask("/player hakimi");

    assertThat(values(ANN, "latest", "about", ""))
        .startsWith("Achraf Hakimi", "Kylian Mbappé", "Paris Saint-Germain")
        .hasSize(25);
    assertThat(values(ANN, "team", "name", "")).startsWith("Paris Saint-Germain");
  }

  @Test
  void mostFollowedNamesOfAllChatsAreSuggestedNext() {
    for (int i = 10; i < 13; i++) {
      fixture.ask(new ChatId("telegram", Integer.toString(i)), "/follow ziyech");
    }

    Await.until(
        "it was counted",
        () -> values(BOB, "latest", "about", "").getFirst().equals("Hakim Ziyech"));
  }

  @Test
  void unfollowAndUnmuteSuggestWhatTheChatFollowsOrMuted() {
    fixture.ask("/follow hakimi");
    fixture.ask("/follow words knee injury");
    fixture.ask("/mute psg");

    assertThat(typing(ANN, "unfollow", "name", "")).hasSize(2);
    assertThat(values(ANN, "unfollow", "name", "haki")).containsExactly(HAKIMI.key());
    assertThat(values(ANN, "unmute", "name", "")).containsExactly("club/paris-saint-germain");
    assertThat(typing(BOB, "unfollow", "name", "")).isEmpty();
    var wish = values(ANN, "following", "wish", "haki").getFirst();
    assertThat(fixture.ask("/following change " + wish + " big").plainText())
        .contains("big stories only");
    assertThat(fixture.ask("/unfollow " + HAKIMI.key()).plainText()).contains("No longer");
  }

  @Test
  void theNewestStoriesAreOfferedByTheirTitles() {
    long one = fixture.arrives(report("one", "Hakimi scores", NOON, HAKIMI));
    long two = fixture.arrives(report("two", "Rain in Rabat", NOON));

    assertThat(values(ANN, "story", "number", ""))
        .containsExactlyInAnyOrder(Long.toString(two), Long.toString(one));
    assertThat(values(ANN, "why", "number", "rain")).containsExactly(Long.toString(two));
    assertThat(typing(ANN, "story", "number", "hakimi").getFirst().label())
        .isEqualTo("Hakimi scores");
  }

  @Test
  void managedChatsAreSuggested() {
    fixture.invited();

    assertThat(typing(ANN, "at", "chat", "samp"))
        .containsExactly(new Suggestion("Sample Channel", "-100123"));
    assertThat(typing(BOB, "at", "chat", "")).isEmpty();
    assertThat(CHANNEL.address()).isEqualTo("-100123");
  }

  @Test
  void suggestionsTakeFarLessThanATenthOfASecond() {
    fixture.ask("/follow hakimi");
    for (var typed : List.of("", "a", "ha", "حكي", "zzz")) {
      typing(ANN, "player", "name", typed);
    }

    long began = System.nanoTime();
    int rounds = 200;
    for (int i = 0; i < rounds; i++) {
      typing(ANN, "player", "name", i % 2 == 0 ? "" : "ma");
    }

    assertThat(Duration.ofNanos((System.nanoTime() - began) / rounds))
        .isLessThan(Duration.ofMillis(50));
  }

  @Test
  void nonsenseYieldsNoSuggestions() {
    assertThat(typing(ANN, "nonsense", "name", "ha")).isEmpty();
    assertThat(typing(ANN, "player", "name", "<b>@everyone😀")).isEmpty();
    assertThat(typing(ANN, "status", "", "x")).isEmpty();
  }
}
