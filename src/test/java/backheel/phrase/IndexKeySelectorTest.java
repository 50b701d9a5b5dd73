package backheel.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexKeySelectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "hakimi; hakimi",
        "hakimi knee; hakimi",
        "knee hakimi; hakimi",
        "knee (hakimi or bounou); hakimi bounou",
        "knee (hakimi or ab); knee",
        "hakimi (mazraoui or bounou); hakimi",
        "(mazraoui or bounou) hakimi; hakimi",
        "mazraoui or bounou knee; mazraoui bounou",
        "hakimi not rumour; hakimi",
        "hakimi /injur/; hakimi",
        "\"knee surgery now\"; surgery",
        "\"knee surger*\"; knee",
        "l'équip*; equi*",
        "al-hilal*; hila*",
        "\"tha hilal*\"; tha",
        "\"de kne*\"; kne*",
        "\"de kn*\"; de",
        "\"knee surgery nowa*\"; surgery",
        "transfer*; tran*",
        "tran*; tran*",
        "tra*; tra*",
        "transfer* knee; knee",
        "transfer* abc; tran*",
        "abc transfer*; abc",
        "not (not hakimi or rumour); hakimi",
        "not (not hakimi not bounou); hakimi bounou",
        "not (rumour or (not hakimi not bounou)); hakimi bounou",
        "hakimi not (rumour not transferred); hakimi",
      })
  void indexKeysAreTheRarestRequiredWords(String typed, String anchors) throws Exception {
    assertThat(SearchPhrase.parse(typed).indexKeys())
        .containsExactlyInAnyOrder(anchors.split(" ", -1));
  }
}
