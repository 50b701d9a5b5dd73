package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.LocalizedTexts;
import backheel.chat.Reply;
import backheel.platform.discord.DiscordRenderHarness;
import backheel.platform.telegram.TelegramRenderHarness;
import backheel.platform.web.WebRenderHarness;
import backheel.store.database.DatabaseUnavailableException;
import backheel.testing.golden.GoldenFile;
import backheel.testing.golden.Preview;
import backheel.testing.golden.TranslatedReplies;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * Every kind of reply as each platform draws it: in English compared word for word with {@code
 * src/test/resources/golden}, in the other languages compared with the English reply by structure.
 * {@code mvn -q test -Dtest=GoldenRepliesTest -Dgolden.write=true} writes the files anew; {@code
 * target/previews} shows the replies in all languages as the platforms' clients would.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenRepliesTest {
  private static final Path QUESTIONS = Path.of("src/test/resources/golden/questions.txt");
  private static final Pattern COMMAND = Pattern.compile("(?:^| > )(?:@\\w+ |2: )?/([a-z]+)");

  /** The question itself names a language for the reply. */
  private static final Set<String> IN_A_CHOSEN_LANGUAGE = Set.of("settings.language.set");

  /** Texts of several lines that keep their own direction: an article, a template. */
  private static final Set<String> WITH_LINES_OF_OTHERS =
      Set.of("read", "look.template", "look.own");

  /** By kind, in order, and language. */
  private final Map<String, Map<String, Reply>> replies = new LinkedHashMap<>();

  private final Map<String, TranslatedReplies> translations = new LinkedHashMap<>();
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
      for (var language : LocalizedTexts.LANGUAGES.subList(1, LocalizedTexts.LANGUAGES.size())) {
        translations.put(language, new TranslatedReplies(language, house.quoted()));
      }
      replies.putAll(house.alerts());
      questions.forEach((kind, script) ->
          LocalizedTexts.LANGUAGES.forEach(language ->
              replies
                  .computeIfAbsent(kind, k -> new LinkedHashMap<>())
                  .put(language, house.answer(script, language))));
    }
  }

  @Test
  void everyTranslatedReplyHasTheBlocksAndButtonsOfTheEnglishReply() {
    var faults = new ArrayList<String>();
    replies.forEach((kind, byLanguage) ->
        translations.forEach((language, translation) -> {
          if (!IN_A_CHOSEN_LANGUAGE.contains(kind)) {
            translation
                .faults(in("en", byLanguage), in(language, byLanguage))
                .forEach(fault -> faults.add(kind + " (" + language + "): " + fault));
          }
        }));

    assertThat(faults).isEmpty();
  }

  @Test
  void chosenLanguageIsUsedWhateverTheQuestionsLanguage() {
    assertThat(IN_A_CHOSEN_LANGUAGE)
        .allSatisfy(kind ->
            assertThat(in(kind, replies).values())
                .as(kind)
                .hasSize(LocalizedTexts.LANGUAGES.size())
                .extracting(Reply::language)
                .containsOnly("fr"));
  }

  @Test
  void telegramRepliesAreUnchangedAndTranslated() throws IOException {
    try (var harness = new TelegramRenderHarness()) {
      compare("telegram", harness::draw);
    }
  }

  @Test
  void discordRepliesAreUnchangedAndTranslated() throws IOException {
    try (var harness = new DiscordRenderHarness()) {
      compare("discord", harness::draw);
    }
  }

  @Test
  void webRepliesAreUnchangedAndTranslated() throws IOException {
    compare("web", WebRenderHarness::draw);
  }

  @Test
  void everyCommandIsAskedInTheGoldenFiles() {
    var asked =
        questions.values().stream()
            .flatMap(script -> COMMAND.matcher(script).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    var all =
        LocalizedTexts.in("en").keys().stream()
            .filter(key -> key.matches("command\\.[a-z]+") && !key.equals("command.unknown"))
            .map(key -> key.substring("command.".length()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(all).hasSizeGreaterThan(20);
    assertThat(asked).as("commands with a line in %s", QUESTIONS).containsAll(all);
  }

  @Test
  void everyQuestionIsAnsweredInEveryLanguage() {
    assertThat(replies)
        .allSatisfy((kind, byLanguage) ->
            assertThat(byLanguage.keySet()).as(kind).containsAll(LocalizedTexts.LANGUAGES));
    assertThat(replies.keySet())
        .contains("alert.new", "alert.grown", "alert.corrected", "alert.late", "alert.digest")
        .contains("alert.notice");
  }

  /** English is compared word for word, the other languages with English. */
  private void compare(String platform, Function<Reply, List<JsonNode>> harness)
      throws IOException {
    var preview = new Preview(platform);
    var file = new GoldenFile(platform, "en");
    var faults = new ArrayList<String>();
    replies.forEach((kind, byLanguage) -> {
      var asked = questions.getOrDefault(kind, "");
      var drawn = new LinkedHashMap<String, List<JsonNode>>();
      byLanguage.forEach((language, reply) -> {
        drawn.put(language, GoldenBackheel.same(harness.apply(reply)));
        preview.add(kind, asked, language, in(language, drawn));
      });
      var english = in("en", drawn);
      file.add(kind, asked, GoldenFile.written(english));
      translations.forEach((language, translation) -> {
        if (!IN_A_CHOSEN_LANGUAGE.contains(kind)) {
          var found = new ArrayList<>(translation.drawnFaults(english, in(language, drawn)));
          if (!WITH_LINES_OF_OTHERS.contains(kind)) {
            found.addAll(translation.turnedLines(in(language, drawn)));
          }
          found.forEach(fault -> faults.add(kind + " (" + language + "): " + fault));
        }
      });
    });
    preview.write();

    file.compare();
    assertThat(faults).isEmpty();
  }

  private static <T> T in(String key, Map<String, T> all) {
    return Objects.requireNonNull(all.get(key), key);
  }

  @AfterAll
  void goldenFilesStaySmall() throws IOException {
    try (var files = Files.list(QUESTIONS.getParent())) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      assertThat(bytes).as("bytes of golden files").isLessThan(800_000);
    }
  }
}
