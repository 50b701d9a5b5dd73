package backheel.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinReasonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"copy 93", "match Morocco - Belgium", "quote", "words hakimi, paris", "abroad a"})
  void theTextsThatReleasedVersionsStoredAreReadAndWrittenUnchanged(String stored) {
    assertThat(JoinReason.decode(stored).orElseThrow().encode()).isEqualTo(stored);
  }

  @Test
  void everythingBehindTheKindIsTheDetail() {
    assertThat(JoinReason.decode("words two words"))
        .contains(new JoinReason(JoinReason.Kind.WORDS, "two words"));
  }

  @Test
  void aKindOfAnotherVersionIsNoReason() {
    assertThat(JoinReason.decode("telepathy 7")).isEmpty();
  }
}
