package backheel.understanding.matches;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Goal;
import backheel.understanding.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|France beat Australia 4-1 on Tuesday at the World Cup. Kylian Mbappe scored in the 68th minute.",
        "en|France 4-1 Australia in the World Cup. Goals: Kylian Mbappé (68').",
        "fr|La France a battu l'Australie 4-1 en Coupe du monde. Kylian Mbappé a marqué à la 68e minute.",
        "es|Francia venció 4-1 a Australia en el Mundial. Kylian Mbappé marcó en el minuto 68.",
        "ar|فازت فرنسا على أستراليا 4-1 في كأس العالم. وسجل كيليان مبابي هدفا في الدقيقة 68.",
      })
  void readsScorerAndMinute(String language, String body) {
    var goals = Reading.of(language, body).matches().getFirst().goals();

    assertThat(goals).extracting(Goal::scorer).containsExactly("Kylian Mbappé");
    assertThat(goals).extracting(Goal::minute).containsExactly("68");
    assertThat(goals).extracting("side.id").containsExactly("FRA");
  }

  @Test
  void givesAnOwnGoalToTheOtherSide() {
    var goals =
        Reading.of(
                "en",
                "Canada lost 2-1 to Morocco in the World Cup. Nayef Aguerd scored an own goal in the"
                    + " 40th minute.")
            .matches()
            .getFirst()
            .goals();

    assertThat(goals).hasSize(1);
    assertThat(goals.getFirst().ownGoal()).isTrue();
    assertThat(goals).extracting("side.id").containsExactly("CAN");
  }

  @Test
  void countsNoMissForAGoal() {
    var read =
        Reading.of(
            "en",
            "France beat Australia 4-1 at the World Cup. Kylian Mbappe missed a goal in the 12th"
                + " minute.");

    assertThat(read.matches().getFirst().goals()).isEmpty();
  }
}
