package backheel.understanding;

import backheel.story.Document;
import backheel.understanding.text.TextTruncator;
import org.jspecify.annotations.Nullable;

/**
 * The limits on a document from any source: overlong texts are cut, and excess combining marks are
 * removed.
 */
final class DocumentLimiter {

  /** Maximum number of characters, equal to that of the largest page that is fetched. */
  private static final int MAX_CONTENT_LENGTH = 5_000_000;

  private static final int MAX_TITLE_LENGTH = 500;

  private DocumentLimiter() {}

  static Document apply(Document given) {
    var content =
        CombiningMarkLimiter.removeExcess(
            TextTruncator.truncate(given.content(), MAX_CONTENT_LENGTH));
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
        given.fetched(),
        given.pictures(),
        given.licence());
  }

  private static @Nullable String title(@Nullable String given) {
    return given == null
        ? null
        : cutTitle(
            CombiningMarkLimiter.removeExcess(TextTruncator.truncate(given, 2 * MAX_TITLE_LENGTH)));
  }

  /** Cuts a title taken from the article's text to the length allowed for one from its source. */
  static String cutTitle(String title) {
    return TextTruncator.truncate(title, MAX_TITLE_LENGTH);
  }
}
