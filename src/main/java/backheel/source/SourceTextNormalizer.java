package backheel.source;

import backheel.input.WebAddress;
import backheel.source.date.FeedDateResolver;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The normalization of the small pieces that sources give: titles, addresses, dates, names. */
public final class SourceTextNormalizer {
  private static final int MAX_TITLE_LENGTH = 1_000;
  private static final Pattern TAG = Pattern.compile("<[/!A-Za-z][^<>]*>");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private static final Pattern TRACKING =
      Pattern.compile(
          "utm_\\w+|at_\\w+|xtor|fbclid|[gd]clid|[gw]braid|msclkid|twclid|yclid|igshid|mc_[ce]id|_ga");
  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})(?:[-_]|$)");
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile("^[^\\s@]++@[^\\s(]++\\s*+\\((.+)\\)");

  private SourceTextNormalizer() {}

  /** Returns a title without markup, entities or line breaks. */
  public static String title(String markup) {
    var text = RawTextTagRemover.remove(cut(markup));
    if (text.indexOf('<') >= 0 && TAG.matcher(text).find()) {
      text = Jsoup.parseBodyFragment(text).text();
    } else if (text.indexOf('&') >= 0) {
      text = Parser.unescapeEntities(text, false);
    }
    return plain(Windows1252Repairer.mend(text));
  }

  /** Returns markup in which no frame swallows words and no letter is a control character. */
  public static String markup(String written) {
    return Windows1252Repairer.mend(RawTextTagRemover.remove(written));
  }

  /** Cuts markup to what a title can need. */
  private static String cut(String markup) {
    return markup.substring(0, Math.min(markup.length(), 20 * MAX_TITLE_LENGTH));
  }

  /** Returns text as it stands, on one line. */
  public static String plain(String text) {
    var line = isTidy(text) ? text : BLANKS.matcher(text).replaceAll(" ").strip();
    return line.length() > MAX_TITLE_LENGTH ? line.substring(0, MAX_TITLE_LENGTH).strip() : line;
  }

  /**
   * Returns whether a text needs no cleaning. Nearly every title needs none, and is spared a
   * pattern.
   */
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

  /** Returns an address that people can follow; null if it is not a web address. */
  static @Nullable public URI link(@Nullable URI base, String written) {
    var url = WebAddress.url(base, written);
    return url == null ? null : WebAddress.uri(untracked(url));
  }

  /** Removes the parameters that only report to the outlet which feed was read. */
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

  /** Returns the ISO 639-1 code of a tag such as {@code en-GB}; null if there is none. */
  static @Nullable public String language(String tag) {
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

  /** Parses a date in any of the forms that feeds use; null if it is in none of them. */
  static @Nullable public Instant date(String written) {
    return FeedDateResolver.parse(written);
  }

  /** Returns a person's name as feeds give it: alone, or in brackets after an address. */
  public static String author(String written) {
    var text = title(written);
    var match = MAIL_AND_NAME.matcher(text);
    return match.matches() ? match.group(1).strip() : text;
  }

  public static String escaped(String text) {
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
