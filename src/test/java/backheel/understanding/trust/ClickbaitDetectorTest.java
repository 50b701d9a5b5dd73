package backheel.understanding.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClickbaitDetectorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You won't believe what happened next at the derby!",
        "SHOCKING: the secret behind the captain's EXIT revealed (video)",
        "Incroyable : voici pourquoi le capitaine a quitté le stade !",
        "Increíble: no vas a creer lo que dijo el portero",
        "صادم: لن تصدق ما قاله الحارس"
      })
  void smellsBait(String title) {
    assertThat(ClickbaitDetector.score(title, "").value()).isGreaterThan(0.5);
    assertThat(ClickbaitDetector.score(title, "").kinds()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rovers beat Wanderers 2-1 in the cup",
        "Le capitaine prolonge jusqu'en 2028",
        "UEFA fines FIFA and CONMEBOL over calendar"
      })
  void findsSoberHeadlinesSober(String title) {
    assertThat(ClickbaitDetector.score(title, "").value()).isZero();
  }

  @Test
  void neverExceedsOne() {
    String title =
        "SHOCKING SECRET: you won't believe what really happened, this is why (video)!!! ...";

    assertThat(ClickbaitDetector.score(title, "").value()).isBetween(0.8, 1.0);
  }
}
