package backheel.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Brings the small pieces of a feed into one shape: titles, addresses, languages, names. */
final class Words {
  private static final int LONGEST_TITLE = 1_000;
  private static final Pattern TAG = Pattern.compile("<[/!A-Za-z][^<>]*>");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** Nothing to resolve, repair or leave out. */
  private static final Pattern PLAIN_LINK =
      Pattern.compile("https?://[a-z0-9.-]+(?::[0-9]{1,5})?/[A-Za-z0-9/._~-]*+");

  private static final Pattern TRACKING =
      Pattern.compile("utm_\\w+|at_medium|at_campaign|fbclid|gclid");
  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})(?:[-_]|$)");
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile("^[^\\s@]++@[^\\s(]++\\s*+\\((.+)\\)");

  private Words() {}

  /** A title without markup, entities or line breaks. */
  static String title(String markup) {
    var text = markup;
    if (text.indexOf('<') >= 0 && TAG.matcher(text).find()) {
      text = Jsoup.parseBodyFragment(cut(text)).text();
    } else if (text.indexOf('&') >= 0) {
      text = Parser.unescapeEntities(text, false);
    }
    return plain(text);
  }

  /** Markup of which no more than a title is wanted. */
  private static String cut(String markup) {
    return markup.substring(0, Math.min(markup.length(), 20 * LONGEST_TITLE));
  }

  /** Text as it stands, on one line. */
  static String plain(String text) {
    var line = isTidy(text) ? text : BLANKS.matcher(text).replaceAll(" ").strip();
    return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE).strip() : line;
  }

  /** Nearly every title is, and need not go through a pattern. */
  private static boolean isTidy(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > 0x7e || (c == ' ' && blank)) {
        return false;
      }
      blank = c == ' ';
    }
    return !blank || text.isEmpty();
  }

  /** An address as people may follow it; null when it is not of the web. */
  static @Nullable URI link(@Nullable URI base, String written) {
    var text = written.strip();
    if (text.isEmpty()) {
      return null;
    }
    if (PLAIN_LINK.matcher(text).matches()) {
      return URI.create(text);
    }
    // What a feed gives as its base need not be an address.
    var from = base == null ? null : HttpUrl.parse(base.toString());
    var url = from == null ? HttpUrl.parse(text) : from.resolve(text);
    return url == null || !url.username().isEmpty() ? null : uri(untracked(url));
  }

  /** Null when even without its fragment it is nothing that Java takes for an address. */
  static @Nullable URI uri(HttpUrl url) {
    try {
      return new URI(url.toString());
    } catch (URISyntaxException e) {
      return url.fragment() == null ? null : uri(url.newBuilder().fragment(null).build());
    }
  }

  /** Without what only tells the outlet which feed was read. */
  private static HttpUrl untracked(HttpUrl url) {
    if (url.querySize() == 0) {
      return url;
    }
    var names = url.queryParameterNames().stream().filter(n -> TRACKING.matcher(n).matches());
    var clean = url.newBuilder();
    names.forEach(clean::removeAllQueryParameters);
    var built = clean.build();
    return built.querySize() == 0 ? built.newBuilder().query(null).build() : built;
  }

  /** ISO 639-1 of a tag such as {@code en-GB}; null when it is none. */
  static @Nullable String language(String tag) {
    var match = LANGUAGE.matcher(tag.strip());
    if (!match.lookingAt()) {
      return null;
    }
    var first = match.group(1).toLowerCase(Locale.ROOT);
    if (first.length() == 2) {
      return first;
    }
    for (var two : Locale.getISOLanguages()) {
      if (threeLetters(two).equals(first)) {
        return two;
      }
    }
    return null;
  }

  /** A person's name as feeds give it: alone, or in brackets after an address. */
  static String author(String written) {
    var text = title(written);
    var match = MAIL_AND_NAME.matcher(text);
    return match.matches() ? match.group(1).strip() : text;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String threeLetters(String two) {
    try {
      return Locale.of(two).getISO3Language();
    } catch (MissingResourceException e) {
      return "";
    }
  }
}
