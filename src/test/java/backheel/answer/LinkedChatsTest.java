package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.store.database.DatabaseUnavailableException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody has chosen counts in all her chats once they are joined. */
class LinkedChatsTest {
  private static final ChatId ELSEWHERE = new ChatId("discord", "9");

  @TempDir Path folder = Path.of("");
  private @Nullable CommandFixture opened;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    opened = new CommandFixture(folder);
    var code =
        studio().ask("/link").plainText().lines().filter(l -> l.startsWith("/link ")).findFirst();
    studio().ask(ELSEWHERE, code.orElseThrow());
  }

  @AfterEach
  void close() {
    studio().close();
  }

  private CommandFixture studio() {
    return Objects.requireNonNull(opened);
  }

  @Test
  void theLanguageThatWasChosenWhereSheIsToldIsSpokenInBoth() {
    studio().ask("/language fr");

    assertThat(studio().ask(ELSEWHERE, "/latest").language()).isEqualTo("fr");
    studio().ask(ELSEWHERE, "/language es");
    assertThat(studio().ask(ELSEWHERE, "/latest").language()).isEqualTo("es");
    assertThat(studio().ask("/latest").language()).isEqualTo("fr");
  }

  @Test
  void theLookAndTheQuietHoursAreThoseOfBothWhereverTheyAreSaid() {
    studio().ask(ELSEWHERE, "/look spoilers on");
    studio().ask(ELSEWHERE, "/quiet 22-7");

    assertThat(studio().chats.settings(ANN).style().hidesSpoilers()).isTrue();
    assertThat(studio().chats.settings(ANN).hours().quiet()).startsWith("22:00");
    assertThat(studio().ask("/look").plainText()).contains("Results are hidden");
    assertThat(studio().ask(ELSEWHERE, "/look").plainText()).contains("Results are hidden");
  }
}
