package backheel.understanding.trust;

import backheel.story.Suspicion;
import backheel.understanding.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a report as a careful reader would. */
public final class Suspicions {
  private Suspicions() {}

  /**
   * Judges what was kept, and says so when only what was cut away is suspect.
   *
   * @param whole every line of the document, article or not
   */
  public static Suspicion of(String title, String body, List<String> whole) {
    List<String> reasons = new ArrayList<>();
    Optional<String> kept = LookAlikes.in(List.of(title, body));
    Optional<String> cut = kept.isPresent() ? Optional.empty() : LookAlikes.in(whole);
    if (cut.isPresent() && body.contains(Words.tidy(cut.get()))) {
      // What nobody can see has been taken out of what was kept.
      kept = cut;
      cut = Optional.empty();
    }
    kept.ifPresent(word -> reasons.add("look-alike letters in the article: " + word));
    cut.ifPresent(word ->
        reasons.add("look-alike letters, only in what was cut away around the article: " + word));
    var bait = Clickbait.of(title);
    reasons.addAll(bait.reasons());
    return new Suspicion(kept.isPresent() || cut.isPresent(), bait.value(), reasons);
  }
}
