package backheel.message.template;

/**
 * The error for which a template is rejected, and its position.
 *
 * @param line the line, counted from 1
 * @param column the column, counted from 1, in characters
 * @param word the word that is wrong, "" where it is none
 * @param suggestion the word that may have been meant, "" where none is near
 */
public record TemplateError(Kind kind, int line, int column, String word, String suggestion) {

  /** The kinds of error. */
  public enum Kind {
    EMPTY,
    TOO_LONG,
    /** An unknown variable. */
    UNKNOWN,
    /** Double braces that are not closed. */
    BRACES,
    /** A section that is not closed. */
    OPEN,
    /** A section that is closed but was not the last one opened. */
    CLOSED,
    /** A section within itself. */
    WITHIN,
    /** A Mustache tag that Backheel does not allow. */
    FORBIDDEN
  }
}
