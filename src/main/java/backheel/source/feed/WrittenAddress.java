package backheel.source.feed;

import backheel.source.SourceTextNormalizer;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address as an entry writes it, to be resolved once the whole feed is known.
 *
 * @param from the base where it stands
 * @param rank its rank among the addresses of its kind, the higher the better
 */
record WrittenAddress(URI from, String written, int rank) {

  /**
   * Returns the best address that can be followed; null if there is none.
   *
   * @param base the entry's own base
   * @param site the base to be used in its place, null for none: the channel's link leads to the
   *     outlet, and the feed may be served by somebody else
   */
  static @Nullable URI best(List<WrittenAddress> addresses, URI base, @Nullable URI site) {
    return addresses.stream()
        .sorted(Comparator.comparingInt(WrittenAddress::rank).reversed())
        .map(address ->
            SourceTextNormalizer.link(
                site != null && address.from.equals(base) ? site : address.from, address.written))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
