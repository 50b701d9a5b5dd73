package backheel.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegexParserTest {
  @Test
  void textAndExpressionMayComposeTheirAccentsDifferently() throws Exception {
    var composed = "bless\u00e9, hors";
    var parted = "blesse\u0301, hors";

    assertThat(SearchPhrase.parse("hors /" + composed + "/").matches(SearchableText.of(parted, "")))
        .isTrue();
    assertThat(SearchPhrase.parse("hors /" + parted + "/").matches(SearchableText.of(composed, "")))
        .isTrue();
  }

  @Test
  void foldedParagraphsAreLines() throws Exception {
    var searchableText = SearchableText.of("Éto’o scores", "Bléssé, knee.\n \nÇa va.");

    assertThat(SearchPhrase.parse("knee /^eto o scores$/").matches(searchableText)).isTrue();
    assertThat(SearchPhrase.parse("knee /^blesse knee$/").matches(searchableText)).isTrue();
    assertThat(SearchPhrase.parse("knee /^ca va$/").matches(searchableText)).isTrue();
    assertThat(SearchPhrase.parse("knee /scores blesse/").matches(searchableText)).isFalse();
  }
}
