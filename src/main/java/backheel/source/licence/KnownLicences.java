package backheel.source.licence;

import backheel.input.BundledTableReader;
import backheel.input.WebAddress;
import backheel.story.Licence.Extent;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The licences that are known by their addresses, so that their texts need not be read. */
public final class KnownLicences {
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile(
          "^(?:creativecommons\\.org/licenses/([a-z+-]{2,40})(?:[/.]|$)"
              + "|spdx\\.org/licenses/cc-([a-z-]{2,20})-\\d)");

  /** Conditions of Creative Commons that full text, shown with its credits, fulfils. */
  private static final List<String> FULFILLED = List.of("by", "nc", "sa", "publicdomain");

  /** The beginning of addresses, and what their licences let us show. */
  private record Known(String beginning, Extent extent) {}

  private static final List<Known> TABLE =
      BundledTableReader.lines(KnownLicences.class, "licences.txt").stream()
          .map(line -> line.split("\t", 2))
          .map(row -> new Known(row[1], row[0].equals("open") ? Extent.FULL_TEXT : Extent.EXCERPT))
          .sorted(Comparator.comparingInt((Known known) -> known.beginning().length()).reversed())
          .toList();

  private KnownLicences() {}

  /** Returns what the licence at an address lets us show; null if it is not known. */
  public static @Nullable Extent find(String address) {
    var url = WebAddress.parse(null, address);
    return url == null ? null : find(url);
  }

  private static @Nullable Extent find(URI url) {
    var path = url.getRawPath() == null ? "" : url.getRawPath().toLowerCase(Locale.ROOT);
    var place = WebAddress.site(url) + path;
    if (isOpenCreativeCommons(place)) {
      return Extent.FULL_TEXT;
    }
    return TABLE.stream()
        .filter(known -> place.startsWith(known.beginning()))
        .findFirst()
        .map(Known::extent)
        .orElse(null);
  }

  private static boolean isOpenCreativeCommons(String place) {
    var match = CREATIVE_COMMONS.matcher(place);
    if (!match.find()) {
      return false;
    }
    var conditions = match.group(1) == null ? match.group(2) : match.group(1);
    return FULFILLED.containsAll(List.of(conditions.split("-")));
  }
}
