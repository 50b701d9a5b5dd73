package backheel.input;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Web addresses as people and servers write them, read by the URL rules of browsers (the WHATWG URL
 * standard) rather than by those of {@link URI}, which knows no blanks, braces or underscores.
 */
public final class WebAddress {
  private static final int MAX_LENGTH = 8_192;

  /** Pattern of an address with nothing to resolve or repair. */
  private static final Pattern PLAIN =
      Pattern.compile("https?://[a-z0-9.-]+(?::[0-9]{1,5})?/[A-Za-z0-9/._~-]*+");

  private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*+://.");
  private static final Pattern FEED_SCHEME =
      Pattern.compile("(?i)^(?:feed|rss|webcal):(?!https?:)/{0,2}+");
  private static final Pattern FEED_BEFORE_WEB =
      Pattern.compile("(?i)^(?:feed|rss|webcal):(?=https?:)");
  private static final Pattern DOUBLED_SCHEME = Pattern.compile("(?i)^https?:/*+(?=https?:/)");
  private static final Pattern NO_SCHEME = Pattern.compile("(?i)^www\\.[^/\\s.]++\\.");

  private WebAddress() {}

  /**
   * Returns an address in a form that {@link URI} accepts; null if it is not a web address, or
   * holds a password.
   *
   * @param base the address against which a relative one is resolved, null for none
   */
  static @Nullable public URI parse(@Nullable URI base, String written) {
    var url = url(base, written);
    return url == null ? null : uri(url);
  }

  /**
   * Returns an address in a form that {@link URI} accepts, without a fragment that it does not;
   * null if there is no such form.
   */
  static @Nullable public URI uri(HttpUrl url) {
    try {
      return url.uri();
    } catch (RuntimeException e) {
      // Fragments may hold blanks of other scripts, which the client neither encodes nor drops.
      var written = url.toString();
      int fragment = written.indexOf('#');
      var rest = fragment < 0 ? null : HttpUrl.parse(written.substring(0, fragment));
      return rest == null ? null : uri(rest);
    }
  }

  /** Returns an address as {@link #parse} does, in the form of the HTTP client. */
  static @Nullable public HttpUrl url(@Nullable URI base, String written) {
    if (written.length() > MAX_LENGTH) {
      return null;
    }
    var text = written;
    if (!PLAIN.matcher(text).matches()) {
      text = unwrapped(text);
      text = withoutFeedScheme(text);
      text = DOUBLED_SCHEME.matcher(text).replaceFirst("");
      if (NO_SCHEME.matcher(text).lookingAt()) {
        text = "https://" + text;
      }
    }
    if (text.isEmpty()) {
      return null;
    }
    // The base that a feed gives need not be an address.
    var from = base == null ? null : HttpUrl.parse(base.toString());
    var url = from == null ? HttpUrl.parse(text) : from.resolve(text);
    return url == null || !url.username().isEmpty() || !url.password().isEmpty() ? null : url;
  }

  /**
   * Returns an address as a person types it with a scheme: people leave it out, and feed readers
   * write {@code feed:} for it.
   */
  public static String withScheme(String typed) {
    var text = withoutFeedScheme(unwrapped(typed));
    return SCHEME.matcher(text).lookingAt() ? text : "https://" + text.replaceFirst("^/++", "");
  }

  private static String withoutFeedScheme(String text) {
    var plain = FEED_SCHEME.matcher(text).replaceFirst("https://");
    return FEED_BEFORE_WEB.matcher(plain).replaceFirst("");
  }

  /** Returns an address without what surrounds one that was copied from elsewhere. */
  private static String unwrapped(String written) {
    int start = 0;
    int end = written.length();
    while (start < end && isWrapping(written.charAt(start))) {
      start++;
    }
    while (end > start && isWrapping(written.charAt(end - 1))) {
      end--;
    }
    return written.substring(start, end);
  }

  private static boolean isWrapping(char c) {
    return c <= ' '
        || "<>\"'".indexOf(c) >= 0
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /**
   * Returns the host, "" if there is none; also one with an underscore, which {@link URI#getHost}
   * does not call a host, but browsers open.
   */
  public static String host(URI address) {
    var host = address.getHost();
    if (host != null) {
      return host;
    }
    var authority = address.getRawAuthority();
    if (authority == null) {
      return "";
    }
    var place = authority.substring(authority.lastIndexOf('@') + 1);
    int port = place.lastIndexOf(':');
    return port < 0 ? place : place.substring(0, port);
  }

  /** Returns the host in lower case without "www.", "" if there is none. */
  public static String site(URI address) {
    var host = host(address).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** Returns whether people can follow an address: http or https, with a host. */
  public static boolean isWeb(URI address) {
    var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && !host(address).isEmpty();
  }
}
