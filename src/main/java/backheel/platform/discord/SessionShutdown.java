package backheel.platform.discord;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.javacord.api.DiscordApi;
import org.javacord.core.util.concurrent.ThreadPoolImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shutdown of a Javacord session with its threads, whatever its state. */
final class SessionShutdown {
  private static final Logger log = LoggerFactory.getLogger(SessionShutdown.class);

  private SessionShutdown() {}

  static void shutDown(DiscordApi api) {
    try {
      api.disconnect().get(3, TimeUnit.SECONDS);
    } catch (RejectedExecutionException | ExecutionException | TimeoutException e) {
      // A dead connection sends no close frame, and Javacord's own threads may have ended first.
      log.debug("Javacord did not disconnect in order", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // A scheduled reconnection would take place after the shutdown.
      api.getThreadPool().getScheduler().shutdownNow();
      api.getThreadPool().getDaemonScheduler().shutdownNow();
      api.getThreadPool().getExecutorService().shutdownNow();
      if (api.getThreadPool() instanceof ThreadPoolImpl pool) {
        pool.shutdown();
      }
    }
  }
}
