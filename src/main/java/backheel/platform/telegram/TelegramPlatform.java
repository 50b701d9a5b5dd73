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
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

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
  private final Revision revision;
  private final Scribe scribe;
  private final Kinds kinds;
  private final Links links = new Links(this::me);
  private final Progress progress = new Progress();
  private final @Nullable Doorbell doorbell;

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
    this(token, api, clock, ORDINARY_RATE, null);
  }

  /**
   * As the other, for a bot that may send so many messages a second.
   *
   * @param doorbell where Telegram brings updates to; null to ask for them
   */
  public TelegramPlatform(
      String token, URI api, Clock clock, double messagesPerSecond, @Nullable Doorbell doorbell) {
    this(token, api, clock, messagesPerSecond, doorbell, Tempo.NORMAL);
  }

  TelegramPlatform(String token, URI api, Clock clock, Tempo tempo) {
    this(token, api, clock, ORDINARY_RATE, null, tempo);
  }

  TelegramPlatform(
      String token,
      URI api,
      Clock clock,
      double messagesPerSecond,
      @Nullable Doorbell doorbell,
      Tempo tempo) {
    this.messagesPerSecond = messagesPerSecond;
    this.doorbell = doorbell;
    LibraryLog.hush();
    this.secret = new Secret(token);
    this.url = Clients.url(api);
    this.clock = clock;
    this.tempo = tempo;
    this.troubles = new Troubles(clock, secret);
    this.clients = new Clients(url);
    this.api = new Api(clients.sending(), json, secret, url);
    var uploads = new Uploads();
    var flood = new Flood(clock);
    this.kinds = new Kinds(this.api);
    this.scribe = new Scribe(links, kinds, uploads);
    this.post = new Post(this.api, scribe, uploads, flood, troubles);
    this.revision = new Revision(this.api, scribe, flood, troubles);
  }

  /**
   * Asks Telegram what it knows of a bot, for a check before a start.
   *
   * @return its name, and what @BotFather has still to be told
   * @throws IOException with one plain line where the token is not accepted, or nobody answers
   */
  public static String look(String token, URI api) throws IOException {
    var clock = Clock.systemUTC();
    try (var platform = new TelegramPlatform(token, api, clock)) {
      return switch (platform.api.call(new GetMe())) {
        case Outcome.Taken<User>(var bot) -> note(Start.me(bot));
        case Outcome.Refused<User> no when no.code() == 401 || no.code() == 404 ->
            throw new IOException(Verdict.NO_TOKEN);
        case Outcome<User> failure ->
            throw new IOException("Telegram does not answer: " + Persistence.words(failure));
      };
    }
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
    var calls = new Persistence(api, tempo, troubles);
    var bot = name() + "/" + secret.bot();
    var start =
        new Start(
            calls,
            () -> WarmUp.run(json, scribe, troubles),
            new MenuBoard(calls, answers, bot),
            troubles);
    var presses = new Presses(api, threads, timer);
    var hearing = new Hearing(start::me, new Standing(api, troubles), kinds);
    var inline = new Inline(api, answers, new InlineDrawing(links), troubles);
    var insistence = new Insistence(post, revision, answers, troubles, clock);
    var invitations = new Invitations(answers, insistence, troubles, clock);
    var typing = new Typing(api, threads, timer);
    var ephemeral = new EphemeralReply(api, links, clock);
    var asking =
        new Asking(
            answers,
            hearing,
            presses,
            new AmongMany(links, insistence, ephemeral),
            inline,
            invitations,
            insistence,
            typing,
            troubles);
    var memory = new Memory(answers, bot, troubles);
    var inbox =
        new Inbox(
            clock,
            troubles,
            new Lanes(threads),
            memory,
            asking::note,
            asking::hear,
            asking::decline);
    var intake =
        doorbell == null
            ? new Polling(secret, url, clients, clock, tempo, troubles, json, inbox)
            : new Webhook(doorbell, api, json, inbox, clock, tempo, troubles);
    listening = new Listening(start, asking, intake);
    intake.start();
    threads.execute(start);
  }

  private @Nullable Me me() {
    var now = listening;
    return now == null ? null : now.start().meNow();
  }

  @Override
  public Delivery send(ChatId to, Reply reply, SendKey once) {
    var pages = drawn.get(reply, Drawing::pages);
    var before = progress.of(once).atMost(pages.size() - 1);
    var envelope = Envelope.PLAIN.silentToo(reply.look().silent());
    var delivery =
        post.send(Address.of(to), pages, before, envelope, done -> progress.note(once, done));
    if (delivery instanceof Delivery.Sent
        || delivery instanceof Delivery.Gone
        || delivery instanceof Delivery.Refused) {
      progress.forget(once);
    }
    return delivery;
  }

  @Override
  public Delivery edit(MessageRef message, Reply reply) {
    return revision.edit(Address.of(message.chat()), Shown.of(message.id()), reply);
  }

  @Override
  public Health health() {
    var now = listening;
    if (now == null || closed) {
      return new Health(State.OFF, "");
    }
    var trouble = now.intake().trouble();
    if (trouble != null) {
      return new Health(State.DOWN, trouble);
    }
    var me = now.start().meNow();
    return me == null || !now.intake().isOpen()
        ? new Health(State.STARTING, "")
        : new Health(State.UP, note(me));
  }

  private static String note(Me me) {
    return "@"
        + me.name()
        + (me.inline() ? "" : "; inline mode is off: say /setinline to @BotFather to have it");
  }

  @Override
  public synchronized void close() {
    closed = true;
    troubles.close();
    var now = listening;
    if (now != null) {
      now.asking().close();
      now.intake().close();
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
  private record Listening(Start start, Asking asking, Intake intake) {}
}
