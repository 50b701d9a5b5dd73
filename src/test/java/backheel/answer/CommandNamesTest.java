package backheel.answer;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.LocalizedTexts;
import backheel.chat.MenuCommand;
import backheel.chat.MenuCommand.Argument;
import backheel.football.TextFolding;
import backheel.language.InputVocabulary;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands, their parts and arguments are called in each language. */
@ExtendWith(StoreExtension.class)
class CommandNamesTest {
  /** What Discord takes as a name. */
  private static final String NAME = "[-_'\\p{L}\\p{N}]{1,32}";

  private final CommandFixture fixture;

  CommandNamesTest(TestStore store) {
    fixture = new CommandFixture(store);
  }

  private List<MenuCommand> menu(String language) {
    return fixture.commandDispatcher.menu(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void commandNamesFitTheMenusOfThePlatforms(String language) {
    for (var word : menu(language)) {
      assertNames(Stream.of(word));
      assertNames(word.parts().stream());
      arguments(word).forEach(argument -> assertName(argument.called()));
    }
  }

  private static void assertNames(Stream<MenuCommand> words) {
    words.forEach(word -> {
      assertName(word.name());
      assertName(word.called());
      assertThat(word.description()).isNotBlank().hasSizeLessThanOrEqualTo(100);
    });
  }

  private static void assertName(String name) {
    assertThat(name).matches(NAME).isEqualTo(name.toLowerCase(java.util.Locale.ROOT));
  }

  private static Stream<Argument> arguments(MenuCommand word) {
    return Stream.concat(
        word.arguments().stream(), word.parts().stream().flatMap(p -> p.arguments().stream()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void commandNamesAreUnique(String language) {
    assertThat(menu(language)).extracting(MenuCommand::called).doesNotHaveDuplicates();
    for (var word : menu(language)) {
      assertThat(word.parts()).extracting(MenuCommand::called).doesNotHaveDuplicates();
      assertThat(word.arguments()).extracting(Argument::called).doesNotHaveDuplicates();
      for (var part : word.parts()) {
        assertThat(part.arguments()).extracting(Argument::called).doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "ar"})
  void everyCommandAndChoiceHasANameInEveryLanguage(String language) {
    var keys = LocalizedTexts.in(language).keys();

    for (var word : menu(language)) {
      assertThat(keys).contains("called." + word.name());
      word.parts().forEach(part -> assertThat(keys).contains("called.part." + part.name()));
      arguments(word).forEach(a -> assertThat(keys).contains("called.argument." + a.name()));
    }
  }

  @Test
  void wordsNameOneCommandAcrossAllLanguages() {
    var meant = new HashMap<String, String>();

    for (var language : LocalizedTexts.LANGUAGES) {
      for (var word : menu(language)) {
        var before = meant.put(TextFolding.fold(word.called()), word.name());
        assertThat(before == null ? word.name() : before).as(word.called()).isEqualTo(word.name());
      }
    }
    for (var command : fixture.commandDispatcher.all()) {
      for (var also : InputVocabulary.words("also." + command.name())) {
        assertThat(meant.getOrDefault(TextFolding.fold(also), command.name()))
            .as(also)
            .isEqualTo(command.name());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/équipe maroc, /team maroc",
    "/Actualités, /latest",
    "/jugador hakimi, /player hakimi",
    "/لاعب حكيمي, /player hakimi",
    "/ajustes, /settings",
    "/réglages calme, /settings quiet",
    "/ajustes idioma es, /settings language es",
    "/إعدادات هدوء, /settings quiet",
    "/settings show, /settings",
    "/following show, /following",
    "/siguiendo ver, /following"
  })
  void commandsAreUnderstoodInEveryLanguage(String typed, String same) {
    var reply = fixture.ask(typed);

    assertThat(reply.plainText()).isEqualTo(fixture.ask(same).plainText());
  }

  @Test
  void choicesAreListedWithTheirTypedAndDisplayedForm() {
    var settings =
        menu("fr").stream().filter(w -> w.name().equals("settings")).findFirst().orElseThrow();
    var language =
        settings.parts().stream()
            .filter(p -> p.name().equals("language"))
            .findFirst()
            .orElseThrow();

    assertThat(language.called()).isEqualTo("langue");
    assertThat(language.arguments().getFirst().choices())
        .extracting("value")
        .containsExactly("en", "fr", "es", "ar");
    assertThat(language.arguments().getFirst().choices())
        .extracting("label")
        .contains("Français", "العربية");
  }

  @Test
  void everyChoiceOfEverySettingIsUnderstood() {
    for (var word : menu("en")) {
      for (var part : word.parts()) {
        for (var argument : part.arguments()) {
          for (var choice : argument.choices()) {
            var line = "/" + word.name() + " " + part.name() + " " + choice.value();

            assertThat(fixture.ask(line).plainText()).as(line).isNotBlank();
          }
        }
      }
    }
  }
}
