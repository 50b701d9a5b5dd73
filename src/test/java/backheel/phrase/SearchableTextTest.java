package backheel.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchableTextTest {

  @Test
  void keysAreWordsAndTheBeginningsOfWords() {
    assertThat(SearchableText.of("Knee", "to transfer, psg").keys())
        .containsExactlyInAnyOrder(
            "knee", "kne*", "knee*", "to", "transfer", "tra*", "tran*", "psg", "psg*");
  }

  @Test
  void aReportIsItsTitleAndItsBodyButNotItsSubjects() throws Exception {
    var report = Samples.report("one", "Knee surgery", Samples.NOON, Samples.MBAPPE);

    var searchableText = SearchableText.of(report);

    assertThat(searchableText.has("surgery")).isTrue();
    assertThat(SearchPhrase.parse("mbappe").matches(searchableText)).isFalse();
    assertThat(searchableText.keys()).containsAll(SearchableText.of("", report.body()).keys());
  }

  @Test
  void onlyTheBeginningOfAVeryLongReportIsSearched() {
    var searchableText = SearchableText.of("", "knee ".repeat(13_106) + "abcdefgh");

    assertThat(searchableText.has("abcd")).isTrue();
    assertThat(searchableText.has("abcdefgh")).isFalse();
    assertThat(SearchableText.of("", "knee ".repeat(13_105) + "abcdefg").has("abcdefg")).isTrue();
  }

  @Test
  void aTextWithoutWordsHasNone() {
    assertThat(SearchableText.of("⚽", " … \n\n —").keys()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "حكيمي, حكيمي",
    "وحكيمي, وحكيمي حكيمي",
    "لحكيمي, لحكيمي حكيمي",
    "فحكيمي, فحكيمي حكيمي",
    "بحكيمي, بحكيمي حكيمي",
    "كحكيمي, كحكيمي حكيمي",
    "وبالمغرب, وبالمغرب بالمغرب المغرب",
    "للملعب, للملعب الملعب",
    "وكاس, وكاس كاس",
    "ولد, ولد",
    "وليد, وليد ليد",
    "كريم, كريم",
    "بلال, بلال",
    "لمنير, لمنير منير",
    "وبلال, وبلال بلال",
    "knee, knee",
  })
  void anArabicWordIsAlsoReadWithoutWhatIsJoinedToIt(String word, String readings) {
    assertThat(ArabicPrefixes.readings(word)).containsExactly(readings.split(" ", -1));
  }
}
