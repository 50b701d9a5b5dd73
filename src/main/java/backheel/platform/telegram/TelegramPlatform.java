package backheel.platform.telegram;

import backheel.chat.Bot;
import backheel.chat.ChatId;
import backheel.chat.ChatRateLimit;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.platform.telegram.api.ApiResult;
import backheel.platform.telegram.api.BotIdentity;
import backheel.platform.telegram.api.BotToken;
import backheel.platform.telegram.api.KnownChannels;
import backheel.platform.telegram.api.LibraryLog;
import backheel.platform.telegram.api.RetryingApi;
import backheel.platform.telegram.api.TelegramAddress;
import backheel.platform.telegram.api.TelegramApi;
import backheel.platform.telegram.api.TelegramErrors;
import backheel.platform.telegram.api.TelegramHttpClients;
import backheel.platform.telegram.api.TelegramMessageId;
import backheel.platform.telegram.api.TelegramTimeouts;
import backheel.platform.telegram.api.ThrottledLog;
import backheel.platform.telegram.receive.ChatMembership;
import backheel.platform.telegram.receive.LongPolling;
import backheel.platform.telegram.receive.PerChatExecutor;
import backheel.platform.telegram.receive.ProcessedUpdateLog;
import backheel.platform.telegram.receive.TelegramParser;
import backheel.platform.telegram.receive.TelegramReceiver;
import backheel.platform.telegram.receive.UpdateTransport;
import backheel.platform.telegram.receive.Webhook;
import backheel.platform.telegram.receive.WebhookConfig;
import backheel.platform.telegram.render.BotLinks;
import backheel.platform.telegram.render.TelegramMessage;
import backheel.platform.telegram.render.TelegramRenderer;
import backheel.platform.telegram.send.ApiRequests;
import backheel.platform.telegram.send.FloodControl;
import backheel.platform.telegram.send.MessageEditor;
import backheel.platform.telegram.send.PartialDeliveries;
import backheel.platform.telegram.send.PictureUploads;
import backheel.platform.telegram.send.SendOptions;
import backheel.platform.telegram.send.TelegramSender;
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

/** The Telegram platform, as one bot with one token uses it. */
public final class TelegramPlatform implements Platform {
  /** Telegram's own Bot API server. */
  public static final URI PUBLIC_API = URI.create("https://api.telegram.org");

  private final BotToken botToken;
  private final TelegramUrl url;
  private final Clock clock;
  private final TelegramTimeouts timeouts;
  private final ThrottledLog throttledLog;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * Maximum number of messages that Telegram accepts in any second; the rate limiter reserves room
   * for answers.
   */
  public static final double DEFAULT_MESSAGES_PER_SECOND = 30;

  private static final ChatRateLimit PRIVATE_CHAT_LIMIT =
      new ChatRateLimit(Duration.ofSeconds(1), 0);
  private static final ChatRateLimit GROUP_LIMIT = new ChatRateLimit(Duration.ofSeconds(1), 20);

  private final double messagesPerSecond;
  private final TelegramHttpClients telegramHttpClients;
  private final TelegramApi telegramApi;
  private final TelegramSender sender;
  private final MessageEditor editor;
  private final ApiRequests requests;
  private final KnownChannels channels;
  private final BotLinks botLinks = new BotLinks(this::identity);
  private final PartialDeliveries partialDeliveries = new PartialDeliveries();
  private final @Nullable WebhookConfig webhook;

