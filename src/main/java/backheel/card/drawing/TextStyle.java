package backheel.card.drawing;

/**
 * How a piece of text is set.
 *
 * @param from the size it would best have, in pixels
 * @param to the size below which it is cut rather than shrunk
 * @param lines at most so many
 * @param leading the distance of two lines as a multiple of the size
 */
public record TextStyle(boolean bold, int from, int to, int lines, float leading) {
  /** In pixels: smaller text cannot be read on a phone. */
  public static final int MIN_SIZE = 22;

  public static TextStyle line(boolean bold, int from, int to) {
    return new TextStyle(bold, from, to, 1, 1.4f);
  }
}
