package backheel.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The things seen so far, as short hashes in one string, the newest first: 36 bits each, so that
 * among a thousand known things one new thing in seventy million is missed.
 */
public final class SeenHashes {
  private static final int HASH_LENGTH = 6;
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final Set<String> known = new LinkedHashSet<>();

  /** Parses hashes in their serialized form, "" for none. */
  public SeenHashes(String written) {
    for (int at = 0; at + HASH_LENGTH <= written.length(); at += HASH_LENGTH) {
      known.add(written.substring(at, at + HASH_LENGTH));
    }
  }

  public boolean contains(String thing) {
    return known.contains(hash(thing));
  }

  /**
   * Returns everything in {@code current}, with known things added up to twice that number, or to
   * {@code least}.
   */
  public String updated(List<String> current, int least) {
    var all = new LinkedHashSet<String>();
    current.forEach(thing -> all.add(hash(thing)));
    int limit = Math.max(least, 2 * all.size());
    var kept = new ArrayList<>(all);
    for (var old : known) {
      if (kept.size() >= limit) {
        break;
      }
      if (!all.contains(old)) {
        kept.add(old);
      }
    }
    return String.join("", kept);
  }

  /** Returns those of {@code things} that occur more than once. */
  public static Set<String> repeated(List<String> things) {
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
    return hash(thing, HASH_LENGTH);
  }

  /** Returns a hash of six bits a letter, at most ten letters. */
  public static String hash(String thing, int length) {
    long bits = hash64(thing);
    var written = new char[length];
    for (int i = 0; i < length; i++) {
      written[i] = DIGITS.charAt((int) (bits >>> (6 * i)) & 63);
    }
    return new String(written);
  }

  /** Returns the FNV-1a hash with its bits mixed once more: not secret, but evenly distributed. */
  public static long hash64(String text) {
    long h = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      h = (h ^ (b & 0xff)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    return h ^ (h >>> 33);
  }
}
