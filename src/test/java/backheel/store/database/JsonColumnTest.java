package backheel.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.football.Fixture;
import backheel.football.MatchResult;
import backheel.story.MatchFact;
import org.junit.jupiter.api.Test;

class JsonColumnTest {

  @Test
  void readsAMatchThatAnOlderVersionKeptWithoutCardsAndChanges() {
    var kept =
        """
        {"home":{"kind":"TEAM","id":"BEL","name":"Belgium"},
         "away":{"kind":"TEAM","id":"MAR","name":"Morocco"},
         "score":{"home":0,"away":2},"date":"2022-11-27","stage":"group","group":"F","venue":null,
         "competition":null,"status":"PLAYED","goals":[]}
        """;

    var match = JsonColumn.read(kept, MatchFact.class);

    assertThat(match.cards()).isEmpty();
    assertThat(match.substitutions()).isEmpty();
    assertThat(match.afterExtraTime()).isFalse();
    assertThat(match.shootout()).isNull();
  }

  @Test
  void readsAResultThatAnOlderVersionKeptWithoutItsKickOff() {
    var kept =
        """
        {"id":"one","home":{"kind":"TEAM","id":"BEL","name":"Belgium"},
         "away":{"kind":"TEAM","id":"MAR","name":"Morocco"},
         "score":{"home":0,"away":2},"shootout":null,"date":"2022-11-27",
         "competition":"FIFA World Cup 2022","stage":"group","group":"F","venue":"","city":"",
         "afterExtraTime":false,"goals":[]}
        """;

    assertThat(JsonColumn.read(kept, MatchResult.class).kickOff()).isNull();
    assertThat(JsonColumn.read(kept, Fixture.class).date()).isEqualTo("2022-11-27");
  }
}
