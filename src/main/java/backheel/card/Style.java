package backheel.card;

/**
 * How a piece of text is set.
 *
 * @param from the size it would best have, in pixels
 * @param to the size below which it is cut rather than shrunk
 * @param lines at most so many
 * @param leading the distance of two lines as a multiple of the size
 */
record Style(boolean bold, int from, int to, int lines, float leading) {
  /** In pixels: smaller text cannot be read on a phone. */
  static final int SMALLEST = 22;

  static Style line(boolean bold, int from, int to) {
    return new Style(bold, from, to, 1, 1.4f);
  }
}
