package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.story.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Who said something, and how that was found out.
 *
 * @param mention the words that name the speaker, in UTF-16 units of the text
 * @param margin how far ahead of everybody else this speaker is; large when there is nobody else
 */
record Speaker(@Nullable Subject who, @Nullable Span mention, String when, Way way, double margin) {

  /** How a speaker was found, from the firmest to the loosest. */
  enum Way {
    LABELLED,
    NAMED_BESIDE,
    NAMED_APART,
    MARKED,
    PRONOUN,
    PRONOUN_APART,
    DESCRIBED,
    UNNAMED,
    DROPPED,
    /** Goes on in the sentence or paragraph of a quotation whose speaker is told. */
    CONTINUED,
    /** Goes on in the next paragraph. */
    CARRIED,
    LOOSE,
    TALKED_OF,
    NOBODY_KNOWS
  }

  static final Speaker UNKNOWN = new Speaker(null, null, "", Way.NOBODY_KNOWS, 0);

  /** Whether a verb of speech, a label or a colon says that it was said at all. */
  boolean attributed() {
    return way.compareTo(Way.CONTINUED) < 0;
  }
}
