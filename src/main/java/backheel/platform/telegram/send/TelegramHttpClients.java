package backheel.platform.telegram.send;

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

/** The HTTP clients for one Bot API server: one for polling, one for sending. */
final class TelegramHttpClients {
  /** The connection limit: Telegram allows about 30 messages a second, and answers come on top. */
  private static final int MAX_CONCURRENT_CALLS = 64;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** A long timeout makes it rare that the delivery of a message remains unknown. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);

  private final OkHttpClient base;

  TelegramHttpClients(TelegramUrl url) {
    var builder =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT_TIMEOUT)
            .pingInterval(Duration.ofSeconds(20));
    if (url.getSchema().equals("http")) {
      // Without this OkHttp reads the trust store at start, which wastes some 100 ms.
      builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    }
    base = builder.build();
  }

  OkHttpClient sending() {
    return SingleAttemptInterceptor.install(independent())
        .readTimeout(CALL_TIMEOUT)
        .writeTimeout(CALL_TIMEOUT)
        .callTimeout(CALL_TIMEOUT)
        .build();
  }

  /**
   * Returns the client for long polling, which waits longer than any other.
   *
   * @param hold how long Telegram holds a poll without updates
   */
  OkHttpClient polling(Duration hold, Interceptor monitor) {
    var timeout = hold.plusSeconds(15);
    return independent().addInterceptor(monitor).readTimeout(timeout).callTimeout(timeout).build();
  }

  /**
   * Returns a builder with its own dispatcher and pool, so that one client can be shut down without
   * the other.
   */
  private OkHttpClient.Builder independent() {
    var dispatcher =
        new Dispatcher(
            Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("telegram-http-", 0).factory()));
    dispatcher.setMaxRequests(MAX_CONCURRENT_CALLS);
    dispatcher.setMaxRequestsPerHost(MAX_CONCURRENT_CALLS);
    return base.newBuilder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(MAX_CONCURRENT_CALLS, 45, TimeUnit.SECONDS));
  }

  static void shutdown(OkHttpClient client) {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdownNow();
    client.connectionPool().evictAll();
  }

  /**
   * Returns the address of the Bot API in the form that the library takes.
   *
   * @throws IllegalArgumentException when the address cannot be called
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
