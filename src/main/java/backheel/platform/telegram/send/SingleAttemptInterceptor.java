package backheel.platform.telegram.send;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * An interceptor that sends each request at most once. OkHttp by itself repeats a request whose
 * connection broke, even after it had been sent: with Telegram that is a second message. It also
 * marks each failure with whether the request had left, which decides whether it may be retried.
 */
final class SingleAttemptInterceptor implements Interceptor {
  private SingleAttemptInterceptor() {}

  static OkHttpClient.Builder install(OkHttpClient.Builder client) {
    return client
        .addInterceptor(new SingleAttemptInterceptor())
        .addNetworkInterceptor(chain -> {
          // At this point the connection is open, and nothing of the request has been written yet.
          var departure = chain.request().tag(RequestDeparture.class);
          if (departure != null) {
            departure.left.set(true);
          }
          return chain.proceed(chain.request());
        });
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    var departure = new RequestDeparture();
    var request = chain.request().newBuilder().tag(RequestDeparture.class, departure);
    var body = chain.request().body();
    if (body != null) {
      request.method(chain.request().method(), new OneShotRequestBody(body));
    }
    Response response;
    try {
      response = chain.proceed(request.build());
    } catch (IOException e) {
      throw departure.left.get() ? e : new NotSentException(e);
    }
    if (!response.isSuccessful() && !isJson(response)) {
      int code = response.code();
      response.close();
      // A gateway that timed out does not report what the server behind it has done.
      throw code == 504
          ? new IOException("a gateway answered 504")
          : new NotSentException("a gateway answered " + code);
    }
    return response;
  }

  private static boolean isJson(Response response) {
    var type = response.header("Content-Type", "");
    return type != null && type.contains("json");
  }

  /** A record of whether a request has begun to leave. */
  private static final class RequestDeparture {
    final AtomicBoolean left = new AtomicBoolean();
  }
}
