package backheel.platform.telegram;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Presses under way: each confirmed at the latest after a moment, however slow its answer. */
final class Presses {
  private static final Duration MOMENT = Duration.ofSeconds(2);

  /** Among many the answer comes by the confirmation, so that waits for it while Telegram does. */
  private static final Duration AMONG_MANY = Duration.ofSeconds(9);

  private static final int REMEMBERED = 2_000;

  private final Api api;
  private final Executor threads;
  private final ScheduledExecutorService timer;
  private final Map<String, Press> waiting = new ConcurrentHashMap<>();
  private final Recently<String> seen = new Recently<>(REMEMBERED);

  Presses(Api api, Executor threads, ScheduledExecutorService timer) {
    this.api = api;
    this.threads = threads;
    this.timer = timer;
  }

  void note(Update update) {
    if (update.hasCallbackQuery() && seen.isNew(update.getCallbackQuery().getId())) {
      var id = update.getCallbackQuery().getId();
      var press = new Press(api, id);
      waiting.put(id, press);
      var most = isAmongMany(update) ? AMONG_MANY : MOMENT;
      var unused = timer.schedule(() -> later(press), most.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static boolean isAmongMany(Update update) {
    var under = update.getCallbackQuery().getMessage();
    return under != null && !"private".equals(under.getChat().getType());
  }

  /** The press with that id, null when it has been taken before. */
  @Nullable Press take(String id) {
    return waiting.remove(id);
  }

  /** Confirms without keeping anybody waiting. */
  void later(Press press) {
    threads.execute(press::confirm);
  }
}
