package backheel.understanding.grouping;

/**
 * Why a report is put with a story.
 *
 * @param detail per cent of word sequences shared, the match, or the words that tell; may be ""
 */
public record JoinReason(Kind kind, String detail) {

  /** What a report and a story can have in common. */
  public enum Kind {
    /** Rows of words: one is a copy of the other. */
    COPY,
    /** The match that both tell of. */
    MATCH,
    /** Words that somebody said. */
    QUOTE,
    /** Telling words of one language. */
    WORDS,
    /** Names, countries, things and numbers, in another language. */
    ABROAD
  }

  /** The kind in lower case, and the detail: what the store keeps. */
  @Override
  public String toString() {
    var code = kind.name().toLowerCase(java.util.Locale.ROOT);
    return detail.isEmpty() ? code : code + ' ' + detail;
  }
}
