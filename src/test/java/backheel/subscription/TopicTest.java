package backheel.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "player/achraf-hakimi",
        "player/achraf-hakimi+team/MAR",
        "feed/https://a.example/feed?a+b",
        "outlet/rabat courier",
        "words/hakimi + madrid not loan",
        "story/12",
        "notice",
        "story/twelve",
      })
  void theKeysThatReleasedVersionsStoredAreReadAndWrittenUnchanged(String stored) {
    assertThat(Topic.parse(stored).key()).isEqualTo(stored);
  }

  @Test
  void eachKindOfKeyIsReadAsItsOwnType() {
    assertThat(Topic.parse("*")).isEqualTo(Topic.everything());
    assertThat(Topic.parse("team/MAR")).isEqualTo(new Topic.OfSubject("team/MAR"));
    assertThat(Topic.parse("team/BEL+team/MAR")).isEqualTo(new Topic.Pair("team/BEL", "team/MAR"));
    assertThat(Topic.parse("feed/f")).isEqualTo(new Topic.Feed("f"));
    assertThat(Topic.parse("outlet/marca")).isEqualTo(Topic.outlet("Marca"));
    assertThat(Topic.parse("words/a+b")).isEqualTo(new Topic.Words("a+b"));
    assertThat(Topic.parse("story/12")).isEqualTo(new Topic.OneStory(12));
  }

  @Test
  void aPairIsTheSameInEitherOrder() {
    var pair = new Topic.Pair("team/MAR", "team/BEL");

    assertThat(pair).isEqualTo(new Topic.Pair("team/BEL", "team/MAR"));
    assertThat(pair.key()).isEqualTo("team/BEL+team/MAR");
    assertThat(pair.subjects()).isEqualTo(List.of("team/BEL", "team/MAR"));
  }
}
