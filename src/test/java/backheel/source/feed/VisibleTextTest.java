package backheel.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
  private static final String SUMMARY = "The captain will miss the derby, the club says.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p></p><!-- a comment -->",
        "<p>&nbsp;</p>",
        "<script>var words = 'many words';</script>",
        "<p hidden>Words that nobody sees</p>",
        "<div style='display: none'>Words that nobody sees</div>",
        "<div style=\"font-size:0\">Words that nobody sees</div>",
        "<img src='a.jpg' alt='A picture'>",
        "<a href='/c'>Comments</a>",
      })
  void contentWithNextToNothingToSeeGivesWayToTheSummary(String content) {
    assertThat(VisibleText.better(content, SUMMARY)).isEqualTo(SUMMARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The captain is out.</p>",
        "<p>A display of some kind, and none of it hidden.</p>",
        "<p style='display:block'>The captain will miss the derby.</p>",
      })
  void contentWithWordsStays(String content) {
    assertThat(VisibleText.better(content, SUMMARY)).isEqualTo(content);
  }

  @Test
  void anAmpersandThatBeginsNoEntityHidesNothing() {
    assertThat(VisibleText.isBlank("A & B; C")).isFalse();
    assertThat(VisibleText.isBlank("&nbsp;&#160;")).isTrue();
  }
}
