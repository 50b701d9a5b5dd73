package backheel.subscription.template;

/**
 * Why a template is refused, and where.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param name the word that is wrong, "" where it is none
 * @param near the word that may have been meant, "" where none is near
 */
public record Fault(Kind kind, int line, int column, String name, String near) {

  /** What can be wrong. */
  public enum Kind {
    EMPTY,
    TOO_LONG,
    /** A word that stands for nothing. */
    UNKNOWN,
    /** Two braces that nothing closes. */
    BRACES,
    /** A part that is begun and not ended. */
    OPEN,
    /** A part that is ended and was not begun, or not last. */
    CLOSED,
    /** A part within itself. */
    WITHIN,
    /** What Mustache knows and Backheel does not allow. */
    FORBIDDEN
  }
}
