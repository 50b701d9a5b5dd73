package backheel.football;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

  @ParameterizedTest
  @CsvSource({
    "N'Golo KANTÉ, n golo kante",
    "Saint-Étienne, saint etienne",
    "Ødegaard, odegaard",
    "Łukasz Piszczek, lukasz piszczek",
    "Großkreutz, grosskreutz",
    "GROẞKREUTZ, grosskreutz",
    "أشرف حكيمى, اشرف حكيمي",
    "المَغْـرِب, المغرب",
    "القاهرة, القاهره",
    "٢٠٢٢, 2022",
    "'  - a - ', a",
  })
  void makesSpellingsAgree(String written, String folded) {
    assertThat(TextFolding.fold(written)).isEqualTo(folded);
  }
}
