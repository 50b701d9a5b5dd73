package backheel.source.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** The test for addresses of the public web: an address that is not known to be public is not. */
final class PublicAddressCheck {
  /**
   * Non-public IPv4 ranges: IANA's special-purpose registry, multicast, reserved, and one cloud's
   * own service address.
   */
  private static final List<AddressRange> SPECIAL_4 =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16/32",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  private static final AddressRange GLOBAL_6 = AddressRange.of("2000::/3");

  /** Ranges inside 2000::/3 that are never routed, or tunnel (Teredo, 6to4) to any IPv4 address. */
  private static final List<AddressRange> SPECIAL_6 =
      ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private PublicAddressCheck() {}

  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    if (address instanceof Inet6Address) {
      return GLOBAL_6.contains(bytes) && SPECIAL_6.stream().noneMatch(r -> r.contains(bytes));
    }
    return SPECIAL_4.stream().noneMatch(r -> r.contains(bytes));
  }

  private static List<AddressRange> ranges(String... written) {
    return Stream.of(written).map(AddressRange::of).toList();
  }
}
