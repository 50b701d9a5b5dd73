package backheel.football;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialOutletsTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Real Madrid",
        "realmadrid.com",
        "FC Barcelona",
        "www.fcbarcelona.com",
        "Paris Saint-Germain",
        "UEFA",
        "uefa.com",
        "FIFA",
        "Royal Moroccan Football Federation",
        "The Football Association",
        "Fédération française de football",
        "Real Federación Española de Fútbol",
        "الاتحاد المصري لكرة القدم",
        "الجامعة الملكية المغربية لكرة القدم"
      })
  void clubsAndAssociationsSpeakForThemselves(String outlet) {
    assertThat(CATALOGUE.isOfficial(outlet)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Marca",
        "Sport",
        "sport.es",
        "BBC Sport",
        "L'Équipe",
        "Mundo Deportivo",
        "Record",
        "The Athletic",
        "Football Italia",
        "ESPN",
        "Real Madrid News Daily",
        "kooora.com",
        "Goal",
        "RMC Sport",
        "France 24",
        "The Guardian",
        "Sky Sports",
        "BBC عربي"
      })
  void newspapersDoNot(String outlet) {
    assertThat(CATALOGUE.isOfficial(outlet)).isFalse();
  }

  @Test
  void theOperatorCanNameMore() {
    var told = CATALOGUE.withOfficial(Set.of("Harbour Town FC"));

    assertThat(told.isOfficial("Harbour Town FC")).isTrue();
    assertThat(CATALOGUE.isOfficial("Harbour Town FC")).isFalse();
  }
}
