package backheel.platform.telegram;

import backheel.platform.telegram.receive.RecentIds;
import backheel.platform.telegram.send.TelegramApi;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * The button presses in flight: each is confirmed after a short while at the latest, however slow
 * its answer.
 */
final class PendingCallbacks {
  private static final Duration CONFIRM_AFTER = Duration.ofSeconds(2);

  /**
   * In groups the confirmation itself carries the answer, so it waits for as long as Telegram does.
   */
  private static final Duration CONFIRM_IN_GROUPS_AFTER = Duration.ofSeconds(9);

  private static final int MAX_REMEMBERED_IDS = 2_000;

  private final TelegramApi telegramApi;
  private final Executor threads;
  private final ScheduledExecutorService timer;
  private final Map<String, PendingCallback> waiting = new ConcurrentHashMap<>();
  private final RecentIds<String> seen = new RecentIds<>(MAX_REMEMBERED_IDS);

  PendingCallbacks(TelegramApi telegramApi, Executor threads, ScheduledExecutorService timer) {
    this.telegramApi = telegramApi;
    this.threads = threads;
    this.timer = timer;
  }

  void register(Update update) {
    if (update.hasCallbackQuery() && seen.isNew(update.getCallbackQuery().getId())) {
      var id = update.getCallbackQuery().getId();
      var pendingCallback = new PendingCallback(telegramApi, id);
      waiting.put(id, pendingCallback);
      var most = isInGroup(update) ? CONFIRM_IN_GROUPS_AFTER : CONFIRM_AFTER;
      var unused =
          timer.schedule(
              () -> confirmLater(pendingCallback), most.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static boolean isInGroup(Update update) {
    var under = update.getCallbackQuery().getMessage();
    return under != null && !"private".equals(under.getChat().getType());
  }

  /** Returns the press with that id, null when it has been taken before. */
  @Nullable PendingCallback take(String id) {
    return waiting.remove(id);
  }

  /** Confirms a press without blocking the caller. */
  void confirmLater(PendingCallback pendingCallback) {
    threads.execute(pendingCallback::confirm);
  }
}
