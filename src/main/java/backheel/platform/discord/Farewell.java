package backheel.platform.discord;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.javacord.api.DiscordApi;
import org.javacord.core.util.concurrent.ThreadPoolImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a Javacord session with its threads, whatever state it is in. */
final class Farewell {
  private static final Logger log = LoggerFactory.getLogger(Farewell.class);

  private Farewell() {}

  static void to(DiscordApi api) {
    try {
      api.disconnect().get(3, TimeUnit.SECONDS);
    } catch (RejectedExecutionException | ExecutionException | TimeoutException e) {
      // A dead connection does not say good-bye, and Javacord's own threads may be gone first.
      log.debug("Javacord did not disconnect in order", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // A reconnection that was planned would come up again after the end.
      api.getThreadPool().getScheduler().shutdownNow();
      api.getThreadPool().getDaemonScheduler().shutdownNow();
      api.getThreadPool().getExecutorService().shutdownNow();
      if (api.getThreadPool() instanceof ThreadPoolImpl pool) {
        pool.shutdown();
      }
    }
  }
}
