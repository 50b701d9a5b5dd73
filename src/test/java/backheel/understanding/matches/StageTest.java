package backheel.understanding.matches;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.understanding.Reading;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stage of a match is the one in which it was played. */
class StageTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Ghana beat Japan 2-1 on Sunday and advanced to the semi-finals.",
        "en|A 2-1 victory for Ghana over Japan sent them into the last four on Sunday.",
        "en|Ghana beat Japan 2-1 on Sunday to earn a first quarter-final spot.",
        "en|Ghana edged Japan 2-1 on Sunday and will meet the winner of the other tie in the final.",
        "en|Ghana beat Japan 2-1 on Sunday to set up a final against Peru.",
        "en|Ghana beat Japan 2-1 on Sunday, booking their ticket for the round of 16.",
        "fr|Le Ghana a battu le Japon 2-1 dimanche et rejoint les demi-finales.",
        "fr|Le Ghana a battu le Japon 2-1 dimanche et a décroché son billet pour la finale.",
        "fr|Le Ghana a battu le Japon 2-1 dimanche et affrontera le Pérou en quarts de finale.",
        "fr|Le Ghana a éliminé le Japon 2-1 dimanche pour atteindre les huitièmes de finale.",
        "es|Ghana venció 2-1 a Japón el domingo y avanzó a las semifinales.",
        "es|Ghana ganó 2-1 a Japón el domingo y selló su pase a los cuartos de final.",
        "es|Ghana derrotó 2-1 a Japón el domingo y jugará la final contra Perú.",
        "es|Ghana eliminó 2-1 a Japón el domingo para meterse en los octavos de final.",
        "ar|تغلب منتخب غانا على اليابان 2-1 يوم الأحد ليحجز مقعده في نصف النهائي.",
        "ar|فازت غانا على اليابان 2-1 يوم الأحد وبلغت ربع النهائي.",
        "ar|فازت غانا على اليابان 2-1 يوم الأحد وصعدت لنصف النهائي.",
        "ar|فازت غانا على اليابان 2-1 يوم الأحد وستواجه بيرو في المباراة النهائية."
      })
  void aStageThatIsOnlyReachedIsNotTheStageOfTheMatch(String language, String words) {
    assertThat(Reading.facts(Reading.on(MONDAY, language, "World Cup results", words)))
        .startsWith("GHA 2-1 JPN 2026-11-29");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Ghana beat Japan 2-1 in the semi-finals on Sunday.|semi-final",
        "en|Ghana's 2-1 quarter-final win over Japan took them into the last four on Sunday.|quarter-final",
        "en|Ghana reached the final by beating Japan 2-1 in the semi-final on Sunday.|semi-final",
        "en|Ghana beat Japan 2-1 on Sunday in the match for third place.|third place",
        "en|Ghana, who had qualified second in their group, beat Japan 2-1 in the round of 16 on Sunday.|round of 16",
        "en|Ghana came from behind to beat Japan 2-1 in the World Cup final on Sunday.|final",
        "fr|Le Ghana a battu le Japon 2-1 dimanche en demi-finale.|semi-final",
        "fr|Le Ghana s'est imposé 2-1 face au Japon en quarts de finale dimanche et rejoint le dernier carré.|quarter-final",
        "fr|En huitièmes de finale, le Ghana a battu le Japon 2-1 dimanche pour atteindre les quarts de finale.|round of 16",
        "fr|Le Ghana a remporté la finale dimanche : il a battu le Japon 2-1 en finale.|final",
        "es|Ghana venció 2-1 a Japón el domingo en las semifinales.|semi-final",
        "es|En los cuartos de final, Ghana ganó 2-1 a Japón el domingo y pasó a las semifinales.|quarter-final",
        "es|Ghana ganó la final 2-1 a Japón el domingo.|final",
        "es|Ghana se clasificó para la final tras vencer 2-1 a Japón en la semifinal del domingo.|semi-final",
        "ar|فازت غانا على اليابان 2-1 يوم الأحد في نصف النهائي.|semi-final",
        "ar|تغلب منتخب غانا على اليابان 2-1 يوم الأحد في المباراة النهائية.|final",
        "ar|فازت غانا على اليابان 2-1 يوم الأحد في ربع النهائي وتأهلت إلى نصف النهائي.|quarter-final",
        "ar|بلغت غانا النهائي بعد الفوز على اليابان 2-1 في نصف النهائي يوم الأحد.|semi-final"
      })
  void aStageInWhichAMatchWasPlayedIsKept(String language, String words, String stage) {
    assertThat(Reading.facts(Reading.on(MONDAY, language, "World Cup results", words)))
        .containsExactly("GHA 2-1 JPN 2026-11-29 " + stage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Ghana beat Japan 2-1 on Sunday and will play Peru in the final.",
        "en|Ghana beat Japan 2-1 on Sunday, and now face Peru in the semi-finals.",
        "fr|Le Ghana a battu le Japon 2-1 dimanche et affrontera le Pérou en demi-finale.",
        "es|Ghana venció 2-1 a Japón el domingo y enfrentará a Perú en las semifinales.",
        "ar|فازت غانا على اليابان 2-1 يوم الأحد وستواجه بيرو في نصف النهائي."
      })
  void theNextMatchIsOneOfTheWinnersAndNotOfThatDay(String language, String words) {
    assertThat(Reading.facts(Reading.on(MONDAY, language, "World Cup results", words)))
        .hasSize(2)
        .first()
        .isEqualTo("GHA 2-1 JPN 2026-11-29");
    assertThat(Reading.facts(Reading.on(MONDAY, language, "World Cup results", words)).getLast())
        .startsWith("GHA v PER ")
        .doesNotContain("2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|On Friday Ghana meet the winner of the tie between Peru and Japan in the final.",
        "fr|Vendredi, le Ghana affrontera en finale le vainqueur du match entre le Pérou et le Japon.",
        "es|El viernes Ghana enfrentará en la final al ganador del duelo entre Perú y Japón.",
        "ar|ستلتقي غانا في المباراة النهائية يوم الجمعة مع الفائز من لقاء بيرو واليابان."
      })
  void noMatchIsMadeWithOpponentsWhoAreNotKnownYet(String language, String words) {
    assertThat(Reading.facts(Reading.on(MONDAY, language, "World Cup fixtures", words)))
        .noneSatisfy(fact -> assertThat(fact).contains("GHA"));
  }
}
