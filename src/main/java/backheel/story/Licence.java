package backheel.story;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A licence that a source or an article names.
 *
 * @param address its address, or {@link #INLINE} for terms that a feed or page states itself
 * @param extent how much of an article it lets us show
 */
public record Licence(String address, Extent extent) {
  /** The address of terms that stand where they apply: RSL in a feed or a page. */
  public static final String INLINE = "RSL";

  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile(
          "(?i)^https?://(?:www\\.)?creativecommons\\.org/licenses/([a-z-]{2,20})(?:/(\\d\\.\\d))?(?![a-z-])");
  private static final Pattern PUBLIC_DOMAIN =
      Pattern.compile(
          "(?i)^https?://(?:www\\.)?creativecommons\\.org/publicdomain/zero(?:/(\\d\\.\\d))?");
  private static final Pattern HOST = Pattern.compile("(?i)^https?://(?:www\\.)?([^/?#]{1,80})");

  /** The part of an article that may be shown. */
  public enum Extent {
    FULL_TEXT,
    /** The headline, a short excerpt, the outlet and the link. */
    EXCERPT
  }

  public boolean allowsFullText() {
    return extent == Extent.FULL_TEXT;
  }

  /** Returns a short name, such as "CC BY-SA 4.0", or else the host that keeps the licence. */
  public String name() {
    var creative = CREATIVE_COMMONS.matcher(address);
    if (creative.find()) {
      return named("CC " + creative.group(1).toUpperCase(Locale.ROOT), creative.group(2));
    }
    var free = PUBLIC_DOMAIN.matcher(address);
    if (free.find()) {
      return named("CC0", free.group(1));
    }
    var host = HOST.matcher(address);
    return host.find() ? host.group(1).toLowerCase(Locale.ROOT) : INLINE;
  }

  private static String named(String name, @Nullable String version) {
    return version == null ? name : name + " " + version;
  }

  /** Returns the most generous of licences among which a reader may choose; null for none. */
  public static @Nullable Licence mostGenerous(List<Licence> licences) {
    return first(licences, Extent.FULL_TEXT);
  }

  /** Returns the strictest of licences that all apply; null for none. */
  public static @Nullable Licence strictest(List<Licence> licences) {
    return first(licences, Extent.EXCERPT);
  }

  private static @Nullable Licence first(List<Licence> licences, Extent preferred) {
    return licences.stream()
        .filter(licence -> licence.extent == preferred)
        .findFirst()
        .orElse(licences.isEmpty() ? null : licences.getFirst());
  }
}
