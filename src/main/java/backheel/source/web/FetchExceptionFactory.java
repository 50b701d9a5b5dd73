package backheel.source.web;

import backheel.source.worker.FetchException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The errors of a fetch, as exceptions with one line that names the cause. */
final class FetchExceptionFactory {
  private FetchExceptionFactory() {}

  static FetchException from(HttpUrl url, IOException e) {
    if (e instanceof FetchException known) {
      return known.kind() == FetchException.Kind.REFUSED && !known.line().contains(url.host())
          ? new FetchException(known.kind(), url.host() + ": " + known.line(), null, known)
          : known;
    }
    return new FetchException(FetchException.Kind.TRANSIENT, line(url, e), null, e);
  }

  static FetchException fromStatus(HttpUrl url, int code, @Nullable Duration retryAfter) {
    var kind =
        switch (code) {
          case 410 -> FetchException.Kind.GONE;
          case 404 -> FetchException.Kind.MISSING;
          default -> FetchException.Kind.TRANSIENT;
        };
    var meaning =
        switch (code) {
          case 401, 403 -> " (it does not let us in)";
          case 404 -> " (not found)";
          case 410 -> " (gone for good)";
          case 429 -> " (asked too often)";
          default -> code >= 500 ? " (its server has trouble)" : "";
        };
    return new FetchException(kind, name(url) + " answered " + code + meaning, retryAfter, null);
  }

  static FetchException refused(HttpUrl url, String why) {
    return new FetchException(FetchException.Kind.REFUSED, name(url) + " " + why);
  }

  /** Returns an address without its query, which may contain a personal key. */
  static String name(HttpUrl url) {
    return url.host() + url.encodedPath();
  }

  private static String line(HttpUrl url, IOException e) {
    var host = url.host();
    return switch (e) {
      case UnknownHostException u -> host + ": there is no such host";
      case SSLException s -> host + ": no safe connection (" + firstLine(s) + ")";
      case ConnectException c -> host + " refuses connections";
      case NoRouteToHostException r -> host + " cannot be reached";
      case InterruptedIOException i -> name(url) + " did not answer in time";
      default -> name(url) + ": the connection broke (" + firstLine(e) + ")";
    };
  }

  private static String firstLine(IOException e) {
    var message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
