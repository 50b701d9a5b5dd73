package backheel.understanding;

import backheel.story.Document;
import backheel.understanding.text.Cut;
import backheel.understanding.text.Piled;
import org.jspecify.annotations.Nullable;

/**
 * A document of bounded length, whoever made it: what is longer is cut, and marks heaped on letters
 * without end are taken off.
 */
final class Bounded {

  /** As many characters as the largest page has that is fetched. */
  private static final int MOST_CONTENT = 5_000_000;

  private static final int LONGEST_TITLE = 500;

  private Bounded() {}

  static Document of(Document given) {
    var content = Piled.cleared(Cut.to(given.content(), MOST_CONTENT));
    var title = title(given.title());
    return new Document(
        given.id(),
        given.form(),
        content,
        given.link(),
        given.outlet(),
        given.language(),
        title,
        given.published(),
        given.authors(),
        given.picture(),
        given.fetched());
  }

  private static @Nullable String title(@Nullable String given) {
    return given == null ? null : heading(Piled.cleared(Cut.to(given, 2 * LONGEST_TITLE)));
  }

  /** The title that an article's own text gives, no longer than one that its source gives. */
  static String heading(String title) {
    return Cut.to(title, LONGEST_TITLE);
  }
}
