package backheel.card;

/**
 * A rectangle on a card in pixels, counted from the side where reading starts.
 *
 * @param x from the left, or from the right on a card that is read from right to left
 */
record Box(float x, float y, float width, float height) {

  float bottom() {
    return y + height;
  }

  /** Returns the left edge on a card of this width. */
  float left(boolean rightToLeft, int cardWidth) {
    return rightToLeft ? cardWidth - x - width : x;
  }
}
