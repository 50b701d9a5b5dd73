package backheel.source.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.HttpUrl;
import okhttp3.Response;

/**
 * The cookies of one fetch: gates set one and redirect to themselves. They are forgotten with the
 * fetch, so that no server recognises us the next time.
 */
final class RedirectCookies {
  private static final int MAX_COOKIES = 20;
  private static final int MAX_COOKIE_LENGTH = 4_096;

  private final List<Cookie> cookies = new ArrayList<>();

  /** Takes the cookies that a response sets. */
  void keep(HttpUrl from, Response response) {
    for (var cookie : Cookie.parseAll(from, response.headers())) {
      cookies.removeIf(old ->
          old.name().equals(cookie.name())
              && old.domain().equals(cookie.domain())
              && old.path().equals(cookie.path()));
      if (cookies.size() < MAX_COOKIES && cookie.value().length() <= MAX_COOKIE_LENGTH) {
        cookies.add(cookie);
      }
    }
  }

  /** Returns the {@code Cookie} header of a request, "" if none is due. */
  String header(HttpUrl to) {
    return cookies.stream()
        .filter(cookie -> cookie.matches(to))
        .map(cookie -> cookie.name() + "=" + cookie.value())
        .collect(Collectors.joining("; "));
  }
}