  /** A story that goes out to many chats is the same reply in most of them, and rendered once. */
  private final Cache<Reply, List<TelegramMessage>> rendered =
      Caffeine.newBuilder().weakKeys().maximumSize(100).build();

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-", 0).factory());
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("telegram-timer").factory());
  private volatile @Nullable Listening listening;
  private volatile boolean closed;

  /**
   * @param token the token from @BotFather
   * @param api the Bot API server: scheme, host and port, usually {@link #PUBLIC_API}
   * @throws IllegalArgumentException when the token is blank or the address has other parts
   */
  public TelegramPlatform(String token, URI api, Clock clock) {
    this(token, api, clock, DEFAULT_MESSAGES_PER_SECOND, null);
  }

  /**
   * Creates a platform for a bot with another message rate.
   *
   * @param webhook the address to which Telegram delivers updates; null for polling
   */
  public TelegramPlatform(
      String token,
      URI api,
      Clock clock,
      double messagesPerSecond,
      @Nullable WebhookConfig webhook) {
    this(token, api, clock, messagesPerSecond, webhook, TelegramTimeouts.DEFAULTS);
  }

  TelegramPlatform(String token, URI api, Clock clock, TelegramTimeouts timeouts) {
    this(token, api, clock, DEFAULT_MESSAGES_PER_SECOND, null, timeouts);
  }

  TelegramPlatform(
      String token,
      URI api,
      Clock clock,
      double messagesPerSecond,
      @Nullable WebhookConfig webhook,
      TelegramTimeouts timeouts) {
    this.messagesPerSecond = messagesPerSecond;
    this.webhook = webhook;
    LibraryLog.silence();
    this.botToken = new BotToken(token);
    this.url = TelegramHttpClients.url(api);
    this.clock = clock;
    this.timeouts = timeouts;
    this.throttledLog = new ThrottledLog(clock, botToken);
    this.telegramHttpClients = new TelegramHttpClients(url);
    this.telegramApi = new TelegramApi(telegramHttpClients.sending(), json, botToken, url);
    var pictureUploads = new PictureUploads();
    var floodControl = new FloodControl(clock);
    this.channels = new KnownChannels(this.telegramApi);
    this.requests = new ApiRequests(botLinks, channels, pictureUploads);
    this.sender =
        new TelegramSender(this.telegramApi, requests, pictureUploads, floodControl, throttledLog);
    this.editor = new MessageEditor(this.telegramApi, requests, floodControl, throttledLog);
  }

  /**
   * Requests a bot's identity from Telegram, for a check before a start.
   *
   * @return its name, and the setting still to be made in @BotFather
   * @throws IOException with a one-line message where the token is not accepted or Telegram does
   *     not answer
   */
  public static String describeBot(String token, URI api) throws IOException {
    var clock = Clock.systemUTC();
    try (var platform = new TelegramPlatform(token, api, clock)) {
      return switch (platform.telegramApi.call(new GetMe())) {
        case ApiResult.Success<User>(var bot) -> note(TelegramStartup.identity(bot));
        case ApiResult.Refused<User> no when no.code() == 401 || no.code() == 404 ->
            throw new IOException(TelegramErrors.TOKEN_REJECTED);
        case ApiResult<User> failure ->
            throw new IOException("Telegram does not answer: " + RetryingApi.describe(failure));
      };
    }
  }

  @Override
  public double messagesPerSecond() {
    return messagesPerSecond;
  }

  /**
   * Returns one message a second in a chat, 20 a minute in a group (Telegram's FAQ, "Broadcasting
   * to users"). A channel's id looks like a large group's, so channels are treated as groups.
   */
  @Override
  public ChatRateLimit rateLimit(ChatId chat) {
    return chat.address().startsWith("-") ? GROUP_LIMIT : PRIVATE_CHAT_LIMIT;
  }

  @Override
  public String name() {
    return TelegramAddress.PLATFORM;
  }

  /**
   * @throws IllegalStateException when called a second time, or after {@link #close}
   */
  @Override
  public synchronized void start(Bot bot) {
    if (listening != null || closed) {
      throw new IllegalStateException("Telegram listens once");
    }
    var calls = new RetryingApi(telegramApi, timeouts, throttledLog);
    var processedUpdates = bot.processedUpdates();
    var log = name() + "/" + botToken.botId();
    var telegramStartup =
        new TelegramStartup(
            calls,
            () -> LibraryWarmUp.run(json, requests, throttledLog),
            new TelegramMenuPublisher(calls, bot.service(), processedUpdates, log),
            throttledLog);
    var pendingCallbacks = new PendingCallbacks(telegramApi, threads, timer);
    var telegramParser =
        new TelegramParser(
            telegramStartup::identity, new ChatMembership(telegramApi, throttledLog), channels);
    var inlineQueries =
        new InlineQueryHandler(
            telegramApi, bot.service(), new InlineResultRenderer(botLinks), throttledLog);
    var replySender =
        new ReplySender(sender, editor, bot.events(), bot.replyThrottle(), throttledLog, clock);
    var welcomeMessages = new WelcomeMessages(bot.events(), replySender, throttledLog, clock);
    var typingIndicator = new TypingIndicator(telegramApi, threads, timer);
    var ephemeral = new EphemeralReplySender(telegramApi, botLinks, clock);
    var telegramQuestions =
        new TelegramQuestions(
            bot.service(),
            bot.events(),
            telegramParser,
            pendingCallbacks,
            new GroupCallbackReplies(botLinks, replySender, ephemeral),
            inlineQueries,
            welcomeMessages,
            replySender,
            typingIndicator,
            throttledLog);
    var processedUpdateLog = new ProcessedUpdateLog(processedUpdates, log, throttledLog);
    var telegramReceiver =
        new TelegramReceiver(
            clock,
            throttledLog,
            new PerChatExecutor(threads),
            processedUpdateLog,
            telegramQuestions::handleUrgent,
            telegramQuestions::handle,
            telegramQuestions::reject);
    var updateTransport =
        webhook == null
            ? new LongPolling(
                botToken,
                url,
                telegramHttpClients,
                clock,
                timeouts,
                throttledLog,
                json,
                telegramReceiver)
            : new Webhook(
                webhook, telegramApi, json, telegramReceiver, clock, timeouts, throttledLog);
    listening = new Listening(telegramStartup, telegramQuestions, updateTransport);
    updateTransport.start();
    threads.execute(telegramStartup);
  }

  private @Nullable BotIdentity identity() {
    var now = listening;
    return now == null ? null : now.start().identityNow();
  }

  @Override
  public SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
    var pages = rendered.get(reply, TelegramRenderer::messages);
    var before = partialDeliveries.of(once).atMost(pages.size() - 1);
    var sendOptions = SendOptions.DEFAULTS.withSilent(reply.options().silent());
    var sendResult =
        sender.send(
            TelegramAddress.parse(to),
            pages,
            before,
            sendOptions,
            done -> partialDeliveries.record(once, done));
    if (sendResult instanceof SendResult.Sent
        || sendResult instanceof SendResult.Gone
        || sendResult instanceof SendResult.Refused) {
      partialDeliveries.forget(once);
    }
    return sendResult;
  }

  @Override
  public SendResult edit(MessageRef message, Reply reply) {
    return editor.edit(
        TelegramAddress.parse(message.chat()), TelegramMessageId.parse(message.id()), reply);
  }

  @Override
  public Health health() {
    var now = listening;
    if (now == null || closed) {
      return new Health(State.OFF, "");
    }
    var trouble = now.intake().problem();
    if (trouble != null) {
      return new Health(State.DOWN, trouble);
    }
    var botIdentity = now.start().identityNow();
    return botIdentity == null || !now.intake().isOpen()
        ? new Health(State.STARTING, "")
        : new Health(State.UP, note(botIdentity));
  }

  private static String note(BotIdentity botIdentity) {
    return "@"
        + botIdentity.name()
        + (botIdentity.inlineMode()
            ? ""
            : "; inline mode is off: say /setinline to @BotFather to have it");
  }

  @Override
  public synchronized void close() {
    closed = true;
    throttledLog.close();
    var now = listening;
    if (now != null) {
      now.asking().close();
      now.intake().close();
    }
    timer.shutdownNow();
    threads.shutdownNow();
    telegramApi.close();
  }

  @Override
  public String toString() {
    return "Telegram";
  }

  /** The parts that exist once the platform is started. */
  private record Listening(
      TelegramStartup start, TelegramQuestions asking, UpdateTransport intake) {}
}
