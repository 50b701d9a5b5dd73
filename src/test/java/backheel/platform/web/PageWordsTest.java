package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.LocalizedTexts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PageWordsTest {

  @Test
  void pageHasEveryMessageInEveryLanguage() throws IOException {
    var words = words();

    assertThat(words.fieldNames()).toIterable().containsExactlyElementsOf(LocalizedTexts.LANGUAGES);
    for (var language : LocalizedTexts.LANGUAGES) {
      assertThat(words.path(language).fieldNames())
          .toIterable()
          .as(language)
          .containsExactlyElementsOf(keys(words.path("en")));
      assertThat(words.path(language)).as(language).allMatch(word -> !word.asText().isBlank());
    }
  }

  private static Iterable<String> keys(JsonNode object) {
    return object::fieldNames;
  }

  private static JsonNode words() throws IOException {
    try (var in = PageWordsTest.class.getResourceAsStream("page/words.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    }
  }
}
