package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody has chosen counts in all her chats once they are joined. */
@ExtendWith(StoreExtension.class)
class LinkedChatsTest {
  private static final ChatId ELSEWHERE = new ChatId("discord", "9");

  private final CommandFixture fixture;

  LinkedChatsTest(TestStore store) {
    fixture = new CommandFixture(store);
    var code =
        fixture.ask("/link").plainText().lines().filter(l -> l.startsWith("/link ")).findFirst();
    fixture.ask(ELSEWHERE, code.orElseThrow());
  }

  @Test
  void languageOfTheHomeChatAppliesToBothUnlessTheOtherChoosesItsOwn() {
    fixture.ask("/language fr");

    assertThat(fixture.ask(ELSEWHERE, "/latest").language()).isEqualTo("fr");
    fixture.ask(ELSEWHERE, "/language es");
    assertThat(fixture.ask(ELSEWHERE, "/latest").language()).isEqualTo("es");
    assertThat(fixture.ask("/latest").language()).isEqualTo("fr");
  }

  @Test
  void styleAndQuietHoursSetInEitherChatApplyToBoth() {
    fixture.ask(ELSEWHERE, "/look spoilers on");
    fixture.ask(ELSEWHERE, "/quiet 22-7");

    assertThat(fixture.chats.settings(ANN).style().hidesSpoilers()).isTrue();
    assertThat(fixture.chats.settings(ANN).hours().quiet()).startsWith("22:00");
    assertThat(fixture.ask("/look").plainText()).contains("Results are hidden");
    assertThat(fixture.ask(ELSEWHERE, "/look").plainText()).contains("Results are hidden");
  }
}
