package backheel.platform.telegram;

import backheel.platform.telegram.send.TelegramAddress;
import backheel.platform.telegram.send.TelegramApi;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/** The indicator that an answer is in progress, shown when it takes longer than a moment. */
final class TypingIndicator {
  private static final Duration SHOW_AFTER = Duration.ofSeconds(1);

  /** Telegram shows the indicator for five seconds. */
  private static final Duration REPEAT_EVERY = Duration.ofMillis(4_500);

  private final TelegramApi telegramApi;
  private final Executor threads;
  private final ScheduledExecutorService timer;

  TypingIndicator(TelegramApi telegramApi, Executor threads, ScheduledExecutorService timer) {
    this.telegramApi = telegramApi;
    this.threads = threads;
    this.timer = timer;
  }

  <T> T during(TelegramAddress at, ActionType what, Supplier<T> work) {
    var repetition =
        timer.scheduleWithFixedDelay(
            () -> threads.execute(() -> show(at, what)),
            SHOW_AFTER.toMillis(),
            REPEAT_EVERY.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return work.get();
    } finally {
      repetition.cancel(false);
    }
  }

  private void show(TelegramAddress at, ActionType what) {
    var action = new SendChatAction(at.chatIdText(), what.toString());
    action.setMessageThreadId(at.topic());
    // A failed indicator does no harm: the answer itself follows.
    var unused = telegramApi.call(action);
  }
}
