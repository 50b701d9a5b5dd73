package backheel.understanding.matches;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.understanding.Reading;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Predictions, hopes and imaginings, none of which is a result. */
class NotPlayedTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|We expect that Ghana beat Japan 2-1 on Friday.",
        "en|Ghana could well win 2-1 against Japan.",
        "en|If on Friday Ghana win 2-1 against Japan, they are through.",
        "en|A 2-1 win for Ghana over Japan would be enough on Friday.",
        "en|The supercomputer says Ghana beat Japan 2-1.",
        "en|Fans of Ghana dream that they beat Japan 2-1.",
        "en|Ghana needed to beat Japan 2-1 on Friday.",
        "fr|La rédaction prédit une victoire 2-1 du Ghana contre le Japon.",
        "fr|On voit bien le Ghana s'imposer : nous espérons une victoire 2-1 du Ghana sur le Japon.",
        "fr|Si le Ghana bat le Japon 2-1 vendredi, il sera qualifié.",
        "fr|Une victoire 2-1 du Ghana contre le Japon suffirait vendredi.",
        "es|El diario pronostica que Ghana gana 2-1 a Japón.",
        "es|Si Ghana gana 2-1 a Japón el viernes, pasará de ronda.",
        "es|Ojalá Ghana gane y sea una victoria 2-1 de Ghana contra Japón.",
        "ar|أتوقع فوز غانا على اليابان 2-1 يوم الجمعة.",
        "ar|إذا فازت غانا على اليابان 2-1 فستتأهل.",
        "ar|تأمل غانا في الفوز على اليابان 2-1 يوم الجمعة."
      })
  void whatWasNotPlayedIsNoResult(String language, String words) {
    assertThat(Reading.on(MONDAY, language, "World Cup news", words).matches())
        .allSatisfy(match -> assertThat(match.score()).isNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Against all predictions, Ghana beat Japan 2-1 on Sunday.",
        "en|Ghana defied the odds and beat Japan 2-1 on Sunday.",
        "en|Ghana scored a 2-1 win over Japan on Sunday and said they would enjoy the evening.",
        "en|As expected, Ghana beat Japan 2-1 on Sunday.",
        "en|Those who had hoped for goals saw Ghana beat Japan 2-1 on Sunday.",
        "en|Ghana beat Japan 2-1 on Sunday and hope to win the World Cup.",
        "fr|Malgré les pronostics, le Ghana a battu le Japon 2-1 dimanche.",
        "fr|Le Ghana, de son côté, a battu le Japon 2-1 dimanche.",
        "es|Contra todo pronóstico, Ghana venció 2-1 a Japón el domingo.",
        "es|Ghana venció 2-1 a Japón el domingo y espera rival.",
        "ar|عكس التوقعات فازت غانا على اليابان 2-1 يوم الأحد.",
        "ar|فازت غانا على اليابان 2-1 يوم الأحد وتأمل في اللقب."
      })
  void whatWasPlayedStaysAResult(String language, String words) {
    assertThat(Reading.facts(Reading.on(MONDAY, language, "World Cup news", words)))
        .contains("GHA 2-1 JPN 2026-11-29");
  }

  @Test
  void scoresUnderAHeadingOfPredictionsAreNoResults() {
    var words = "The World Cup goes on.\n\nOur predictions\n\nGhana 2-1 Japan\n\nPeru 0-0 Spain";

    assertThat(Reading.on(MONDAY, "en", "World Cup news", words).matches()).isEmpty();
  }
}
