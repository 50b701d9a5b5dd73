package backheel.platform.web;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Shares;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events: a request that stays open, on a thread of its own, and gets whatever is
 * pushed to its chat.
 */
final class EventsApi {
  private static final int MOST_OPEN = 256;

  /** Pages of one chat that are open at once. */
  static final int OF_A_CHAT = 16;

  private final Answers answers;
  private final Mailboxes mailboxes;
  private final Duration heartbeat;
  private final AtomicInteger open = new AtomicInteger();
  private final Shares chats = new Shares(OF_A_CHAT);

  EventsApi(Answers answers, Mailboxes mailboxes, Duration heartbeat) {
    this.answers = answers;
    this.mailboxes = mailboxes;
    this.heartbeat = heartbeat;
  }

  void follow(Context request) throws Refusal, IOException, InterruptedException {
    var chat = Asked.chat(request.queryParam("chat"));
    // The browser's own memory of this connection is newer than the page's.
    var seen = request.header("Last-Event-ID");
    long after = number(seen == null ? request.queryParam("after") : seen);
    if (!chats.take(chat)) {
      throw tooMany();
    }
    try {
      follow(request, chat, after);
    } finally {
      chats.giveBack(chat);
    }
  }

  private static Refusal tooMany() {
    return new Refusal(429, "Too many pages are open: close some.");
  }

  private void follow(Context request, String chat, long after)
      throws Refusal, IOException, InterruptedException {
    if (open.incrementAndGet() > MOST_OPEN) {
      open.decrementAndGet();
      throw tooMany();
    }
    var mailbox = mailboxes.of(chat);
    mailbox.join();
    try {
      // What was owed while no browser was open goes out at once.
      answers.present(new ChatId(WebPlatform.NAME, chat));
      request.res().setContentType("text/event-stream");
      request.res().setCharacterEncoding("UTF-8");
      follow(chat, mailbox, after, request.res().getOutputStream());
    } finally {
      mailbox.leave();
      mailboxes.forgetEmpty(chat, mailbox);
      open.decrementAndGet();
    }
  }

  private void follow(String chat, Mailbox mailbox, long after, OutputStream out)
      throws IOException, InterruptedException {
    write(out, "retry: 2000\n\n");
    long seen = after;
    // Looking the mailbox up each time keeps it from being counted as idle.
    while (!mailbox.isClosed() && mailboxes.of(chat) == mailbox) {
      var pushes = mailbox.after(seen, heartbeat);
      for (var push : pushes) {
        write(out, "id: %d\ndata: %s\n\n".formatted(push.number(), Json.write(push.shown())));
        seen = push.number();
      }
      if (pushes.isEmpty() && !mailbox.isClosed()) {
        write(out, ": still here\n\n");
      }
    }
  }

  private static void write(OutputStream out, String lines) throws IOException {
    try {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IllegalStateException e) {
      // So Jetty puts it when the connection ends while something is being written.
      throw new IOException("the connection has ended", e);
    }
  }

  private static long number(@Nullable String id) {
    return id != null && id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }
}
