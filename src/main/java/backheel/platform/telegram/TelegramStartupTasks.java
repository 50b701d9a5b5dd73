package backheel.platform.telegram;

import backheel.platform.telegram.receive.LibraryWarmUp;
import backheel.platform.telegram.render.BotIdentity;
import backheel.platform.telegram.send.RetryingApi;
import backheel.platform.telegram.send.TelegramConnection;
import backheel.platform.telegram.send.ThrottledLog;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * The startup tasks that run once, concurrently with the first updates: fetching the bot's
 * identity, and setting menus.
 */
final class TelegramStartupTasks implements Runnable {
  private static final long MAX_WAIT_SECONDS = 30;

  private final RetryingApi api;
  private final TelegramConnection client;
  private final TelegramMenuPublisher menus;
  private final ThrottledLog throttledLog;
  private final CompletableFuture<BotIdentity> identity = new CompletableFuture<>();

  TelegramStartupTasks(TelegramConnection client, TelegramMenuPublisher menus) {
    this.throttledLog = client.log();
    this.api = client.retryingApi();
    this.client = client;
    this.menus = menus;
  }

  @Override
  public void run() {
    try {
      var user = api.callWithRetries("getMe", new GetMe(), Integer.MAX_VALUE);
      user.ifPresent(bot -> identity.complete(identity(bot)));
      LibraryWarmUp.run(client);
      menus.publish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      throttledLog.error("the start", e);
    }
  }

  static BotIdentity identity(User bot) {
    return new BotIdentity(
        bot.getId(),
        bot.getUserName() == null ? "" : bot.getUserName(),
        Boolean.TRUE.equals(bot.getSupportInlineQueries()));
  }

  /** Returns the bot's identity after a bounded wait; null when Telegram has not answered yet. */
  @Nullable BotIdentity identity() {
    try {
      return identity.get(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Returns the bot's identity; null when Telegram has not answered yet. */
  @Nullable BotIdentity identityNow() {
    return identity.getNow(null);
  }
}
