package backheel.understanding.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsAsWrittenTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sk8er boys",
        "kqh11x",
        "zq8aabn4x",
        "the U21s",
        "4th minute",
        "R2-D2",
        "MP3s",
        "B4 kick-off",
        "K2 park",
        "H1N1",
        "Ligue 1",
        "CR7",
        "xk3q9f",
        "a1b2c3d4",
        "xk7q4rt0s"
      })
  void lettersAndDigitsThatAreNoDisguiseStay(String honest) {
    assertThat(DisguiseRemover.normalize(honest)).isEqualTo(honest);
  }

  @ParameterizedTest
  @CsvSource({
    "M3ssi, Messi",
    "R0naldo, Ronaldo",
    "M8APPE, MBAPPE",
    "f0rlan, forlan",
    "sc0red, scored",
    "br3aking, breaking",
    "Manch3ster, Manchester"
  })
  void namesAndWordsInDisguiseAreRead(String disguised, String meant) {
    assertThat(DisguiseRemover.normalize(disguised)).isEqualTo(meant);
  }
}
