package backheel.understanding.trust;

import backheel.story.Suspicion;
import backheel.understanding.text.TextNormalizer;
import backheel.understanding.text.TextTruncator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks that a careful reader would apply to a report. */
public final class SuspicionCheck {
  private static final int MAX_WORD_LENGTH = 200;
  private static final int MAX_SURROUNDING_CHARACTERS = 256 * 1024;

  private SuspicionCheck() {}

  /**
   * Checks the article, and reports separately when only the removed surroundings are suspect.
   *
   * @param whole every line of the document, article or not
   */
  public static Suspicion check(String title, String body, List<String> whole) {
    List<String> reasons = new ArrayList<>();
    Optional<String> kept = DisguisedWordDetector.findFirst(title + "\n" + body);
    Optional<String> cut = kept.isPresent() ? Optional.empty() : amongTheRest(whole);
    if (cut.isPresent()
        && cut.get().length() <= MAX_WORD_LENGTH
        && body.contains(TextNormalizer.normalize(cut.get()))) {
      // Invisible characters have already been removed from the article.
      kept = cut;
      cut = Optional.empty();
    }
    kept.ifPresent(word -> reasons.add("look-alike letters in the article: " + shown(word)));
    cut.ifPresent(word ->
        reasons.add(
            "look-alike letters, only in what was cut away around the article: " + shown(word)));
    var bait = ClickbaitDetector.score(title, body);
    bait.kinds().forEach(kind -> reasons.add(ClickbaitDetector.reason(kind)));
    return new Suspicion(kept.isPresent() || cut.isPresent(), bait.value(), bait.kinds(), reasons);
  }

  /** Returns a word cut to the length that a reason can show. */
  private static String shown(String word) {
    return TextTruncator.truncate(word, MAX_WORD_LENGTH);
  }

  /** Returns the first lines of a document, up to the maximum number of characters. */
  private static List<String> first(List<String> lines) {
    int length = 0;
    for (int i = 0; i < lines.size(); i++) {
      length += lines.get(i).length();
      if (length > MAX_SURROUNDING_CHARACTERS) {
        return lines.subList(0, i);
      }
    }
    return lines;
  }

  /**
   * Returns the first disguised word in the surroundings of an article. Words with ASCII digits do
   * not count there: counters and codes are common.
   */
  private static Optional<String> amongTheRest(List<String> lines) {
    return first(lines).stream()
        .flatMap(line -> DisguisedWordDetector.findAll(line).stream())
        .map(DisguisedWord::word)
        .filter(word -> word.chars().anyMatch(c -> c > 127))
        .findFirst();
  }
}
