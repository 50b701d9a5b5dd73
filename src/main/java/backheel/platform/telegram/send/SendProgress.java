package backheel.platform.telegram.send;

/**
 * The progress of a delivery.
 *
 * @param messages the number of messages sent
 * @param lastMessage the id of the last one
 * @param lastHasPictures whether that is a photo or an album
 */
public record SendProgress(int messages, int lastMessage, boolean lastHasPictures) {
  public static final SendProgress NOTHING = new SendProgress(0, 0, false);

  /**
   * Returns the progress limited to a number of messages: a reply that is rendered again may have
   * fewer pages.
   */
  public SendProgress atMost(int most) {
    return messages <= most
        ? this
        : new SendProgress(Math.max(0, most), lastMessage, lastHasPictures);
  }
}
