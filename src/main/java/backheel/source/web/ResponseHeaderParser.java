package backheel.source.web;

import backheel.input.TextDecoder;
import backheel.source.date.FeedDateResolver;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A tolerant parser of the few headers that matter. */
final class ResponseHeaderParser {
  private static final Duration MAX_DURATION = Duration.ofDays(1);
  private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age=\"?(\\d{1,9})");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:+-]+)", Pattern.CASE_INSENSITIVE);

  private ResponseHeaderParser() {}

  /**
   * Returns the wait that a {@code Retry-After} asks for, at most a day; null if it states none.
   */
  static @Nullable Duration retryAfter(@Nullable String header, Clock clock) {
    if (header == null) {
      return null;
    }
    var value = header.strip();
    if (value.matches("\\d{1,9}")) {
      return bounded(Duration.ofSeconds(Long.parseLong(value)));
    }
    var until = FeedDateResolver.parse(value);
    return until == null ? null : bounded(Duration.between(clock.instant(), until));
  }

  /**
   * Returns the time for which a {@code Cache-Control} declares a response fresh; zero if it does
   * not.
   */
  static Duration maxAge(@Nullable String header) {
    if (header == null) {
      return Duration.ZERO;
    }
    var match = MAX_AGE.matcher(header.toLowerCase(Locale.ROOT));
    return match.find()
        ? bounded(Duration.ofSeconds(Long.parseLong(match.group(1))))
        : Duration.ZERO;
  }

  static String type(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    var type = end < 0 ? contentType : contentType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  static @Nullable Charset charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    var match = CHARSET.matcher(contentType);
    return match.find() ? TextDecoder.charset(match.group(1)) : null;
  }

  private static Duration bounded(Duration duration) {
    if (duration.isNegative()) {
      return Duration.ZERO;
    }
    return duration.compareTo(MAX_DURATION) > 0 ? MAX_DURATION : duration;
  }
}
