package backheel.platform.telegram;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Work of many chats side by side, that of one chat in order. */
final class Lanes {
  private final Executor threads;
  private final Map<Long, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();

  Lanes(Executor threads) {
    this.threads = threads;
  }

  /**
   * Puts work at the end of its chat's lane.
   *
   * @param work must not throw
   * @return done when the work is
   */
  CompletableFuture<Void> put(long chat, Runnable work) {
    var tail =
        tails.compute(
            chat,
            (c, before) ->
                before == null
                    ? CompletableFuture.runAsync(work, threads)
                    : before.thenRunAsync(work, threads));
    var unused = tail.whenComplete((nothing, failure) -> tails.remove(chat, tail));
    return tail;
  }

  int busy() {
    return tails.size();
  }
}
