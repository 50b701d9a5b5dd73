package backheel.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedPhraseExceptionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``; phrase.empty",
        "⚽ , -; phrase.empty",
        "\"\"; phrase.empty",
        "hakimi \"knee; phrase.quote",
        "hakimi «; phrase.quote",
        "(hakimi; phrase.bracket",
        "hakimi); phrase.bracket",
        ") hakimi; phrase.bracket",
        "hakimi (knee or (foot); phrase.bracket",
        "hakimi /knee; phrase.expression-end",
        "hakimi /knee\\/; phrase.expression-end",
        "hakimi /knee\\; phrase.expression-end",
        "not hakimi; phrase.denied",
        "-hakimi, -knee; phrase.denied",
        "hakimi or not knee; phrase.denied",
        "not knee or hakimi; phrase.denied",
        "not (hakimi or knee); phrase.denied",
        "/injur(y|ed)/; phrase.expression-alone",
        "hakimi, /injur(y|ed)/; phrase.expression-alone",
        "not hakimi /injur(y|ed)/; phrase.expression-alone",
        "hakimi /(a{900}){900}/; phrase.expression-large",
        "hakimi /((a{99}){99}){99}/; phrase.expression-large",
        "hakimi /(a{2,}){501}/; phrase.expression-large",
        "hakimi /a{0,75}/; phrase.expression-large",
        "hakimi /a{99999999999999999999}/; phrase.expression-large",
        "hakimi /a{10001}/; phrase.expression-large",
        "hakimi /\\pL{149}/; phrase.expression-large",
        "hakimi /a{10}b{10}c{1,11}/; phrase.expression-large",
        "hakimi /a{10}b{10}c{11}/; phrase.expression-large",
        "hakimi /a{10}b{10}c{10}d{2}/; phrase.expression-large",
        "hakimi /a/ /b/ /c/; phrase.expressions",
        "((((((((((knee or 11) 12) or 13) 14) or 15) 16) or 17) 18) or 19) 20) or 21; phrase.deep",
      })
  void saysWhatIsWrong(String typed, String key) {
    assertThatExceptionOfType(MalformedPhraseException.class)
        .isThrownBy(() -> SearchPhrase.parse(typed))
        .satisfies(e -> assertThat(e.key()).isEqualTo(key));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "or hakimi; phrase.dangling; sign; or",
        "hakimi OU; phrase.dangling; sign; OU",
        "hakimi and or knee; phrase.dangling; sign; and",
        "hakimi not; phrase.dangling; sign; not",
        "hakimi -⚽; phrase.dangling; sign; -",
        "hakimi (); phrase.dangling; sign; (",
        "hakimi (or knee); phrase.dangling; sign; (",
        "hakimi kn*ee; phrase.star; word; kn*ee",
        "*knee; phrase.star; word; *knee",
        "knee**; phrase.star; word; knee**",
        "\"knee* surgery\"; phrase.star; word; knee* surgery",
        "kn*; phrase.prefix; word; kn*",
        "x*; phrase.prefix; word; x*",
        "\"x y*\"; phrase.short; word; x y*",
        "hakimi x; phrase.short; word; x",
        "\"x y\"; phrase.short; word; x y",
        "hakimi /kn(ee/; phrase.expression; expression; kn(ee",
        "hakimi /ee**)/; phrase.expression; expression; ee**)",
        "hakimi / /; phrase.expression; expression; ` `",
        "hakimi //; phrase.expression; expression; ``",
      })
  void namesThePlace(String typed, String key, String argument, String value) {
    assertThatExceptionOfType(MalformedPhraseException.class)
        .isThrownBy(() -> SearchPhrase.parse(typed))
        .satisfies(e -> assertThat(e.key()).isEqualTo(key))
        .satisfies(e -> assertThat(e.arguments()).startsWith(argument, value))
        .withMessageStartingWith(key + " [" + argument + ", " + value);
  }

  @Test
  void argumentsOfLimitsAreTheLimits() throws Exception {
    refuses("kn*", "phrase.prefix", "word", "kn*", "least", 3);
    refuses(words(21, " "), "phrase.many", "most", 20);
    refuses("hakimi /a/ /b/ /c/", "phrase.expressions", "most", 2);
    refuses("a".repeat(201), "phrase.long", "most", 200);
    refuses("a".repeat(101) + " " + "b".repeat(100), "phrase.long", "most", 200);
    refuses("hakimi" + " ".repeat(995), "phrase.long", "most", 200);
    refuses("knee /" + "(?i)".repeat(49) + "/", "phrase.long", "most", 200);
    refuses("knee /" + "(?i)".repeat(50) + "/", "phrase.long", "most", 200);
    refuses("knee /" + "(?i)".repeat(51) + "/", "phrase.expression-large");
  }

  @Test
  void phraseJustWithinTheLimitsIsParsed() throws Exception {
    assertThat(SearchPhrase.parse("a".repeat(200)).canonical()).hasSize(200);
    assertThat(SearchPhrase.parse(words(20, ", ")).indexKeys()).hasSize(20);
    assertThat(SearchPhrase.parse("hakimi" + " ".repeat(994)).canonical()).isEqualTo("hakimi");
    assertThat(SearchPhrase.parse("hakimi /a/ /b/").canonical()).isEqualTo("hakimi /a/ /b/");
    assertThat(SearchPhrase.parse("hakimi /a{0,74}/").indexKeys()).containsExactly("hakimi");
    assertThat(SearchPhrase.parse("hakimi /a{10}b{10}c{1,10}/").indexKeys())
        .containsExactly("hakimi");
    assertThat(SearchPhrase.parse("hakimi /(a{0}b{2,}){20}/").indexKeys())
        .containsExactly("hakimi");
    assertThat(SearchPhrase.parse("hakimi /\\pL{148}/").indexKeys()).containsExactly("hakimi");
    assertThat(
            SearchPhrase.parse(
                    "(((((((((knee or 11) 12) or 13) 14) or 15) 16) or 17) 18) or 19) 20")
                .indexKeys())
        .containsExactly("20");
    assertThat(SearchPhrase.parse("(".repeat(400) + "hakimi" + ")".repeat(400)).canonical())
        .isEqualTo("hakimi");
  }

  @Test
  void limitsApplyToTheParsedPhrase() throws Exception {
    var typed = "knee ".repeat(150).strip();

    assertThat(SearchPhrase.parse(typed).canonical()).isEqualTo("knee");
  }

  private static void refuses(String typed, String key, Object... arguments) {
    assertThatExceptionOfType(MalformedPhraseException.class)
        .isThrownBy(() -> SearchPhrase.parse(typed))
        .satisfies(e -> assertThat(e.key()).isEqualTo(key))
        .satisfies(e -> assertThat(e.arguments()).containsExactly(arguments));
  }

  private static String words(int count, String between) {
    return IntStream.range(0, count).mapToObj(n -> "w" + n).collect(Collectors.joining(between));
  }
}
