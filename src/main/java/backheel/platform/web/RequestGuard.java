package backheel.platform.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A filter that accepts only requests from Backheel's own page on this machine. A foreign site that
 * points its own name at 127.0.0.1 is detected by Host, one that posts here by Origin and by the
 * content type.
 */
final class RequestGuard {
  private static final List<String> LOCAL_HOSTS = List.of("127.0.0.1", "localhost", "[::1]");

  /**
   * The values of Sec-Fetch-Site that are accepted; {@code none} is a person who types the address.
   */
  private static final List<String> OWN_SITES = List.of("same-origin", "none");

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'; img-src 'self' https:";

  private RequestGuard() {}

  static void check(Context request) throws RequestRefusedException {
    setSecurityHeaders(request);
    var host = request.header("Host");
    if (host == null || !LOCAL_HOSTS.contains(withoutPort(host))) {
      throw new RequestRefusedException(
          403, "Open Backheel at http://127.0.0.1 or http://localhost.");
    }
    var origin = request.header("Origin");
    if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
      throw new RequestRefusedException(403, "This comes from another site.");
    }
    // A picture or script of a foreign page is requested without an Origin; this header reveals it.
    var site = request.header("Sec-Fetch-Site");
    if (site != null && request.path().startsWith("/api/") && !OWN_SITES.contains(site)) {
      throw new RequestRefusedException(403, "This comes from another site.");
    }
    if (request.method().equals(HandlerType.POST) && !isJson(request.contentType())) {
      throw RequestRefusedException.badRequest("Send JSON, with Content-Type: application/json.");
    }
  }

  private static void setSecurityHeaders(Context request) {
    request
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-cache");
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isJson(@Nullable String contentType) {
    var bare = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    return bare.equalsIgnoreCase("application/json");
  }
}
