package backheel.platform.web;

import backheel.chat.ChatEvents;
import backheel.chat.ChatId;
import backheel.chat.ConcurrencyQuota;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The server-sent events endpoint: a request that stays open, on a thread of its own, and receives
 * the messages pushed to its chat.
 */
final class PushStreamApi {
  private static final int MAX_OPEN_STREAMS = 256;

  /** Maximum number of pages of one chat that are open at once. */
  static final int MAX_STREAMS_PER_CHAT = 16;

  private final ChatEvents chatEvents;
  private final PushQueues queues;
  private final Duration heartbeat;
  private final AtomicInteger open = new AtomicInteger();
  private final ConcurrencyQuota chats = new ConcurrencyQuota(MAX_STREAMS_PER_CHAT);

  PushStreamApi(ChatEvents chatEvents, PushQueues queues, Duration heartbeat) {
    this.chatEvents = chatEvents;
    this.queues = queues;
    this.heartbeat = heartbeat;
  }

  void follow(Context request) throws RequestRefusedException, IOException, InterruptedException {
    var chat = WebRequestBody.chat(request.queryParam("chat"));
    // The browser's own record of this connection is newer than the page's.
    var seen = request.header("Last-Event-ID");
    long after = number(seen == null ? request.queryParam("after") : seen);
    if (!chats.tryAcquire(chat)) {
      throw tooMany();
    }
    try {
      follow(request, chat, after);
    } finally {
      chats.release(chat);
    }
  }

  private static RequestRefusedException tooMany() {
    return new RequestRefusedException(429, "Too many pages are open: close some.");
  }

  private void follow(Context request, String chat, long after)
      throws RequestRefusedException, IOException, InterruptedException {
    if (open.incrementAndGet() > MAX_OPEN_STREAMS) {
      open.decrementAndGet();
      throw tooMany();
    }
    var pushQueue = queues.of(chat);
    pushQueue.join();
    try {
      // Deliveries that were pending while no browser was open go out at once.
      chatEvents.reachable(new ChatId(WebPlatformFactory.NAME, chat));
      request.res().setContentType("text/event-stream");
      request.res().setCharacterEncoding("UTF-8");
      follow(chat, pushQueue, after, request.res().getOutputStream());
    } finally {
      pushQueue.leave();
      queues.forgetEmpty(chat, pushQueue);
      open.decrementAndGet();
    }
  }

  private void follow(String chat, PushQueue pushQueue, long after, OutputStream out)
      throws IOException, InterruptedException {
    write(out, "retry: 2000\n\n");
    long seen = after;
    // Looking the queue up each time keeps it from being counted as idle.
    while (!pushQueue.isClosed() && queues.of(chat) == pushQueue) {
      var pushes = pushQueue.after(seen, heartbeat);
      for (var pushedMessage : pushes) {
        write(
            out,
            "id: "
                + pushedMessage.number()
                + "\ndata: "
                + WebJson.write(pushedMessage.shown())
                + "\n\n");
        seen = pushedMessage.number();
      }
      if (pushes.isEmpty() && !pushQueue.isClosed()) {
        write(out, ": still here\n\n");
      }
    }
  }

  private static void write(OutputStream out, String lines) throws IOException {
    try {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IllegalStateException e) {
      // Jetty throws this when the connection ends during a write.
      throw new IOException("the connection has ended", e);
    }
  }

  private static long number(@Nullable String id) {
    return id != null && id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }
}
