package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.subscription.SubscriptionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts that come without a sound, and alerts that call somebody. */
class RolesTest {
  @RegisterExtension final CommandFixtureExtension open = new CommandFixtureExtension();

  private CommandFixture studio() {
    return open.get();
  }

  private static final ChatId SERVER = new ChatId("discord", "900000000000000001");
  private static final ChatId MEMBER = new ChatId("discord", "2");

  private Reply inServer(String text, boolean manages) {
    return studio()
        .commandDispatcher
        .answer(new Question(SERVER, text, "en", ChatType.GROUP, () -> manages, null, MEMBER))
        .orElseThrow();
  }

  private SubscriptionFilter terms(ChatId chat) {
    return studio().repositories.subscriptions().ofChat(chat).getFirst().filter();
  }

  @ParameterizedTest
  @ValueSource(strings = {"silent", "silent on", "silencieux", "silencio", "صامت"})
  void aSubscriptionComesWithoutASound(String typed) {
    studio().ask("/follow hakimi");

    var sheet = studio().ask("/following 1 " + typed);

    assertThat(terms(ANN).silent()).isTrue();
    assertThat(sheet.plainText()).contains("without a sound");
    studio().press(ANN, CommandFixture.button(sheet, "✓ Silent"));
    assertThat(terms(ANN).silent()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ping <@&123456789012345678>",
        "role 123456789012345678",
        "rôle <@&123456789012345678>"
      })
  void aRoleIsCalledWhereOneWhoManagesTheServerNamesIt(String typed) {
    inServer("/follow hakimi", true);

    var sheet = inServer("/following 1 " + typed, true);

    assertThat(terms(SERVER).pingRole()).isEqualTo("123456789012345678");
    assertThat(sheet.plainText()).contains("mentions the role");
    inServer(CommandFixture.button(sheet, "No mention").action(), true);
    assertThat(terms(SERVER).pingRole()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@everyone", "everyone", "@here", "here", "@Everyone"})
  void everybodyAtOnceIsNeverCalled(String typed) {
    inServer("/follow hakimi", true);

    assertThat(inServer("/following 1 ping " + typed, true).plainText())
        .contains("never mention everyone");
    assertThat(terms(SERVER).pingRole()).isEmpty();
  }

  @Test
  void aRoleThatIsOnlyANameIsAskedForAgain() {
    inServer("/follow hakimi", true);

    assertThat(inServer("/following 1 ping @Fans", true).plainText()).contains("Which role");
  }

  @Test
  void whoDoesNotManageTheServerCallsNobody() {
    inServer("/follow hakimi", true);

    assertThat(inServer("/following 1 ping <@&123456789012345678>", false).plainText())
        .contains("who manage");
    assertThat(terms(SERVER).pingRole()).isEmpty();
  }

  @Test
  void whereThereAreNoRolesThatIsSaid() {
    studio().ask("/follow hakimi");

    assertThat(studio().ask("/following 1 ping <@&123456789012345678>").plainText())
        .contains("only be mentioned on Discord");
    assertThat(studio().ask("/following 1 ping @everyone").plainText())
        .contains("only be mentioned on Discord");
    assertThat(terms(ANN).pingRole()).isEmpty();
  }
}
