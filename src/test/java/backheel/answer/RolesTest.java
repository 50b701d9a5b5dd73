package backheel.answer;

import static backheel.answer.Studio.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.store.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts that come without a sound, and alerts that call somebody. */
class RolesTest {
  @RegisterExtension final OpenStudio open = new OpenStudio();

  private Studio studio() {
    return open.get();
  }

  private static final ChatId SERVER = new ChatId("discord", "900000000000000001");
  private static final ChatId MEMBER = new ChatId("discord", "2");

  private Reply inServer(String text, boolean manages) {
    return studio()
        .commands
        .answer(new Question(SERVER, text, "en", Place.GROUP, () -> manages, null, MEMBER))
        .orElseThrow();
  }

  private Terms terms(ChatId chat) {
    return studio().subscriptions.wishes().of(chat.toString()).getFirst().terms();
  }

  @ParameterizedTest
  @ValueSource(strings = {"silent", "silent on", "silencieux", "silencio", "صامت"})
  void aSubscriptionComesWithoutASound(String typed) {
    studio().ask("/follow hakimi");

    var sheet = studio().ask("/following 1 " + typed);

    assertThat(terms(ANN).silent()).isTrue();
    assertThat(sheet.words()).contains("without a sound");
    studio().press(ANN, Studio.button(sheet, "✓ Silent"));
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

    assertThat(terms(SERVER).ping()).isEqualTo("123456789012345678");
    assertThat(sheet.words()).contains("calls the role");
    inServer(Studio.button(sheet, "Call nobody").action(), true);
    assertThat(terms(SERVER).ping()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@everyone", "everyone", "@here", "here", "@Everyone"})
  void everybodyAtOnceIsNeverCalled(String typed) {
    inServer("/follow hakimi", true);

    assertThat(inServer("/following 1 ping " + typed, true).words()).contains("never called");
    assertThat(terms(SERVER).ping()).isEmpty();
  }

  @Test
  void aRoleThatIsOnlyANameIsAskedForAgain() {
    inServer("/follow hakimi", true);

    assertThat(inServer("/following 1 ping @Fans", true).words()).contains("Which role");
  }

  @Test
  void whoDoesNotManageTheServerCallsNobody() {
    inServer("/follow hakimi", true);

    assertThat(inServer("/following 1 ping <@&123456789012345678>", false).words())
        .contains("who manage");
    assertThat(terms(SERVER).ping()).isEmpty();
  }

  @Test
  void whereThereAreNoRolesThatIsSaid() {
    studio().ask("/follow hakimi");

    assertThat(studio().ask("/following 1 ping <@&123456789012345678>").words())
        .contains("only on Discord");
    assertThat(studio().ask("/following 1 ping @everyone").words()).contains("only on Discord");
    assertThat(terms(ANN).ping()).isEmpty();
  }
}
