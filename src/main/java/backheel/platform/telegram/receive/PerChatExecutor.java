package backheel.platform.telegram.receive;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.telegram.telegrambots.meta.api.objects.Update;

/** An executor that runs the work of different chats concurrently, that of one chat in order. */
final class PerChatExecutor {
  private final Executor threads;
  private final Map<Long, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();

  PerChatExecutor(Executor threads) {
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

  /**
   * Returns the key whose updates are processed in order: the chat, or for an inline query the
   * person, so that their inline queries wait only for each other, since only the newest is
   * answered.
   */
  static long keyOf(Update update) {
    if (update.hasInlineQuery()) {
      return Long.MIN_VALUE + update.getInlineQuery().getFrom().getId();
    }
    if (update.hasMessage()) {
      return update.getMessage().getChatId();
    }
    if (update.hasChannelPost()) {
      return update.getChannelPost().getChatId();
    }
    if (update.hasMyChatMember()) {
      return update.getMyChatMember().getChat().getId();
    }
    return update.hasCallbackQuery() && update.getCallbackQuery().getMessage() != null
        ? update.getCallbackQuery().getMessage().getChatId()
        : 0;
  }
}
