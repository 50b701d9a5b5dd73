package backheel.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Says in one plain line what went wrong on the way to an address. */
final class Trouble {
  private Trouble() {}

  static FetchFailure with(HttpUrl url, IOException e) {
    if (e instanceof FetchFailure known) {
      return known.kind() == FetchFailure.Kind.REFUSED && !known.line().contains(url.host())
          ? new FetchFailure(known.kind(), url.host() + ": " + known.line(), null, known)
          : known;
    }
    return new FetchFailure(FetchFailure.Kind.TROUBLE, line(url, e), null, e);
  }

  static FetchFailure status(HttpUrl url, int code, @Nullable Duration stayAway) {
    var kind =
        switch (code) {
          case 410 -> FetchFailure.Kind.GONE;
          case 404 -> FetchFailure.Kind.MISSING;
          default -> FetchFailure.Kind.TROUBLE;
        };
    var meaning =
        switch (code) {
          case 401, 403 -> " (it does not let us in)";
          case 404 -> " (not found)";
          case 410 -> " (gone for good)";
          case 429 -> " (asked too often)";
          default -> code >= 500 ? " (its server has trouble)" : "";
        };
    return new FetchFailure(kind, name(url) + " answered " + code + meaning, stayAway, null);
  }

  /** An address without its query, which may hold somebody's key. */
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
