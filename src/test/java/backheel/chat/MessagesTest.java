package backheel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "ar"})
  void everyMessageIsThereInEveryLanguageWithTheSameArguments(String language) throws IOException {
    assertThat(arguments(language)).isEqualTo(arguments("en"));
  }

  @ParameterizedTest
  @CsvSource({"0, zero", "1, one", "2, two", "3, few", "11, many", "100, other"})
  void arabicHasItsSixPlurals(int n, String form) {
    var said = Messages.in("ar").text("age.minutes", "n", n);

    assertThat(said).as(form).isNotBlank().doesNotContain("{");
    assertThat(Messages.in("ar").text("age.minutes", "n", 2))
        .isNotEqualTo(Messages.in("ar").text("age.minutes", "n", 3));
  }

  @Test
  void apostrophesSurvive() {
    assertThat(Messages.in("fr").text("error.old")).doesNotContain("''");
    assertThat(arguments("fr").keySet())
        .allSatisfy(key -> assertThat(Messages.in("fr").text(key, "n", 2)).doesNotContain("'{"));
  }

  @Test
  void foreignNamesInArabicKeepTheirDirection() {
    assertThat(Messages.in("ar").text("follow.done", "name", "Kylian Mbappé"))
        .contains("\u2068Kylian Mbappé\u2069");
  }

  @Test
  void anUnknownLanguageIsAnsweredInEnglish() {
    assertThat(Messages.in("xx").language()).isEqualTo("en");
    assertThat(Messages.in("fr-CA").language()).isEqualTo("fr");
    assertThat(Messages.in("").language()).isEqualTo("en");
  }

  private static Map<String, Set<String>> arguments(String language) {
    var all = new TreeMap<String, Set<String>>();
    load(language).forEach((key, pattern) -> all.put((String) key, names((String) pattern)));
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

  private static Properties load(String language) {
    var name = "words_" + language + ".properties";
    var properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Messages.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
    return properties;
  }
}
