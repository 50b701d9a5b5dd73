package backheel.phrase;

import backheel.football.TextFolding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a text as phrases compare them: folded as everywhere in Backheel, and without the
 * English possessive, so that {@code Hakimi's} is {@code hakimi}.
 */
final class FoldedWordSplitter {
  private static final Pattern POSSESSIVE =
      Pattern.compile("['’ʼ](?<=\\p{L}.)[sS](?![\\p{L}\\p{N}])");

  private FoldedWordSplitter() {}

  static List<String> split(String text) {
    var folded = TextFolding.fold(POSSESSIVE.matcher(text).replaceAll(""));
    return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
  }
}
