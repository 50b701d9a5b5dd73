package backheel.understanding.extraction;

import backheel.story.Document;
import backheel.story.Document.Form;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Made-up plain texts for the tests of reading, fetched at noon on Monday, 2 March 2026. */
final class PlainTexts {
  static final String TITLE = "Late ferry leaves Skerry Rovers in the cold";
  static final String FIRST =
      "The ferry to the islands was late again, so the reserves of Skerry Rovers warmed up on the"
          + " quay between two lorries and a cart of herring.";
  static final String SECOND =
      "They lost all the same, and nobody could say whether it was the cold, the crossing or the"
          + " goalkeeper who had left his gloves at home.";
  private static final Set<String> FIRST_NAMES = Set.of("ida", "noor", "محمد");

  private PlainTexts() {}

  /** Reads a headline, these lines below it, and an article. */
  static Article below(String... lines) {
    return read(null, TITLE, String.join("\n\n", lines), FIRST, SECOND);
  }

  /** Reads paragraphs as the text of a document. */
  static Article read(@Nullable String address, String... paragraphs) {
    return TextReader.read(
        new Document(
            "t",
            Form.TEXT,
            String.join("\n\n", paragraphs),
            address == null ? null : URI.create(address),
            "",
            null,
            null,
            null,
            List.of(),
            null,
            Pages.NOW),
        "Skerry Rovers"::equals,
        FIRST_NAMES::contains);
  }
}
