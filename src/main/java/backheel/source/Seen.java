package backheel.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What has been seen, as short hashes in one string, the newest first: 36 bits each, so that among
 * a thousand known things one new thing in seventy million is missed.
 */
final class Seen {
  private static final int LENGTH = 6;
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final Set<String> known = new LinkedHashSet<>();

  Seen(String written) {
    for (int at = 0; at + LENGTH <= written.length(); at += LENGTH) {
      known.add(written.substring(at, at + LENGTH));
    }
  }

  boolean has(String thing) {
    return known.contains(hash(thing));
  }

  /** Everything here now, and of what was known before as much again, or {@code least}. */
  String with(List<String> here, int least) {
    var all = new LinkedHashSet<String>();
    here.forEach(thing -> all.add(hash(thing)));
    int most = Math.max(least, 2 * all.size());
    var kept = new ArrayList<>(all);
    for (var old : known) {
      if (kept.size() >= most) {
        break;
      }
      if (!all.contains(old)) {
        kept.add(old);
      }
    }
    return String.join("", kept);
  }

  /** Of {@code things}, those that occur more than once. */
  static Set<String> repeated(List<String> things) {
    var once = new HashSet<String>();
    var again = new HashSet<String>();
    for (var thing : things) {
      if (!once.add(thing)) {
        again.add(thing);
      }
    }
    return again;
  }

  private static String hash(String thing) {
    long bits = hash64(thing);
    var written = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      written[i] = DIGITS.charAt((int) (bits >>> (6 * i)) & 63);
    }
    return new String(written);
  }

  /** FNV-1a, its bits stirred once more: no secret, but even. */
  static long hash64(String text) {
    long h = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      h = (h ^ (b & 0xff)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    return h ^ (h >>> 33);
  }
}
