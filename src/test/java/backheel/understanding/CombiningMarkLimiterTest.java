package backheel.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CombiningMarkLimiterTest {

  @Test
  void theMarksAfterTheThirtiethInARowAreTakenOff() {
    assertThat(CombiningMarkLimiter.removeExcess("e" + "\u0301\u0316".repeat(5000) + "t\u0301"))
        .isEqualTo("e" + "\u0301\u0316".repeat(15) + "t\u0301");
  }

  @Test
  void honestTextIsTheSame() {
    var text = "Müller e\u0301te\u0301 مُحَمَّد फुटबॉल";
    assertThat(CombiningMarkLimiter.removeExcess(text)).isSameAs(text);
  }
}
