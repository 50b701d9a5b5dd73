package backheel.understanding.quotes;

import backheel.story.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Who said something.
 *
 * @param mention the words that name the speaker, in UTF-16 units of the text
 * @param sure whether that may be told as fact
 * @param attributed whether a verb of speech, or a colon, says that it was said at all
 */
record Speaker(
    @Nullable Subject who,
    backheel.story.@Nullable Span mention,
    String when,
    boolean sure,
    boolean attributed) {

  static final Speaker UNKNOWN = new Speaker(null, null, "", false, false);
}
