package backheel.platform.telegram.receive;

import java.util.concurrent.ScheduledExecutorService;
import org.telegram.telegrambots.longpolling.BotSession;

/** A registration with the library. */
record PollingSession(BotSession bot, ScheduledExecutorService executor) {

  /**
   * Returns whether polling has stopped. The library reports "running" for ever; only the task
   * itself is reliable.
   */
  boolean hasStopped() {
    var task = bot.getRunningPolling();
    return task == null || task.isDone();
  }

  @Override
  public String toString() {
    return "polling";
  }
}
