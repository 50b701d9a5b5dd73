package backheel.understanding.trust;

import backheel.story.Suspicion;
import backheel.understanding.text.TextNormalizer;
import backheel.understanding.text.Truncation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a report as a careful reader would. */
public final class SuspicionCheck {
  private static final int MAX_WORD_LENGTH = 200;
  private static final int MAX_SURROUNDING_CHARACTERS = 256 * 1024;

  private SuspicionCheck() {}

  /**
   * Judges what was kept, and says so when only what was cut away is suspect.
   *
   * @param whole every line of the document, article or not
   */
  public static Suspicion check(String title, String body, List<String> whole) {
    List<String> reasons = new ArrayList<>();
    Optional<String> kept = HomoglyphDetector.findFirst(title + "\n" + body);
    Optional<String> cut = kept.isPresent() ? Optional.empty() : amongTheRest(whole);
    if (cut.isPresent()
        && cut.get().length() <= MAX_WORD_LENGTH
        && body.contains(TextNormalizer.normalize(cut.get()))) {
      // What nobody can see has been taken out of what was kept.
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

  /** As much of a word as a reason can show. */
  private static String shown(String word) {
    return Truncation.truncate(word, MAX_WORD_LENGTH);
  }

  /** Lines around an article beyond so many characters are not looked at. */
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

  /** Counters and codes stand around articles: digits prove nothing there. */
  private static Optional<String> amongTheRest(List<String> lines) {
    return first(lines).stream()
        .flatMap(line -> HomoglyphDetector.findAll(line).stream())
        .map(HomoglyphDetector.DisguisedWord::word)
        .filter(word -> word.chars().anyMatch(c -> c > 127))
        .findFirst();
  }
}
