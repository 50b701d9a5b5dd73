package backheel.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import backheel.testing.golden.MessageFiles;
import com.ibm.icu.text.MessagePattern;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "ar"})
  void everyLanguageHasEveryMessageWithTheSameArguments(String language) {
    assertThat(arguments(language)).isEqualTo(arguments("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "ar"})
  void noTranslationKeepsAnEnglishSentence(String language) {
    var english = MessageFiles.patterns("en");
    var own = MessageFiles.patterns(language);
    // Commands to copy: what they name is the same everywhere.
    own.keySet().removeIf(key -> key.startsWith("example."));

    assertThat(own)
        .allSatisfy((key, pattern) ->
            assertThat(MessageFiles.passages(pattern))
                .as(key)
                .doesNotContainAnyElementsOf(sentences(english.getOrDefault(key, ""))));
  }

  /** Returns a message's passages, with one that it cannot have where there are none. */
  private static List<String> sentences(String pattern) {
    var passages = MessageFiles.passages(pattern);
    return passages.isEmpty() ? List.of("nothing to translate here") : passages;
  }

  @ParameterizedTest
  @CsvSource({"0, zero", "1, one", "2, two", "3, few", "11, many", "100, other"})
  void arabicHasItsSixPlurals(int n, String form) {
    var said = LocalizedTexts.in("ar").text("age.minutes", "n", n);

    assertThat(said).as(form).isNotBlank().doesNotContain("{");
    assertThat(LocalizedTexts.in("ar").text("age.minutes", "n", 2))
        .isNotEqualTo(LocalizedTexts.in("ar").text("age.minutes", "n", 3));
  }

  @Test
  void apostrophesAreKept() {
    assertThat(LocalizedTexts.in("fr").text("error.old")).doesNotContain("''");
    assertThat(arguments("fr").keySet())
        .allSatisfy(
            key -> assertThat(LocalizedTexts.in("fr").text(key, "n", 2)).doesNotContain("'{"));
  }

  @Test
  void foreignNamesInArabicKeepTheirDirection() {
    assertThat(LocalizedTexts.in("ar").text("follow.done", "name", "Kylian Mbappé"))
        .contains("\u2068Kylian Mbappé\u2069");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void richArgumentsKeepTheirSpans(String language) {
    var messages = LocalizedTexts.in(language);
    var score = RichText.plain("France ").plus(RichText.plain("2–0").hiddenIf(true));

    var text =
        messages.richText(
            "match.disagree", "n", 2, "outlets", "A, B", "said", score, "known", score);

    assertThat(text.spans().stream().filter(TextSpan.Spoiler.class::isInstance))
        .containsExactly(new TextSpan.Spoiler("2–0"), new TextSpan.Spoiler("2–0"));
    assertThat(text.text())
        .isEqualTo(
            messages.text(
                "match.disagree",
                "n",
                2,
                "outlets",
                "A, B",
                "said",
                score.text(),
                "known",
                score.text()));
  }

  @Test
  void richArgumentsWithinPluralsAreRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            LocalizedTexts.in("en")
                .richText(
                    "match.disagree",
                    "n",
                    2,
                    "outlets",
                    RichText.plain("A"),
                    "said",
                    "",
                    "known",
                    ""))
        .withMessageContaining("outlets");
  }

  @Test
  void controlCharactersInArgumentsAreOrdinaryText() {
    var hostile = "\u0001 \u0002France 2-0\u0003 {known} \uE000";

    var text =
        LocalizedTexts.in("en")
            .richText(
                "correction.title", "at", RichText.plain("12:00"), "was", RichText.plain(hostile));

    assertThat(text.spans())
        .containsExactly(new TextSpan.Plain("Corrected 12:00: was “" + hostile + "”"));
  }

  @Test
  void unknownLanguageFallsBackToEnglish() {
    assertThat(LocalizedTexts.in("xx").language()).isEqualTo("en");
    assertThat(LocalizedTexts.in("fr-CA").language()).isEqualTo("fr");
    assertThat(LocalizedTexts.in("").language()).isEqualTo("en");
  }

  private static Map<String, Set<String>> arguments(String language) {
    var all = new TreeMap<String, Set<String>>();
    MessageFiles.patterns(language).forEach((key, pattern) -> all.put(key, names(pattern)));
    return all;
  }

  private static Set<String> names(String message) {
    var names = new HashSet<String>();
    var pattern = new MessagePattern(message);
    for (int i = 0; i < pattern.countParts(); i++) {
      var part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(pattern.getSubstring(part));
      }
    }
    return names;
  }
}
