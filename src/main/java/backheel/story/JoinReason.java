package backheel.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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
    ABROAD;

    /** Returns the name of the kind in the store and in the keys of messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns the text for the store: the kind and, if there is one, the detail. */
  public String encode() {
    return detail.isEmpty() ? kind.code() : kind.code() + ' ' + detail;
  }

  /** Parses the text of {@link #encode}; empty for a kind of another version of Backheel. */
  public static Optional<JoinReason> decode(String text) {
    int end = text.indexOf(' ');
    var code = end < 0 ? text : text.substring(0, end);
    var detail = end < 0 ? "" : text.substring(end + 1);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .map(kind -> new JoinReason(kind, detail));
  }
}
