package backheel.platform.telegram.send;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.platform.telegram.render.BotLinkResolver;
import backheel.platform.telegram.render.TelegramMessage;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/** The connections of one bot to Telegram, with all that sends through them. */
public final class TelegramConnection implements AutoCloseable {
  private final BotToken token;
  private final TelegramUrl url;
  private final Clock clock;
  private final TelegramTimeouts timeouts;
  private final ObjectMapper json = new ObjectMapper();
  private final ThrottledLog log;
  private final TelegramHttpClients httpClients;
  private final TelegramApi api;
  private final ChannelCache channels;
  private final ApiRequestFactory requests;
  private final TelegramSender sender;
  private final MessageEditor editor;
  private final DeliverySender deliveries;

  /**
   * @throws IllegalArgumentException when the token is blank or the address has other parts than
   *     scheme, host and port
   */
  public TelegramConnection(
      String token,
      URI api,
      Clock clock,
      TelegramTimeouts timeouts,
      BotLinkResolver botLinkResolver) {
    LibraryLogSilencer.silence();
    this.token = new BotToken(token);
    this.url = TelegramHttpClients.url(api);
    this.clock = clock;
    this.timeouts = timeouts;
    this.log = new ThrottledLog(clock, this.token);
    this.httpClients = new TelegramHttpClients(url);
    this.api = new TelegramApi(httpClients.sending(), json, this.token, url);
    this.channels = new ChannelCache(this.api);
    var uploadedPictureCache = new UploadedPictureCache();
    var floodControl = new FloodControl(clock);
    var errors = new TelegramErrors();
    this.requests = new ApiRequestFactory(botLinkResolver, channels, uploadedPictureCache);
    this.sender =
        new TelegramSender(this.api, requests, uploadedPictureCache, floodControl, errors, log);
    this.editor = new MessageEditor(this.api, requests, floodControl, errors, log);
    this.deliveries = new DeliverySender(sender);
  }

  public BotToken token() {
    return token;
  }

  public TelegramUrl url() {
    return url;
  }

  public Clock clock() {
    return clock;
  }

  public TelegramTimeouts timeouts() {
    return timeouts;
  }

  public ObjectMapper json() {
    return json;
  }

  public ThrottledLog log() {
    return log;
  }

  public TelegramApi api() {
    return api;
  }

  /** Returns a caller that repeats calls until Telegram accepts them. */
  public RetryingApi retryingApi() {
    return new RetryingApi(api, timeouts, log);
  }

  /** Records the type of a chat, as an update reports it. */
  public void learnChatType(long chat, String type) {
    channels.learn(chat, type);
  }

  /** Sends a message from the outbox, or the rest of one that was interrupted. */
  public SendResult deliver(ChatId to, Reply reply, IdempotencyKey once) {
    return deliveries.send(to, reply, once);
  }

  /** Returns the request that sends a message, for a warm-up that sends nothing. */
  public SendMessage sampleRequest(TelegramMessage message) {
    return requests.message(new TelegramAddress(1, null), message, new SendOptions(true, 1), true);
  }

  public TelegramSender sender() {
    return sender;
  }

  public MessageEditor editor() {
    return editor;
  }

  /** Creates the client for long polling, which the caller closes. */
  public OkHttpClient pollingClient(Interceptor monitor) {
    return httpClients.polling(timeouts.pollTimeout(), monitor);
  }

  /** Ends all calls and connections of a client. */
  public static void shutdown(OkHttpClient client) {
    TelegramHttpClients.shutdown(client);
  }

  @Override
  public void close() {
    api.close();
  }
}
