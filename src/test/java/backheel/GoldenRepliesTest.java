package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Messages;
import backheel.chat.Reply;
import backheel.platform.discord.DiscordRenderHarness;
import backheel.platform.telegram.TelegramRenderHarness;
import backheel.platform.web.WebRenderHarness;
import backheel.store.database.DatabaseUnavailableException;
import backheel.testing.golden.GoldenFile;
import backheel.testing.golden.Preview;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of reply, in four languages, as each platform draws it, compared with {@code
 * src/test/resources/golden}. {@code mvn -q test -Dtest=GoldenRepliesTest -Dgolden.write=true}
 * writes the files anew; {@code target/previews} shows them as the platforms' clients would.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenRepliesTest {
  private static final Path QUESTIONS = Path.of("src/test/resources/golden/questions.txt");
  private static final Pattern COMMAND = Pattern.compile("(?:^| > )(?:@\\w+ |2: )?/([a-z]+)");

  /** By kind, in order, and language. */
  private final Map<String, Map<String, Reply>> replies = new LinkedHashMap<>();

  private final Map<String, String> questions = new LinkedHashMap<>();

  @BeforeAll
  void ask(@TempDir Path folder) throws IOException, DatabaseUnavailableException {
    for (var line : Files.readAllLines(QUESTIONS)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        var parts = line.split("\\|", 2);
        questions.put(parts[0].strip(), parts[1].strip());
      }
    }
    try (var house = new GoldenBackheel(folder)) {
      replies.putAll(house.alerts());
      questions.forEach((kind, script) ->
          Messages.LANGUAGES.forEach(language ->
              replies
                  .computeIfAbsent(kind, k -> new LinkedHashMap<>())
                  .put(language, house.answer(script, language))));
    }
  }

  @Test
  void telegramDrawsEveryReplyAsItDid() throws IOException {
    try (var easel = new TelegramRenderHarness()) {
      compare("telegram", easel::draw);
    }
  }

  @Test
  void discordDrawsEveryReplyAsItDid() throws IOException {
    try (var easel = new DiscordRenderHarness()) {
      compare("discord", easel::draw);
    }
  }

  @Test
  void theWebChatDrawsEveryReplyAsItDid() throws IOException {
    compare("web", WebRenderHarness::draw);
  }

  @Test
  void everyCommandIsAsked() {
    var asked =
        questions.values().stream()
            .flatMap(script -> COMMAND.matcher(script).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    var all =
        Messages.in("en").keys().stream()
            .filter(key -> key.matches("command\\.[a-z]+") && !key.equals("command.unknown"))
            .map(key -> key.substring("command.".length()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(all).hasSizeGreaterThan(20);
    assertThat(asked).as("commands with a line in %s", QUESTIONS).containsAll(all);
  }

  @Test
  void everyKindIsThereInEveryLanguage() {
    assertThat(replies)
        .allSatisfy((kind, byLanguage) ->
            assertThat(byLanguage.keySet()).as(kind).containsAll(Messages.LANGUAGES));
    assertThat(replies.keySet())
        .contains("alert.new", "alert.grown", "alert.corrected", "alert.late", "alert.digest")
        .contains("alert.notice");
  }

  private void compare(String platform, Function<Reply, List<JsonNode>> easel) throws IOException {
    var preview = new Preview(platform);
    for (var language : Messages.LANGUAGES) {
      var file = new GoldenFile(platform, language);
      replies.forEach((kind, byLanguage) -> {
        var reply = byLanguage.get(language);
        if (reply != null) {
          var drawn = easel.apply(reply);
          var asked = questions.getOrDefault(kind, "");
          file.add(kind, asked, GoldenBackheel.same(GoldenFile.written(drawn)));
          preview.add(kind, asked, language, drawn);
        }
      });
      file.compare();
    }
    preview.write();
  }

  @AfterAll
  void size() throws IOException {
    try (var files = Files.list(QUESTIONS.getParent())) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      assertThat(bytes).as("bytes of golden files").isLessThan(2_000_000);
    }
  }
}
