package backheel.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The push queues of the chats that browsers have opened recently; bounded. */
final class PushQueues implements AutoCloseable {
  private static final int MAX_CHATS = 1000;
  private static final Duration MAX_IDLE = Duration.ofDays(1);

  // A browser that reads from an evicted queue is disconnected, and reconnects to a new one.
  private final Cache<String, PushQueue> queues =
      Caffeine.newBuilder()
          .maximumSize(MAX_CHATS)
          .expireAfterAccess(MAX_IDLE)
          .evictionListener((chat, box, cause) -> closed((PushQueue) box))
          .build();

  private volatile boolean closed;

  /** Returns the queue of a chat that a browser has just opened, or still has open. */
  PushQueue of(String chat) {
    var box = queues.get(chat, any -> new PushQueue());
    if (closed) {
      box.close();
    }
    return box;
  }

  /** Adds a message as {@link PushQueue#put}; null also where no browser has opened the chat. */
  @Nullable PushedMessage put(String chat, PushedMessage pushedMessage) {
    var box = queues.getIfPresent(chat);
    return box == null ? null : box.put(pushedMessage);
  }

  /**
   * Removes the queue of a chat that was only opened briefly, so that those of others are not
   * evicted.
   */
  void forgetEmpty(String chat, PushQueue left) {
    queues.asMap().computeIfPresent(chat, (name, box) -> box == left && box.isIdle() ? null : box);
  }

  @Override
  public void close() {
    closed = true;
    queues.asMap().values().forEach(PushQueue::close);
  }

  private static void closed(@Nullable PushQueue box) {
    if (box != null) {
      box.close();
    }
  }
}
