package backheel.phrase;

import java.util.Set;

/**
 * What stands for the beginning of a word in an index: its first four letters and a star, or three
 * when there are no more. A star is in no folded word, so these keys and words never meet.
 */
final class PrefixKey {
  static final int SHORT = 3;
  private static final int LONG = 4;

  private PrefixKey() {}

  /** The key of a beginning that has at least {@value #SHORT} letters. */
  static String of(String start) {
    return start.substring(0, Math.min(start.length(), LONG)) + "*";
  }

  /** Adds the keys of all beginnings that a word has. */
  static void addAll(String word, Set<String> keys) {
    for (var length = SHORT; length <= Math.min(LONG, word.length()); length++) {
      keys.add(word.substring(0, length) + "*");
    }
  }
}
