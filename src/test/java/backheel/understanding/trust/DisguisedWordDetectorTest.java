package backheel.understanding.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisguisedWordDetectorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The plаyer scored",
        "He won the СОРА again this year in style",
        "A go\u200Bal in time",
        "A ｂig win",
        "𝐁𝐢𝐠 win"
      })
  void seesLettersThatPoseAsOthers(String text) {
    assertThat(DisguisedWordDetector.findFirst(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mbappé and Müller met in Zürich",
        "Зенит обыграл Real Madrid со счётом 2:1",
        "Матч на Fan-зоне",
        "باريس سان جيرمان يفوز على Real Madrid",
        "日本代表がWorld Cupで勝利",
        "Ο Ολυμπιακός κέρδισε την Chelsea",
        "❤️🇲🇦 goal!",
        "naïve café – 5 µg"
      })
  void leavesHonestTextAlone(String text) {
    assertThat(DisguisedWordDetector.findFirst(text)).isEmpty();
  }

  @Test
  void namesTheWord() {
    assertThat(DisguisedWordDetector.findFirst("The plаyer scored")).contains("plаyer");
  }
}
