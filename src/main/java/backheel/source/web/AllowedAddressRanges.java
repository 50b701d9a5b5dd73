package backheel.source.web;

import java.net.InetAddress;
import java.util.List;

/** The addresses outside the public web that the operator lets Backheel read. */
public final class AllowedAddressRanges {
  public static final AllowedAddressRanges NONE = new AllowedAddressRanges(List.of());

  private final List<AddressRange> ranges;

  private AllowedAddressRanges(List<AddressRange> ranges) {
    this.ranges = ranges;
  }

  /**
   * Parses ranges such as {@code 10.1.0.0/16}, {@code fd12::/48} or a single address.
   *
   * @throws IllegalArgumentException naming the one that is not a range
   */
  public static AllowedAddressRanges of(List<String> written) {
    return new AllowedAddressRanges(written.stream().map(AddressRange::of).toList());
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  boolean contains(InetAddress address) {
    var bytes = address.getAddress();
    return ranges.stream().anyMatch(range -> range.contains(bytes));
  }
}
