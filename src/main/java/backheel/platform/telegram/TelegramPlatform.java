package backheel.platform.telegram;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Limits;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.TelegramUrl;

/** Telegram, as one bot with one token sees it. */
public final class TelegramPlatform implements Platform {
  /** Telegram's own Bot API server. */
  public static final URI TELEGRAM = URI.create("https://api.telegram.org");

  private final Secret secret;
  private final TelegramUrl url;
  private final Clock clock;
  private final Tempo tempo;
  private final Troubles troubles;
  private final ObjectMapper json = new ObjectMapper();

  /** Telegram takes so many in any second; the pace sees to it that answers find room. */
  public static final double ORDINARY_RATE = 30;

  private static final Limits IN_PRIVATE = new Limits(Duration.ofSeconds(1), 0);
  private static final Limits IN_GROUPS = new Limits(Duration.ofSeconds(1), 20);

  private final double messagesPerSecond;
  private final Clients clients;
  private final Api api;
  private final Post post;
  private final Progress progress = new Progress();

  /** A story that goes out to many chats is the same reply in most of them, and drawn once. */
  private final Cache<Reply, List<Page>> drawn =
      Caffeine.newBuilder().weakKeys().maximumSize(100).build();

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-", 0).factory());
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("telegram-timer").factory());
  private volatile @Nullable Listening listening;
  private volatile boolean closed;

  /**
   * @param token as @BotFather gave it
   * @param api the Bot API server: scheme, host and port, usually {@link #TELEGRAM}
   * @throws IllegalArgumentException when the token is blank or the address has more than that
   */
  public TelegramPlatform(String token, URI api, Clock clock) {
    this(token, api, clock, ORDINARY_RATE);
  }

  /** As the other, for a bot that may send so many messages a second. */
  public TelegramPlatform(String token, URI api, Clock clock, double messagesPerSecond) {
    this(token, api, clock, messagesPerSecond, Tempo.NORMAL);
  }

  TelegramPlatform(String token, URI api, Clock clock, Tempo tempo) {
    this(token, api, clock, ORDINARY_RATE, tempo);
  }

  private TelegramPlatform(
      String token, URI api, Clock clock, double messagesPerSecond, Tempo tempo) {
    this.messagesPerSecond = messagesPerSecond;
    LibraryLog.hush();
    this.secret = new Secret(token);
    this.url = Clients.url(api);
    this.clock = clock;
    this.tempo = tempo;
    this.troubles = new Troubles(clock, secret);
    this.clients = new Clients(url);
    this.api = new Api(clients.sending(), json, secret, url);
    this.post = new Post(this.api, new Flood(clock), troubles);
  }

  @Override
  public double messagesPerSecond() {
    return messagesPerSecond;
  }

  /**
   * One a second in a chat, 20 a minute in a group (Telegram's FAQ, "Broadcasting to users"). A
   * channel's id looks like a large group's, so that channels are treated as groups.
   */
  @Override
  public Limits limitsIn(ChatId chat) {
    return chat.address().startsWith("-") ? IN_GROUPS : IN_PRIVATE;
  }

  @Override
  public String name() {
    return Address.PLATFORM;
  }

  /**
   * @throws IllegalStateException when called a second time, or after {@link #close}
   */
  @Override
  public synchronized void listen(Answers answers) {
    if (listening != null || closed) {
      throw new IllegalStateException("Telegram listens once");
    }
    var start = new Start(api, json, answers, tempo, troubles);
    var presses = new Presses(api, threads, timer);
    var hearing = new Hearing(start::me, new Rights(api, troubles));
    var insistence = new Insistence(post, answers, troubles, clock);
    var asking = new Asking(answers, hearing, presses, insistence, troubles);
    var inbox = new Inbox(clock, troubles, new Lanes(threads), presses::note, asking::hear);
    var polling = new Polling(secret, url, clients, clock, tempo, troubles, json, inbox);
    listening = new Listening(start, asking, polling);
    polling.start();
    threads.execute(start);
  }

  @Override
  public Delivery send(ChatId to, Reply reply, SendKey once) {
    var pages = drawn.get(reply, Drawing::pages);
    int from = Math.max(0, Math.min(progress.of(once), pages.size() - 1));
    var delivery =
        post.send(Address.of(to), pages, from, Envelope.PLAIN, done -> progress.note(once, done));
    if (!(delivery instanceof Delivery.TryLater || delivery instanceof Delivery.Unknown)) {
      progress.forget(once);
    }
    return delivery;
  }

  @Override
  public Delivery edit(MessageRef message, Reply reply) {
    var pages = Drawing.onePage(reply);
    return pages.isEmpty()
        ? new Delivery.Refused("a message without words")
        : post.edit(Address.of(message.chat()), Integer.parseInt(message.id()), pages.getFirst());
  }

  @Override
  public Health health() {
    var now = listening;
    if (now == null || closed) {
      return new Health(State.OFF, "");
    }
    var trouble = now.polling().eye().trouble();
    if (trouble != null) {
      return new Health(State.DOWN, trouble);
    }
    var me = now.start().meNow();
    return me == null || !now.polling().eye().hasPolled()
        ? new Health(State.STARTING, "")
        : new Health(State.UP, "@" + me.name());
  }

  @Override
  public synchronized void close() {
    closed = true;
    troubles.close();
    var now = listening;
    if (now != null) {
      now.asking().close();
      now.polling().close();
    }
    timer.shutdownNow();
    threads.shutdownNow();
    api.close();
  }

  @Override
  public String toString() {
    return "Telegram";
  }

  /** What is there once somebody listens. */
  private record Listening(Start start, Asking asking, Polling polling) {}
}
