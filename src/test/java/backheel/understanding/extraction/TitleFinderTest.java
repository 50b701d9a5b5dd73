package backheel.understanding.extraction;

import static backheel.understanding.extraction.Pages.article;
import static backheel.understanding.extraction.Pages.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleFinderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rovers win in the mud - A Paper That Nobody Named",
        "Rovers win in the mud | Football | Somewhere",
        "A Paper › Rovers win in the mud",
        "A Paper : News » Rovers win in the mud",
        "Rovers win in the mud – Reports & Tables",
      })
  void cutsWhatTheHeadingOfThePageLeavesOut(String title) {
    assertThat(title(title, "", "<h2>Rovers win in the mud</h2>"))
        .isEqualTo("Rovers win in the mud");
  }

  @Test
  void takesTheHeadlineOfTheEntryAndNotTheNameOfTheBlog() {
    String headings =
        "<h1><a href='https://touchline.test/'>The Mud Weekly Blog</a></h1>"
            + "<h3>Rovers win in the mud</h3>";

    assertThat(title("The Mud Weekly Blog: Rovers win in the mud", "", headings))
        .isEqualTo("Rovers win in the mud");
  }

  @Test
  void prefersWhatReadersSeeToWhatSearchersFind() {
    String shared = "<meta property='og:title' content='Mud match: the best photos and goals'>";

    assertThat(title("Mud match goals", shared, "<h1>Rovers win a match made of mud</h1>"))
        .isEqualTo("Rovers win a match made of mud");
  }

  @Test
  void leavesOutTheLineAboveTheTitle() {
    String shared = "<meta property='og:title' content='Rovers win in the mud'>";
    String heading = "<h1><span>Second division</span> Rovers win in the mud</h1>";

    assertThat(title("Rovers win in the mud", shared, heading)).isEqualTo("Rovers win in the mud");
  }

  @Test
  void keepsWhatAColonPartsFromTheRest() {
    String shared = "<meta property='og:title' content='Second division: Rovers win in the mud'>";

    assertThat(title("Touchline", shared, "<h1>Rovers win in the mud</h1>"))
        .isEqualTo("Second division: Rovers win in the mud");
  }

  @Test
  void isNotTheOutletsNameThoughThatIsAHeadingToo() {
    assertThat(title("Rovers win in the mud | Mudlarks", "", "<h1>Mudlarks</h1><h2>Sport</h2>"))
        .startsWith("Rovers win in the mud");
  }

  private static String title(String title, String head, String headings) {
    return read("<html><head><title>"
            + title
            + "</title>"
            + head
            + "</head><body>"
            + headings
            + article()
            + "</body></html>")
        .title();
  }
}
