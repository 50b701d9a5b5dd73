package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.subscription.SubscriptionFilter;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts that come without a sound, and alerts that call somebody. */
@ExtendWith(StoreExtension.class)
class RolesTest {
  private final CommandFixture fixture;

  RolesTest(TestStore store) {
    fixture = new CommandFixture(store);
  }

  private static final ChatId SERVER = new ChatId("discord", "900000000000000001");
  private static final ChatId MEMBER = new ChatId("discord", "2");

  private Reply inServer(String text, boolean manages) {
    return fixture
        .commandDispatcher
        .answer(new Question(SERVER, text, "en", ChatType.GROUP, () -> manages, null, MEMBER))
        .orElseThrow();
  }

  private SubscriptionFilter terms(ChatId chat) {
    return fixture.repositories.subscriptions().ofChat(chat).getFirst().filter();
  }

  @ParameterizedTest
  @ValueSource(strings = {"silent", "silent on", "silencieux", "silencio", "صامت"})
  void subscriptionCanBeSilent(String typed) {
    fixture.ask("/follow hakimi");

    var sheet = fixture.ask("/following 1 " + typed);

    assertThat(terms(ANN).silent()).isTrue();
    assertThat(sheet.plainText()).contains("without a sound");
    fixture.press(ANN, CommandFixture.button(sheet, "✓ Silent"));
    assertThat(terms(ANN).silent()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ping <@&123456789012345678>",
        "role 123456789012345678",
        "rôle <@&123456789012345678>"
      })
  void managersChooseARoleToMention(String typed) {
    inServer("/follow hakimi", true);

    var sheet = inServer("/following 1 " + typed, true);

    assertThat(terms(SERVER).pingRole()).isEqualTo("123456789012345678");
    assertThat(sheet.plainText()).contains("mentions the role");
    inServer(CommandFixture.button(sheet, "No mention").action(), true);
    assertThat(terms(SERVER).pingRole()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@everyone", "everyone", "@here", "here", "@Everyone"})
  void everyoneIsNeverMentioned(String typed) {
    inServer("/follow hakimi", true);

    assertThat(inServer("/following 1 ping " + typed, true).plainText())
        .contains("never mention everyone");
    assertThat(terms(SERVER).pingRole()).isEmpty();
  }

  @Test
  void roleGivenByNameIsAskedForAgain() {
    inServer("/follow hakimi", true);

    assertThat(inServer("/following 1 ping @Fans", true).plainText()).contains("Which role");
  }

  @Test
  void membersCannotChooseARoleToMention() {
    inServer("/follow hakimi", true);

    assertThat(inServer("/following 1 ping <@&123456789012345678>", false).plainText())
        .contains("who manage");
    assertThat(terms(SERVER).pingRole()).isEmpty();
  }

  @Test
  void rolesOutsideDiscordAreRefusedWithAnExplanation() {
    fixture.ask("/follow hakimi");

    assertThat(fixture.ask("/following 1 ping <@&123456789012345678>").plainText())
        .contains("only be mentioned on Discord");
    assertThat(fixture.ask("/following 1 ping @everyone").plainText())
        .contains("only be mentioned on Discord");
    assertThat(terms(ANN).pingRole()).isEmpty();
  }
}
