package backheel.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The keeper was sent off after the break and his side lost the match",
        "fr | Le gardien a été expulsé après la pause et son équipe a perdu le match",
        "es | El portero fue expulsado tras el descanso y su equipo perdió el partido",
        "de | Der Torwart wurde nach der Pause vom Platz gestellt und sein Team hat das Spiel verloren",
        "it | Il portiere è stato espulso dopo la pausa e la sua squadra ha perso la partita",
        "pt | O goleiro foi expulso depois do intervalo e a sua equipe não conseguiu o empate",
        "nl | De doelman werd na de rust van het veld gestuurd en zijn ploeg verloor de wedstrijd",
        "ru | Вратарь был удалён после перерыва, и его команда проиграла матч",
        "ar | طُرد حارس المرمى بعد الاستراحة وخسر فريقه المباراة في الدقائق الأخيرة",
      })
  void tellsTheLanguageOfASentence(String language, String text) {
    assertThat(Language.of(text, null)).isEqualTo(language);
  }

  @Test
  void believesTheTextMoreThanItsLabel() {
    assertThat(
            Language.of(
                "El portero fue expulsado tras el descanso y su equipo perdió el partido", "en-US"))
        .isEqualTo("es");
  }

  @Test
  void believesTheLabelWhenTheTextTellsNothing() {
    assertThat(Language.of("Rovers 2-1 Wanderers", "nl")).isEqualTo("nl");
  }
}
