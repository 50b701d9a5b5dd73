package backheel.platform.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Stands at the door: lets in only what a page of ours on this machine sends. A foreign site that
 * points its own name at 127.0.0.1 is told apart by Host, one that posts here by Origin and by the
 * content type.
 */
final class Guard {
  private static final List<String> OURS = List.of("127.0.0.1", "localhost", "[::1]");

  /** {@code none} is a person who types the address. */
  private static final List<String> OWN_SITES = List.of("same-origin", "none");

  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'; img-src 'self' https:";

  private Guard() {}

  static void check(Context request) throws Refusal {
    headers(request);
    var host = request.header("Host");
    if (host == null || !OURS.contains(withoutPort(host))) {
      throw new Refusal(403, "Open Backheel at http://127.0.0.1 or http://localhost.");
    }
    var origin = request.header("Origin");
    if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
      throw new Refusal(403, "This comes from another site.");
    }
    // A picture or a script of a foreign page asks without an Origin; browsers tell that by this.
    var site = request.header("Sec-Fetch-Site");
    if (site != null && request.path().startsWith("/api/") && !OWN_SITES.contains(site)) {
      throw new Refusal(403, "This comes from another site.");
    }
    if (request.method().equals(HandlerType.POST) && !isJson(request.contentType())) {
      throw Refusal.bad("Send JSON, with Content-Type: application/json.");
    }
  }

  private static void headers(Context request) {
    request
        .header("Content-Security-Policy", POLICY)
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
