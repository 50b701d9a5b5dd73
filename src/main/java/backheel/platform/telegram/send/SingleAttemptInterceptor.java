package backheel.platform.telegram.send;

import backheel.platform.telegram.refusal.ErrorBody;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * An interceptor that sends each request at most once. OkHttp by itself repeats a request whose
 * connection broke, even after it had been sent: with Telegram that is a second message. It also
 * marks each failure with whether the request had left, which decides whether it may be retried.
 */
final class SingleAttemptInterceptor implements Interceptor {
  private static final MediaType JSON = MediaType.get("application/json");

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
    return response.isSuccessful() ? accepted(response) : refused(response);
  }

  /** Returns the answer, unless it is a page: of a captive portal, for instance. */
  private static Response accepted(Response response) throws IOException {
    var type = response.header("Content-Type");
    if (type != null && type.contains("html")) {
      response.close();
      throw new NotSentException("a page came instead of an answer", response.code());
    }
    return response;
  }

  /** Returns a refusal of Telegram in a form that the library can read. */
  private static Response refused(Response response) throws IOException {
    int code = response.code();
    var body = ErrorBody.normalize(code, bodyOf(response), response.header("Retry-After"));
    response.close();
    if (body.isPresent()) {
      return response.newBuilder().body(ResponseBody.create(body.get(), JSON)).build();
    }
    // A gateway that timed out does not report what the server behind it has done.
    throw code == 504
        ? new IOException("a gateway answered 504")
        : new NotSentException("a gateway answered " + code, code);
  }

  private static String bodyOf(Response response) {
    try {
      return response.peekBody(ErrorBody.MAX_LENGTH).string();
    } catch (IOException e) {
      // Cut off: the status alone is known.
      return "";
    }
  }

  /** A record of whether a request has begun to leave. */
  private static final class RequestDeparture {
    final AtomicBoolean left = new AtomicBoolean();
  }
}
