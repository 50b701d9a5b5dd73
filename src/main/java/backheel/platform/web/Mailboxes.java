package backheel.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The mailboxes of the chats that browsers have opened of late; bounded. */
final class Mailboxes implements AutoCloseable {
  private static final int MOST_CHATS = 1000;
  private static final Duration IDLE = Duration.ofDays(1);

  // A browser that reads along in a mailbox which had to go is sent away, and comes back to a new
  // one.
  private final Cache<String, Mailbox> boxes =
      Caffeine.newBuilder()
          .maximumSize(MOST_CHATS)
          .expireAfterAccess(IDLE)
          .evictionListener((chat, box, cause) -> closed((Mailbox) box))
          .build();

  private volatile boolean closed;

  /** The mailbox of a chat that a browser has just opened, or still has open. */
  Mailbox of(String chat) {
    var box = boxes.get(chat, any -> new Mailbox());
    if (closed) {
      box.close();
    }
    return box;
  }

  /** As {@link Mailbox#put}; null also where no browser has opened the chat. */
  @Nullable Push put(String chat, Push push) {
    var box = boxes.getIfPresent(chat);
    return box == null ? null : box.put(push);
  }

  /** Keeps no mailbox of a chat that was only looked into: those of others must not have to go. */
  void forgetEmpty(String chat, Mailbox left) {
    boxes.asMap().computeIfPresent(chat, (name, box) -> box == left && box.isIdle() ? null : box);
  }

  @Override
  public void close() {
    closed = true;
    boxes.asMap().values().forEach(Mailbox::close);
  }

  private static void closed(@Nullable Mailbox box) {
    if (box != null) {
      box.close();
    }
  }
}
