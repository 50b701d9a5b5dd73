package backheel.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionsTest {
  @Test
  void textAndExpressionMayComposeTheirAccentsDifferently() throws Exception {
    var composed = "bless\u00e9, hors";
    var parted = "blesse\u0301, hors";

    assertThat(Phrase.read("hors /" + composed + "/").matches(Words.of(parted, ""))).isTrue();
    assertThat(Phrase.read("hors /" + parted + "/").matches(Words.of(composed, ""))).isTrue();
  }

  @Test
  void foldedParagraphsAreLines() throws Exception {
    var words = Words.of("Éto’o scores", "Bléssé, knee.\n \nÇa va.");

    assertThat(Phrase.read("knee /^eto o scores$/").matches(words)).isTrue();
    assertThat(Phrase.read("knee /^blesse knee$/").matches(words)).isTrue();
    assertThat(Phrase.read("knee /^ca va$/").matches(words)).isTrue();
    assertThat(Phrase.read("knee /scores blesse/").matches(words)).isFalse();
  }
}
