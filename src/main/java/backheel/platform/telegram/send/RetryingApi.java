package backheel.platform.telegram.send;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/** A caller that repeats a call, with growing pauses, until Telegram accepts it. */
public final class RetryingApi {
  private final TelegramApi telegramApi;
  private final TelegramTimeouts timeouts;
  private final ThrottledLog throttledLog;

  public RetryingApi(
      TelegramApi telegramApi, TelegramTimeouts timeouts, ThrottledLog throttledLog) {
    this.telegramApi = telegramApi;
    this.timeouts = timeouts;
    this.throttledLog = throttledLog;
  }

  /** Returns Telegram's answer, or empty when the call failed {@code tries} times. */
  public <T extends Serializable> Optional<T> callWithRetries(
      String what, BotApiMethod<T> method, int tries) throws InterruptedException {
    return callWithRetries(what, () -> telegramApi.call(method), tries);
  }

  <T> Optional<T> callWithRetries(String what, Supplier<ApiResult<T>> call, int tries)
      throws InterruptedException {
    for (int failures = 1; ; failures++) {
      var apiResult = call.get();
      if (apiResult instanceof ApiResult.Success<T>(var result)) {
        return Optional.of(result);
      }
      var wait = timeouts.retryDelay(failures);
      if (apiResult instanceof ApiResult.Refused<T> no && no.retryAfter().compareTo(wait) > 0) {
        wait = no.retryAfter();
      }
      throttledLog.warn(what, what + " fails: " + describe(apiResult));
      if (failures == tries) {
        return Optional.empty();
      }
      Thread.sleep(wait);
    }
  }

  public static String describe(ApiResult<?> apiResult) {
    return switch (apiResult) {
      case ApiResult.Success<?> success -> "";
      case ApiResult.Refused<?> no -> no.code() + " " + no.description();
      case ApiResult.NotSent<?> not -> not.why();
      case ApiResult.Unknown<?> unknown -> unknown.why();
    };
  }
}
