package backheel.platform.web;

import backheel.chat.BotEndpoints;
import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The web platform: a page and its small API, for browsers on this machine alone.
 *
 * <p>There is no remote service that would keep a message for a person who is away. So a push is
 * accepted only while a page of that chat is open; until then it stays in the outbox, and {@link
 * #send} returns {@link SendResult.TryLater}. A message that was accepted but lost with a broken
 * connection is replayed when the browser reconnects and names the last event that it has seen.
 */
final class WebPlatform implements Platform {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration NO_BROWSER_DELAY = Duration.ofSeconds(5);

  private final int wantedPort;
  private final Duration heartbeat;
  private final MessageIdGenerator messageIdGenerator;
  private final GeneratedPictureCache pictures = new GeneratedPictureCache();
  private final PushQueues queues = new PushQueues();
  private final AtomicBoolean opened = new AtomicBoolean();
  private volatile @Nullable Javalin server;

  /**
   * Creates a platform; nothing is opened before {@link #start}.
   *
   * @param port 0 for any free one
   */
  WebPlatform(int port, Clock clock) {
    this(port, clock, HEARTBEAT);
  }

  WebPlatform(int port, Clock clock, Duration heartbeat) {
    this.wantedPort = port;
    this.heartbeat = heartbeat;
    this.messageIdGenerator = new MessageIdGenerator(clock);
  }

  @Override
  public String name() {
    return WebPlatformFactory.NAME;
  }

  /**
   * Opens the page and the API on 127.0.0.1.
   *
   * @throws UncheckedIOException with a one-line message for the operator when the port is not
   *     available
   * @throws IllegalStateException when it was opened before
   */
  @Override
  public void start(BotEndpoints bot) {
    if (!opened.compareAndSet(false, true)) {
      throw new IllegalStateException("the web chat was started before");
    }
    var chat = new WebReceiver(new WebQuestions(bot.service(), messageIdGenerator, pictures));
    var menu = new CommandCompletionApi(bot.service());
    var events = new PushStreamApi(bot.events(), queues, heartbeat);
    server = WebServer.of(bindPort(), chat, menu, events, pictures).start();
  }

  /**
   * Binds the port here, and not in the server, so that a failure is reported once, with our own
   * message.
   */
  private ServerSocketChannel bindPort() {
    try {
      return WebServer.bind(wantedPort);
    } catch (BindException e) {
      throw bindFailed("is in use: choose another with --port, or stop what uses it.", e);
    } catch (IOException e) {
      throw bindFailed("cannot be used: choose another with --port.", e);
    }
  }

  private UncheckedIOException bindFailed(String why, IOException e) {
    return new UncheckedIOException("Port " + wantedPort + " " + why, e);
  }

  @Override
  public SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
    return push(to, PushedMessage.fresh(messageIdGenerator.next(), pictures.keep(reply), once));
  }

  @Override
  public SendResult edit(MessageRef message, Reply reply) {
    return push(
        message.chat(),
        PushedMessage.change(messageIdGenerator.next(), message.id(), pictures.keep(reply)));
  }

  private SendResult push(ChatId to, PushedMessage pushedMessage) {
    var taken = queues.put(to.address(), pushedMessage);
    return taken == null
        ? new SendResult.TryLater(NO_BROWSER_DELAY, SendResult.Scope.CHAT, "no browser is open")
        : new SendResult.Sent(new MessageRef(to, taken.shown().message()));
  }

  @Override
  public Optional<URI> localPage() {
    return Optional.ofNullable(server)
        .map(running -> URI.create("http://127.0.0.1:" + running.port()));
  }

  @Override
  public Health health() {
    return localPage()
        .map(page -> new Health(State.UP, page.toString()))
        .orElse(new Health(State.OFF, ""));
  }

  @Override
  public void close() {
    queues.close();
    var running = server;
    server = null;
    if (running != null) {
      running.stop();
    }
  }
}
