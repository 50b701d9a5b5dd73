package backheel.platform.telegram.receive;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** An executor that runs the work of different chats concurrently, that of one chat in order. */
final class PerChatExecutor {
  private final Executor threads;
  private final Map<Long, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();

  public PerChatExecutor(Executor threads) {
    this.threads = threads;
  }

  /**
   * Appends work to its chat's queue.
   *
   * @param work must not throw
   * @return a future that completes when the work is done
   */
  CompletableFuture<Void> submit(long chat, Runnable work) {
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

  int activeChats() {
    return tails.size();
  }
}
