package backheel.card;

/**
 * The typesetting of a piece of text.
 *
 * @param from the preferred size, in pixels
 * @param to the size below which it is cut rather than shrunk
 * @param lines the maximum number of lines
 * @param leading the distance of two lines as a multiple of the size
 */
record TextStyle(boolean bold, int from, int to, int lines, float leading) {
  /** Minimum text size in pixels; smaller text cannot be read on a phone. */
  static final int MIN_SIZE = 22;

  static TextStyle line(boolean bold, int from, int to) {
    return new TextStyle(bold, from, to, 1, 1.4f);
  }
}
