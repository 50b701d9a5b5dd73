package backheel.chat;

/**
 * The record of processed updates, for platforms that deliver one again until its receipt is
 * confirmed.
 */
public interface ProcessedUpdates {

  /**
   * Returns whether an item that a platform numbers has been processed, in this run or a previous
   * one.
   */
  boolean isProcessed(String platform, long number);

  /** Records that an item that a platform numbers has been processed. */
  void markProcessed(String platform, long number);
}
