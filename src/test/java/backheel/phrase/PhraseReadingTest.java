package backheel.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is meant by what a person typed; the canonical writing shows it. */
class PhraseReadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hakimi injury             | hakimi injury",
        "hakimi and injury         | hakimi injury",
        "hakimi injury or knee     | hakimi injury or knee",
        "hakimi or injury knee     | hakimi or injury knee",
        "not rumour hakimi or knee | not rumour hakimi or knee",
        "hakimi (injury or knee)   | hakimi (injury or knee)",
        "(hakimi injury) or knee   | hakimi injury or knee",
        "hakimi not (knee injury)  | hakimi not (knee injury)",
        "hakimi not (knee or foot) | hakimi not (knee or foot)",
        "(a1 or b1) and (c1 or d1) | (a1 or b1) (c1 or d1)",
        "hakimi(injury)knee        | hakimi injury knee",
      })
  void notBindsCloserThanAndAndAndCloserThanOr(String typed, String meant) throws Exception {
    assertThat(SearchPhrase.parse(typed).canonical()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hakimi AND injury; hakimi injury",
        "hakimi & injury; hakimi injury",
        "hakimi && injury; hakimi injury",
        "+hakimi + injury; hakimi injury",
        "hakimi et blessure; hakimi blessure",
        "hakimi y lesion; hakimi lesion",
        "padre e hijo; padre hijo",
        "حكيمي و اصابة; حكيمي اصابه",
        "hakimi OR bounou; hakimi or bounou",
        "hakimi ou bounou; hakimi or bounou",
        "hakimi o bounou; hakimi or bounou",
        "siete u ocho; siete or ocho",
        "حكيمي أو بونو; حكيمي or بونو",
        "hakimi|bounou; hakimi or bounou",
        "hakimi not injury; hakimi not injury",
        "hakimi without injury; hakimi not injury",
        "hakimi non blessure; hakimi not blessure",
        "hakimi pas blessure; hakimi not blessure",
        "hakimi sans blessure; hakimi not blessure",
        "hakimi no lesion; hakimi not lesion",
        "hakimi sin lesion; hakimi not lesion",
        "حكيمي ليس إصابة; حكيمي not اصابه",
        "حكيمي بدون إصابة; حكيمي not اصابه",
        "hakimi -injury; hakimi not injury",
        "hakimi −injury; hakimi not injury",
        "hakimi !injury; hakimi not injury",
        "hakimi -(injury or knee); hakimi not (injury or knee)",
        "hakimi and not injury; hakimi not injury",
        "hakimi not not injury; hakimi injury",
        "hakimi --injury; hakimi injury",
        "hakimi not not not injury; hakimi not injury",
      })
  void operatorsAreWordsOfFourLanguagesOrSigns(String typed, String meant) throws Exception {
    assertThat(SearchPhrase.parse(typed).canonical()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hakimi, bounou; hakimi or bounou",
        "hakimi,bounou; hakimi or bounou",
        "حكيمي، بونو; حكيمي or بونو",
        "hakimi injury, bounou; hakimi injury or bounou",
        "hakimi, bounou or mazraoui; hakimi or bounou or mazraoui",
        "hakimi, bounou, or mazraoui; hakimi or bounou or mazraoui",
        "hakimi or, bounou; hakimi or bounou",
        "hakimi, and injury; hakimi injury",
        ",hakimi,, bounou,,; hakimi or bounou",
        "injury (, hakimi, bounou ,); injury (hakimi or bounou)",
        "hakimi not, injury; hakimi not injury",
        "(hakimi, bounou), mazraoui; hakimi or bounou or mazraoui",
      })
  void commaBetweenTermsMeansOr(String typed, String meant) throws Exception {
    assertThat(SearchPhrase.parse(typed).canonical()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hakimi, not rumour; hakimi not rumour",
        "hakimi, bounou, -rumour; (hakimi or bounou) not rumour",
        "hakimi, -rumour, bounou; (hakimi or bounou) not rumour",
        "-rumour, hakimi, bounou; (hakimi or bounou) not rumour",
        "hakimi, -rumour -video; hakimi not rumour not video",
        "hakimi, bounou -rumour; hakimi or bounou not rumour",
        "hakimi, not rumour injury; hakimi or not rumour injury",
      })
  void negatedTermBetweenCommasAppliesToAll(String typed, String meant) throws Exception {
    var term = new PhraseParser(PhraseTokenizer.tokens(typed)).parse();

    assertThat(TermPrinter.print(term)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"knee surgery\"; \"knee surgery\"",
        "“knee surgery”; \"knee surgery\"",
        "„knee surgery“; \"knee surgery\"",
        "«\u00a0knee surgery\u00a0»; \"knee surgery\"",
        "‹knee surgery›; \"knee surgery\"",
        "hakimi\"knee surgery\"; hakimi \"knee surgery\"",
        "\"hakimi\"; hakimi",
        "\"transf*\"; transf*",
        "\"knee surg*\"; \"knee surg*\"",
        "hakimi \"or\" \"no\"; hakimi \"or\" \"no\"",
        "\"hakimi, (injury) or /x/\"; \"hakimi injury or x\"",
        "\"\" hakimi; hakimi",
      })
  void quotesOfAllKindsKeepWordsTogether(String typed, String meant) throws Exception {
    assertThat(SearchPhrase.parse(typed).canonical()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "HAKIMI; hakimi",
        "Mbappé; mbappe",
        "lésions; lesions",
        "Hakimi's injury; hakimi injury",
        "Hakimi’S; hakimi",
        "l'équipe; \"l equipe\"",
        "Al-Hilal; \"al hilal\"",
        "al-hil*; \"al hil*\"",
        "psg/inter; \"psg inter\"",
        "الْإِصَابَة; الاصابه",
        "transfer*; transfer*",
        "ney*; ney*",
        "not*; not*",
        "hakimi - ⚽ injury !; hakimi injury",
        "hakimi -; hakimi",
      })
  void wordsAreFolded(String typed, String meant) throws Exception {
    assertThat(SearchPhrase.parse(typed).canonical()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/injur(y|ed)/ hakimi; hakimi /injur(y|ed)/",
        "hakimi /injur/i; hakimi /injur/",
        "hakimi /injur/i knee; hakimi knee /injur/",
        "hakimi /injur/i,knee /x/; hakimi /injur/ or knee /x/",
        "hakimi /injur/iker; hakimi iker /injur/",
        "hakimi /a\\/b/; hakimi /a\\/b/",
        "hakimi not /injur/ knee; hakimi not /injur/ knee",
      })
  void expressionsAreBetweenSlashesAndComeLast(String typed, String meant) throws Exception {
    assertThat(SearchPhrase.parse(typed).canonical()).isEqualTo(meant);
  }

  @Test
  void lineBreaksAndDirectionMarksAreBlanks() throws Exception {
    assertThat(SearchPhrase.parse("\u200Ehakimi\n\t\u200F-injury\u00a0knee").canonical())
        .isEqualTo("hakimi not injury knee");
  }

  @Test
  void duplicateTermsAreRemoved() throws Exception {
    assertThat(SearchPhrase.parse("knee knee Knée, (knee), \"knee\"").canonical())
        .isEqualTo("knee");
  }

  @Test
  void phrasesOfTheSameMeaningAreEqual() throws Exception {
    var phrase = SearchPhrase.parse("Hakimi AND (knee, «surgery») -rumour /x+/");

    assertThat(phrase)
        .isEqualTo(SearchPhrase.parse("hakimi (knee | surgery) not rumour /x+/"))
        .hasSameHashCodeAs(SearchPhrase.parse("hakimi (knee | surgery) not rumour /x+/"))
        .hasToString("hakimi (knee or surgery) not rumour /x+/")
        .isNotEqualTo(SearchPhrase.parse("hakimi (knee | surgery) not rumour /x*/"))
        .isNotEqualTo(SearchPhrase.parse("hakimi"))
        .isNotEqualTo("hakimi");
    assertThat(SearchPhrase.parse("knee").hashCode())
        .isNotEqualTo(SearchPhrase.parse("foot").hashCode());
  }
}
