package backheel.platform.telegram;

import backheel.chat.BotEndpoints;
import backheel.chat.ChatId;
import backheel.chat.ChatRateLimit;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.platform.telegram.receive.TelegramParser;
import backheel.platform.telegram.receive.UpdateIntake;
import backheel.platform.telegram.receive.WebhookConfig;
import backheel.platform.telegram.render.BotIdentity;
import backheel.platform.telegram.render.BotLinkResolver;
import backheel.platform.telegram.send.ApiResult;
import backheel.platform.telegram.send.RetryingApi;
import backheel.platform.telegram.send.TelegramAddress;
import backheel.platform.telegram.send.TelegramConnection;
import backheel.platform.telegram.send.TelegramErrors;
import backheel.platform.telegram.send.TelegramMessageId;
import backheel.platform.telegram.send.TelegramTimeouts;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/** The Telegram platform, as one bot with one token uses it. */
final class TelegramPlatform implements Platform {
  /** Telegram's own Bot API server. */
  static final URI PUBLIC_API = URI.create("https://api.telegram.org");

  /**
   * Maximum number of messages that Telegram accepts in any second; the rate limiter reserves room
   * for answers.
   */
  static final double DEFAULT_MESSAGES_PER_SECOND = 30;

  private static final ChatRateLimit PRIVATE_CHAT_LIMIT =
      new ChatRateLimit(Duration.ofSeconds(1), 0);
  private static final ChatRateLimit GROUP_LIMIT = new ChatRateLimit(Duration.ofSeconds(1), 20);

  private final double messagesPerSecond;
  private final @Nullable WebhookConfig webhook;
  private final BotLinkResolver botLinkResolver = new BotLinkResolver(this::identity);
  private final TelegramConnection client;
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
  TelegramPlatform(String token, URI api, Clock clock) {
    this(token, api, clock, DEFAULT_MESSAGES_PER_SECOND, null);
  }

  /**
   * Creates a platform for a bot with another message rate.
   *
   * @param webhook the address to which Telegram delivers updates; null for polling
   */
  TelegramPlatform(
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
    this.client = new TelegramConnection(token, api, clock, timeouts, botLinkResolver);
  }

  /**
   * Requests a bot's identity from Telegram, for a check before a start.
   *
   * @return its name, and the setting still to be made in @BotFather
   * @throws IOException with a one-line message where the token is not accepted or Telegram does
   *     not answer
   */
  static String describeBot(String token, URI api) throws IOException {
    var clock = Clock.systemUTC();
    try (var platform = new TelegramPlatform(token, api, clock)) {
      return switch (platform.client.api().call(new GetMe())) {
        case ApiResult.Success<User>(var bot) -> note(TelegramStartupTasks.identity(bot));
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
  public synchronized void start(BotEndpoints bot) {
    if (listening != null || closed) {
      throw new IllegalStateException("Telegram was started before");
    }
    var botName = name() + "/" + client.token().botId();
    var startup =
        new TelegramStartupTasks(
            client,
            new TelegramMenuPublisher(
                client.retryingApi(), bot.service(), bot.processedUpdates(), botName));
    var parser = new TelegramParser(startup::identity, client);
    var questions = TelegramQuestions.of(client, botLinkResolver, parser, bot, threads, timer);
    var intake =
        new UpdateIntake(
            client,
            webhook,
            threads,
            bot.processedUpdates(),
            botName,
            new UpdateIntake.Handlers(
                questions::handleUrgent, questions::handle, questions::reject));
    listening = new Listening(startup, questions, intake);
    intake.start();
    threads.execute(startup);
  }

  private @Nullable BotIdentity identity() {
    var now = listening;
    return now == null ? null : now.startup().identityNow();
  }

  @Override
  public SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
    return client.deliver(to, reply, once);
  }

  @Override
  public SendResult edit(MessageRef message, Reply reply) {
    return client
        .editor()
        .edit(TelegramAddress.parse(message.chat()), TelegramMessageId.parse(message.id()), reply);
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
    var botIdentity = now.startup().identityNow();
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
    client.log().close();
    var now = listening;
    if (now != null) {
      now.questions().close();
      now.intake().close();
    }
    timer.shutdownNow();
    threads.shutdownNow();
    client.close();
  }

  @Override
  public String toString() {
    return "Telegram";
  }

  /** The parts that exist once the platform is started. */
  private record Listening(
      TelegramStartupTasks startup, TelegramQuestions questions, UpdateIntake intake) {}
}
