package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.story.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The speaker of a quote, and the evidence.
 *
 * @param mention the words that name the speaker, in UTF-16 units of the text
 * @param margin the lead over all other people; large when there is no other
 */
record Speaker(@Nullable Subject who, @Nullable Span mention, String when, Way way, double margin) {

  /** The kinds of evidence, strongest first. */
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
    /** Continuation in the sentence or paragraph of a quotation with a known speaker. */
    CONTINUED,
    /** Continuation in the next paragraph. */
    CARRIED,
    LOOSE,
    TALKED_OF,
    NOBODY_KNOWS
  }

  static final Speaker UNKNOWN = new Speaker(null, null, "", Way.NOBODY_KNOWS, 0);

  /** Returns whether a verb of speech, a label or a colon marks it as spoken at all. */
  boolean attributed() {
    return way.compareTo(Way.CONTINUED) < 0;
  }
}
