package backheel.source.licence;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Licence;
import backheel.story.Licence.Extent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownLicencesTest {

  @ParameterizedTest
  @CsvSource({
    "https://creativecommons.org/licenses/by/4.0/, FULL_TEXT, CC BY 4.0",
    "http://www.creativecommons.org/licenses/by-nc-sa/3.0/us/, FULL_TEXT, CC BY-NC-SA 3.0",
    "https://creativecommons.org/licenses/publicdomain/, FULL_TEXT, CC PUBLICDOMAIN",
    "https://creativecommons.org/publicdomain/zero/1.0/, FULL_TEXT, CC0 1.0",
    "https://creativecommons.org/licenses/BY-ND/4.0/, EXCERPT, CC BY-ND 4.0",
    "https://creativecommons.org/licenses/by-nc-nd/2.5/es/, EXCERPT, CC BY-NC-ND 2.5",
    "https://creativecommons.org/licenses/sampling+/1.0/, EXCERPT, CC SAMPLING",
    "https://creativecommons.org/licenses/, EXCERPT, creativecommons.org",
    "https://spdx.org/licenses/CC-BY-4.0.html, FULL_TEXT, spdx.org",
    "https://spdx.org/licenses/CC-BY-ND-4.0, EXCERPT, spdx.org",
    "https://www.gnu.org/licenses/fdl-1.3.html, FULL_TEXT, gnu.org",
    "https://terrace.example/terms, , terrace.example",
    "https://evil.example/creativecommons.org/licenses/by/4.0/, , evil.example",
  })
  void aLicenceIsKnownByItsAddress(String address, Extent extent, String name) {
    assertThat(KnownLicences.find(address)).isEqualTo(extent);
    assertThat(new Licence(address, Extent.EXCERPT).name()).isEqualTo(name);
  }
}
