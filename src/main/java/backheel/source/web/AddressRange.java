package backheel.source.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of addresses that share their first bits. */
final class AddressRange {
  /**
   * Pattern of a range, of digits, colons and dots only: a name must never be looked up while a
   * range is parsed.
   */
  private static final Pattern WRITTEN =
      Pattern.compile("^(?=[0-9A-Fa-f]*+[:.])([0-9A-Fa-f:.]++)(?:/(\\d{1,3}))?");

  private final byte[] first;
  private final int bits;

  private AddressRange(byte[] first, int bits) {
    this.first = first;
    this.bits = bits;
  }

  static AddressRange of(String written) {
    var match = WRITTEN.matcher(written.strip());
    if (!match.matches() || !isLiteral(match.group(1))) {
      throw new IllegalArgumentException("no address range: " + written);
    }
    try {
      var first = InetAddress.getByName(match.group(1)).getAddress();
      int bits = match.group(2) == null ? first.length * 8 : Integer.parseInt(match.group(2));
      if (bits > first.length * 8) {
        throw new IllegalArgumentException("no address range: " + written);
      }
      return new AddressRange(first, bits);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no address range: " + written, e);
    }
  }

  /**
   * Returns whether an address is in full form; shortened ones such as {@code 127.1} would be read
   * in unexpected ways.
   */
  private static boolean isLiteral(String address) {
    return address.contains(":") || address.chars().filter(c -> c == '.').count() == 3;
  }

  boolean contains(byte[] address) {
    if (address.length != first.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit += 8) {
      int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
      if (((address[bit / 8] ^ first[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
