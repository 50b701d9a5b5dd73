package backheel.platform.telegram.receive;

import backheel.chat.ProcessedUpdates;
import backheel.platform.telegram.send.ThrottledLog;

/**
 * The log of the updates processed in this run or a previous one: Telegram delivers an update again
 * until its receipt is confirmed, and the process may be killed before that.
 */
final class ProcessedUpdateLog {
  private final ProcessedUpdates processedUpdates;
  private final String bot;
  private final ThrottledLog throttledLog;

  /**
   * @param bot the name of the log: each bot's updates have their own numbering
   */
  ProcessedUpdateLog(ProcessedUpdates processedUpdates, String bot, ThrottledLog throttledLog) {
    this.processedUpdates = processedUpdates;
    this.bot = bot;
    this.throttledLog = throttledLog;
  }

  /**
   * Returns whether an update was processed; false where that cannot be read: a repeated answer is
   * better than none.
   */
  boolean contains(int update) {
    try {
      return processedUpdates.isProcessed(bot, update);
    } catch (RuntimeException e) {
      throttledLog.error("reading processed updates", e);
      return false;
    }
  }

  void add(int update) {
    try {
      processedUpdates.markProcessed(bot, update);
    } catch (RuntimeException e) {
      throttledLog.error("storing a processed update", e);
    }
  }
}
