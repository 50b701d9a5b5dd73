package backheel.store;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.MatchFact;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

  @Test
  void readsAMatchThatAnOlderVersionKeptWithoutCardsAndChanges() {
    var kept =
        """
        {"home":{"kind":"TEAM","id":"BEL","name":"Belgium"},
         "away":{"kind":"TEAM","id":"MAR","name":"Morocco"},
         "score":{"home":0,"away":2},"date":"2022-11-27","stage":"group","group":"F","venue":null,
         "competition":null,"status":"PLAYED","goals":[]}
        """;

    var match = ReportJson.read(kept, MatchFact.class);

    assertThat(match.cards()).isEmpty();
    assertThat(match.substitutions()).isEmpty();
    assertThat(match.afterExtraTime()).isFalse();
    assertThat(match.shootout()).isNull();
  }
}
