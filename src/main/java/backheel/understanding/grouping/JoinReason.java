package backheel.understanding.grouping;

/**
 * The reason for adding a report to a story.
 *
 * @param detail per cent of word sequences shared, the match, or the significant words; may be ""
 */
public record JoinReason(Kind kind, String detail) {

  /** The kinds of similarity between a report and a story. */
  public enum Kind {
    /** Word sequences: one is a copy of the other. */
    COPY,
    /** A match reported by both. */
    MATCH,
    /** The same quote. */
    QUOTE,
    /** Significant words of one language. */
    WORDS,
    /** Names, countries, things and numbers, in another language. */
    ABROAD
  }

  /** Returns the kind in lower case, and the detail: the format in the store. */
  @Override
  public String toString() {
    var code = kind.name().toLowerCase(java.util.Locale.ROOT);
    return detail.isEmpty() ? code : code + ' ' + detail;
  }
}
