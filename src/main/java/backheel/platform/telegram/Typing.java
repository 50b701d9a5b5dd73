package backheel.platform.telegram;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/** Shows that an answer is on its way when it takes longer than a moment. */
final class Typing {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  /** Telegram shows it for five seconds. */
  private static final Duration AGAIN = Duration.ofMillis(4_500);

  private final Api api;
  private final Executor threads;
  private final ScheduledExecutorService timer;

  Typing(Api api, Executor threads, ScheduledExecutorService timer) {
    this.api = api;
    this.threads = threads;
    this.timer = timer;
  }

  <T> T during(Address at, ActionType what, Supplier<T> work) {
    var sign =
        timer.scheduleWithFixedDelay(
            () -> threads.execute(() -> show(at, what)),
            MOMENT.toMillis(),
            AGAIN.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return work.get();
    } finally {
      sign.cancel(false);
    }
  }

  private void show(Address at, ActionType what) {
    var action = new SendChatAction(at.chatText(), what.toString());
    action.setMessageThreadId(at.topic());
    // A sign that is not shown is no loss: the answer itself comes.
    var unused = api.call(action);
  }
}
