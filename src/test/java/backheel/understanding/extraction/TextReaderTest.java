package backheel.understanding.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Document;
import backheel.story.Document.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
  private static final String PROSE =
      "The ferry to the islands was late again, so the reserves warmed up on the quay between two"
          + " lorries and a cart of herring.";

  private static String body(String... lines) {
    var text = String.join("\n\n", lines);
    return TextReader.read(
            new Document(
                "t",
                Form.TEXT,
                text,
                null,
                "",
                null,
                "Late ferry",
                null,
                List.of(),
                null,
                Pages.NOW),
            name -> false,
            word -> false)
        .body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour Echo: Were you cold?",
        "Et le capitaine d'ajouter :",
        "Nobody was cold.",
        "وقال المدرب بعد المباراة:",
      })
  void aShortSentenceOpensAnArticle(String opening) {
    assertThat(body(opening, PROSE, PROSE)).startsWith(opening);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They sail home on Tuesday.",
        "«No hacía frío en el muelle aquella mañana de enero.» — Dani Carvajal",
        "«لم يكن الجو باردا على الرصيف في ذلك الصباح» – أشرف حكيمي",
        "“It was not cold on the quay that morning” - Virgil van Dijk, captain",
      })
  void aShortSentenceOrASignedQuoteEndsAnArticle(String end) {
    assertThat(body(PROSE, PROSE, end)).endsWith(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Follow us on every platform.",
        "Sign up now!",
        "All rights reserved.",
        "Home",
        "Sport | News | Weather",
        "Share this story:",
        "Read more:",
        "Comments (3)",
      })
  void whatIsAroundAnArticleIsLeftOut(String junk) {
    assertThat(body(PROSE, PROSE, junk)).isEqualTo(PROSE + "\n\n" + PROSE);
  }

  @Test
  void aShortSentenceBeyondTheSurroundingsIsLeftOut() {
    assertThat(body(PROSE, PROSE, "Share", "Goalkeeper sold to Rovers.")).endsWith(PROSE);
  }
}
