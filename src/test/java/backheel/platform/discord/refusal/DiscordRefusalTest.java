package backheel.platform.discord.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.SendResult.Obstacle;
import backheel.platform.RefusalDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class DiscordRefusalTest {
  private static final Path DOCUMENTED = Path.of("src/test/resources/discord-codes.txt");

  /** Returns the codes that Discord documents. */
  public static List<Integer> documentedCodes() throws IOException {
    return Files.readAllLines(DOCUMENTED).stream()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .map(Integer::valueOf)
        .toList();
  }

  @Test
  void everyDocumentedCodeIsDecidedOnce() throws IOException {
    var decided = Arrays.stream(DiscordRefusal.values()).flatMap(row -> row.codes().stream());

    assertThat(decided).doesNotHaveDuplicates().hasSameElementsAs(documentedCodes()).hasSize(240);
  }

  @ParameterizedTest
  @CsvSource({
    "400, 50035, true, CONTENT",
    "400, 0, true, CONTENT",
    "401, 0, true, TOKEN",
    "401, 50014, true, TOKEN",
    "401, 50027, true, ASKER_GONE",
    "401, 0, false, FRONT",
    "403, 0, true, UNKNOWN",
    "403, 0, false, FRONT",
    "403, 40333, true, FRONT",
    "403, 50001, true, HIDDEN",
    "404, 0, true, UNKNOWN",
    "404, 0, false, FRONT",
    "404, 10003, true, CHANNEL_GONE",
    "405, 0, true, UNKNOWN",
    "413, 0, false, FILES",
    "429, 0, false, LIMIT",
    "429, 20016, true, LIMIT",
    "500, 0, true, TROUBLE",
    "502, 0, false, TROUBLE",
    "503, 40333, true, TROUBLE",
    "504, 0, false, TROUBLE",
    "524, 0, false, TROUBLE",
    "400, 987654, true, UNKNOWN",
    "302, 0, false, FRONT"
  })
  void statusAndCodeFindTheirRow(int status, int code, boolean discords, DiscordRefusal row) {
    assertThat(DiscordRefusal.of(status, code, discords)).isEqualTo(row);
  }

  @Test
  void whatIsNotKnownIsNeverGivenUp() {
    for (int status = 300; status < 600; status++) {
      for (boolean discords : List.of(true, false)) {
        assertThat(DiscordRefusal.of(status, 987_654, discords).decision())
            .as("%d", status)
            .isNotIn(RefusalDecision.GONE, RefusalDecision.GIVE_UP, RefusalDecision.DONE);
      }
    }
  }

  @Test
  void onlyChatsThatHoldMessagesHaveAnObstacle() {
    for (var row : DiscordRefusal.values()) {
      if (row.decision() != RefusalDecision.HOLD) {
        assertThat(row.obstacle()).as(row.name()).isEqualTo(Obstacle.UNKNOWN);
      }
    }
  }
}
