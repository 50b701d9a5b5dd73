package backheel.platform.telegram;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/** What is done once, beside the first updates: learning the bot's own name, and setting menus. */
final class Start implements Runnable {
  private static final long PATIENCE_SECONDS = 30;

  private final Persistence calls;
  private final Runnable warmUp;
  private final MenuBoard menus;
  private final Troubles troubles;
  private final CompletableFuture<Me> me = new CompletableFuture<>();

  Start(Persistence calls, Runnable warmUp, MenuBoard menus, Troubles troubles) {
    this.troubles = troubles;
    this.calls = calls;
    this.warmUp = warmUp;
    this.menus = menus;
  }

  @Override
  public void run() {
    try {
      var user = calls.insist("getMe", new GetMe(), Integer.MAX_VALUE);
      user.ifPresent(bot -> me.complete(me(bot)));
      warmUp.run();
      menus.hang();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      troubles.bug("the start", e);
    }
  }

  static Me me(User bot) {
    return new Me(
        bot.getId(),
        bot.getUserName() == null ? "" : bot.getUserName(),
        Boolean.TRUE.equals(bot.getSupportInlineQueries()));
  }

  /** Waits a while for it; null when Telegram has not told yet. */
  @Nullable Me me() {
    try {
      return me.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Null at once when Telegram has not told yet. */
  @Nullable Me meNow() {
    return me.getNow(null);
  }
}
