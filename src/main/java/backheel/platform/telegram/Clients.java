package backheel.platform.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.meta.TelegramUrl;

/** The HTTP clients for one Bot API server: one that polls, one that sends. */
final class Clients {
  /** Telegram allows about 30 messages a second; answers come on top. */
  private static final int AT_ONCE = 64;

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** A long wait makes it rare that nobody knows whether a message arrived. */
  private static final Duration CALL = Duration.ofSeconds(60);

  private final OkHttpClient common;

  Clients(TelegramUrl url) {
    var builder =
        new OkHttpClient.Builder().connectTimeout(CONNECT).pingInterval(Duration.ofSeconds(20));
    if (url.getSchema().equals("http")) {
      // Without this OkHttp reads the trust store at start, some 100 ms for nothing.
      builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    }
    common = builder.build();
  }

  OkHttpClient sending() {
    return OnceOnly.on(own()).readTimeout(CALL).writeTimeout(CALL).callTimeout(CALL).build();
  }

  /**
   * @param hold how long Telegram holds a poll that has nothing to tell
   */
  OkHttpClient polling(Duration hold, Interceptor eye) {
    var patience = hold.plusSeconds(15);
    return own().addInterceptor(eye).readTimeout(patience).callTimeout(patience).build();
  }

  /** With a dispatcher and a pool of its own, so that one can be ended without the other. */
  private OkHttpClient.Builder own() {
    var dispatcher =
        new Dispatcher(
            Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("telegram-http-", 0).factory()));
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    return common
        .newBuilder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(AT_ONCE, 45, TimeUnit.SECONDS));
  }

  static void end(OkHttpClient client) {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdownNow();
    client.connectionPool().evictAll();
  }

  /**
   * @throws IllegalArgumentException when the address is not one that can be called
   */
  static TelegramUrl url(URI api) {
    var scheme = api.getScheme() == null ? "" : api.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || api.getHost() == null) {
      throw new IllegalArgumentException(
          "The Telegram API address must be like https://host or http://host:port: " + api);
    }
    if (!api.getPath().isEmpty() && !api.getPath().equals("/")) {
      throw new IllegalArgumentException(
          "The Telegram API address cannot have a path, the library takes none: " + api);
    }
    if (api.getQuery() != null || api.getFragment() != null || api.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "The Telegram API address can only be scheme, host and port: " + api);
    }
    int port = api.getPort() > 0 ? api.getPort() : scheme.equals("https") ? 443 : 80;
    return TelegramUrl.builder()
        .schema(scheme)
        .host(api.getHost())
        .port(port)
        .testServer(false)
        .build();
  }
}
