package backheel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.platform.discord.refusal.DiscordRefusal;
import backheel.platform.telegram.refusal.TelegramRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of refusals in the documents, which are those of the code. */
class RefusalTablesTest {
  private static final int MAX_SIGNS = 4;

  @Test
  void theDocumentHasEveryRowOfTelegram() throws IOException {
    assertThat(Files.readAllLines(Path.of("docs/platforms.md")))
        .containsSubsequence(
            Arrays.stream(TelegramRefusal.values())
                .map(row ->
                    line(row.meaning(), signs(row.statuses(), row.phrases()), row.decision()))
                .toList());
  }

  @Test
  void theDocumentHasEveryRowOfDiscord() throws IOException {
    assertThat(Files.readAllLines(Path.of("docs/platforms.md")))
        .containsSubsequence(
            Arrays.stream(DiscordRefusal.values())
                .map(row -> line(row.meaning(), signs(row.codes(), List.of()), row.decision()))
                .toList());
  }

  private static String line(String meaning, String signs, RefusalDecision decision) {
    var name = decision.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "| " + meaning + " | " + signs + " | " + name + " |";
  }

  private static String signs(java.util.Collection<Integer> numbers, List<String> phrases) {
    var all =
        Stream.concat(
                numbers.stream().sorted().map(String::valueOf),
                phrases.stream().map(phrase -> "\u201c" + phrase + "\u201d"))
            .toList();
    var shown = all.stream().limit(MAX_SIGNS).collect(Collectors.joining(", "));
    int more = all.size() - MAX_SIGNS;
    return all.isEmpty() ? "\u2013" : shown + (more > 0 ? " and " + more + " more" : "");
  }
}
