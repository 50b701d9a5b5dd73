package backheel.platform.telegram;

/**
 * How much of a delivery has arrived.
 *
 * @param pages how many in all
 * @param message the last one
 * @param pictures whether that is a photo or an album
 */
record Arrived(int pages, int message, boolean pictures) {
  static final Arrived NOTHING = new Arrived(0, 0, false);

  /** What was drawn anew may have fewer pages. */
  Arrived atMost(int most) {
    return pages <= most ? this : new Arrived(Math.max(0, most), message, pictures);
  }
}
