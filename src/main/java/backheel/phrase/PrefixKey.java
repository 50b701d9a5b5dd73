package backheel.phrase;

import java.util.Set;

/**
 * The index key of a prefix: its first four letters and a star, or three when there are no more. No
 * folded word contains a star, so these keys never collide with words.
 */
final class PrefixKey {
  static final int MIN_PREFIX_LENGTH = 3;
  private static final int MAX_PREFIX_LENGTH = 4;

  private PrefixKey() {}

  /** Returns the key of a prefix that has at least {@value #MIN_PREFIX_LENGTH} letters. */
  static String of(String start) {
    return start.substring(0, Math.min(start.length(), MAX_PREFIX_LENGTH)) + "*";
  }

  /** Adds the keys of all prefixes of a word. */
  static void addAll(String word, Set<String> keys) {
    for (var length = MIN_PREFIX_LENGTH;
        length <= Math.min(MAX_PREFIX_LENGTH, word.length());
        length++) {
      keys.add(word.substring(0, length) + "*");
    }
  }
}
