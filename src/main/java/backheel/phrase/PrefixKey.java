package backheel.phrase;

import java.util.Set;

/**
 * What stands for the beginning of a word in an index: its first four letters and a star, or three
 * when there are no more. A star is in no folded word, so these keys and words never meet.
 */
final class PrefixKey {
  static final int MIN_PREFIX_LENGTH = 3;
  private static final int MAX_PREFIX_LENGTH = 4;

  private PrefixKey() {}

  /** The key of a beginning that has at least {@value #MIN_PREFIX_LENGTH} letters. */
  static String of(String start) {
    return start.substring(0, Math.min(start.length(), MAX_PREFIX_LENGTH)) + "*";
  }

  /** Adds the keys of all beginnings that a word has. */
  static void addAll(String word, Set<String> keys) {
    for (var length = MIN_PREFIX_LENGTH;
        length <= Math.min(MAX_PREFIX_LENGTH, word.length());
        length++) {
      keys.add(word.substring(0, length) + "*");
    }
  }
}
