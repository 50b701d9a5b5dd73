package backheel.platform.web;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The web chat: a page and its small API, for browsers on this machine alone.
 *
 * <p>There is no remote platform that would keep a message for somebody who is away. So a push is
 * taken only while a page of that chat is open; until then it stays owed, and {@link #send} says
 * {@link Delivery.TryLater}. What was taken but lost with a broken connection is replayed when the
 * browser comes back and names the last event it has seen.
 */
public final class WebPlatform implements Platform {
  public static final String NAME = "web";

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration NOBODY_YET = Duration.ofSeconds(5);

  private final int wantedPort;
  private final Duration heartbeat;
  private final Numbers numbers;
  private final Gallery gallery = new Gallery();
  private final Mailboxes mailboxes = new Mailboxes();
  private final AtomicBoolean opened = new AtomicBoolean();
  private volatile @Nullable Javalin server;

  /**
   * Nothing is opened before {@link #listen}.
   *
   * @param port 0 for any that is free
   */
  public WebPlatform(int port, Clock clock) {
    this(port, clock, HEARTBEAT);
  }

  WebPlatform(int port, Clock clock, Duration heartbeat) {
    this.wantedPort = port;
    this.heartbeat = heartbeat;
    this.numbers = new Numbers(clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * Opens the page and the API on 127.0.0.1.
   *
   * @throws UncheckedIOException with one plain line for the operator when the port cannot be had
   * @throws IllegalStateException when it was opened before
   */
  @Override
  public void listen(Answers answers) {
    if (!opened.compareAndSet(false, true)) {
      throw new IllegalStateException("the web chat is opened once");
    }
    var chat = new ChatApi(new Conversation(answers, numbers, gallery));
    var menu = new MenuApi(answers);
    var events = new EventsApi(answers, mailboxes, heartbeat);
    server = WebServer.of(door(), chat, menu, events, gallery).start();
  }

  /** The port is taken here, and not by the server, so that a failure is told once, by us. */
  private ServerSocketChannel door() {
    try {
      return WebServer.door(wantedPort);
    } catch (BindException e) {
      throw closed("is in use: choose another with --port, or stop what uses it.", e);
    } catch (IOException e) {
      throw closed("cannot be used: choose another with --port.", e);
    }
  }

  private UncheckedIOException closed(String why, IOException e) {
    return new UncheckedIOException("Port " + wantedPort + " " + why, e);
  }

  /**
   * The port that browsers use.
   *
   * @throws IllegalStateException before {@link #listen} and after {@link #close}
   */
  public int port() {
    var running = server;
    if (running == null) {
      throw new IllegalStateException("the web chat is not open");
    }
    return running.port();
  }

  @Override
  public Delivery send(ChatId to, Reply reply, SendKey once) {
    return push(to, Push.fresh(numbers.next(), gallery.keep(reply), once));
  }

  @Override
  public Delivery edit(MessageRef message, Reply reply) {
    return push(message.chat(), Push.change(numbers.next(), message.id(), gallery.keep(reply)));
  }

  private Delivery push(ChatId to, Push push) {
    var taken = mailboxes.put(to.address(), push);
    return taken == null
        ? new Delivery.TryLater(NOBODY_YET, Delivery.Scope.CHAT, "no browser is open")
        : new Delivery.Sent(new MessageRef(to, taken.shown().message()));
  }

  @Override
  public Health health() {
    return server == null
        ? new Health(State.OFF, "")
        : new Health(State.UP, "http://127.0.0.1:" + port());
  }

  @Override
  public void close() {
    mailboxes.close();
    var running = server;
    server = null;
    if (running != null) {
      running.stop();
    }
  }
}
