package backheel.understanding.names;

import backheel.understanding.text.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of words and phrases that is matched without joining the words of a text. */
final class PhraseMatcher {

  private static final List<String[]> NONE = List.of();

  private final Map<String, List<String[]>> byFirst = new HashMap<>();
  private final Map<String, List<String[]>> byLast = new HashMap<>();

  PhraseMatcher(Collection<String> folded) {
    for (var phrase : folded) {
      var words = phrase.split(" ", -1);
      byFirst.computeIfAbsent(words[0], key -> new ArrayList<>(1)).add(words);
      byLast.computeIfAbsent(words[words.length - 1], key -> new ArrayList<>(1)).add(words);
    }
  }

  /** Returns the number of words of the longest phrase that begins at the word, or 0. */
  int lengthAt(List<Word> words, int at) {
    return lengthAt(words, at, words.size());
  }

  /**
   * Returns the number of words of the longest phrase that begins at the word before the end, or 0.
   */
  int lengthAt(List<Word> words, int at, int end) {
    var longest = 0;
    for (var phrase : byFirst.getOrDefault(words.get(at).folded(), NONE)) {
      if (phrase.length > longest && at + phrase.length <= end && isAt(words, at, phrase)) {
        longest = phrase.length;
      }
    }
    return longest;
  }

  /** Returns the number of words of the longest phrase that ends directly before the word, or 0. */
  int lengthBefore(List<Word> words, int at) {
    var longest = 0;
    if (at > 0) {
      for (var phrase : byLast.getOrDefault(words.get(at - 1).folded(), NONE)) {
        if (phrase.length > longest
            && phrase.length <= at
            && isAt(words, at - phrase.length, phrase)) {
          longest = phrase.length;
        }
      }
    }
    return longest;
  }

  private static boolean isAt(List<Word> words, int at, String[] phrase) {
    for (var i = 0; i < phrase.length; i++) {
      if (!words.get(at + i).folded().equals(phrase[i])) {
        return false;
      }
    }
    return true;
  }
}
