package backheel.understanding.extraction.picture;

import backheel.input.PictureAddress.FileType;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The choice among the pictures that may be an article's.
 *
 * @param article the address of the article, null if it is unknown
 * @param others pictures of its outlet and its authors
 */
record PictureChoice(@Nullable URI article, Set<URI> others) {
  private static final int MAX_DOUBTS = 1;

  /**
   * Returns the picture: what is offered counts before what stands in the text, unless it is small
   * or not the article's; of two different offers, the one that stands in the text.
   *
   * @param offered the pictures that the outlet names, the likeliest first
   * @param inText the pictures in the text, in its order
   */
  @Nullable URI choose(List<PictureCandidate> offered, Supplier<List<PictureCandidate>> inText) {
    var own = offered.stream().filter(this::isOwn).toList();
    var large = own.stream().filter(candidate -> !candidate.isSmall()).toList();
    if (!large.isEmpty()
        && large.stream().allMatch(large.getFirst()::isSameAs)
        && large.getFirst().worth() >= PictureCandidate.USUAL_WIDTH) {
      return large.getFirst().address();
    }
    var shown = inText.get();
    var chosen = lead(large, shown);
    if (chosen == null) {
      chosen = best(shown);
    }
    if (chosen == null) {
      chosen = own.isEmpty() ? null : own.getFirst();
    }
    return chosen == null ? null : inGoodSize(chosen, own, shown).address();
  }

  private static @Nullable PictureCandidate lead(
      List<PictureCandidate> offered, List<PictureCandidate> shown) {
    return offered.stream()
        .filter(candidate -> candidate.doubts() == 0)
        .filter(candidate -> shown.stream().anyMatch(candidate::isSameAs))
        .findFirst()
        .orElse(offered.isEmpty() ? null : offered.getFirst());
  }

  private static @Nullable PictureCandidate best(List<PictureCandidate> shown) {
    return shown.stream()
        .filter(candidate -> doubts(candidate) <= MAX_DOUBTS)
        .min(Comparator.comparingInt(PictureChoice::doubts))
        .orElse(null);
  }

  private static int doubts(PictureCandidate candidate) {
    boolean gif = candidate.facts().type() == FileType.GIF;
    return candidate.doubts() + (gif ? 1 : 0) + (candidate.isSmall() ? 1 : 0);
  }

  /** Returns the same picture in a larger size, if the chosen one is small. */
  private static PictureCandidate inGoodSize(
      PictureCandidate chosen, List<PictureCandidate> offered, List<PictureCandidate> shown) {
    if (chosen.worth() >= PictureCandidate.USUAL_WIDTH) {
      return chosen;
    }
    return Stream.concat(offered.stream(), shown.stream())
        .filter(chosen::isSameAs)
        .max(Comparator.comparingInt(PictureCandidate::worth))
        .filter(other -> other.worth() > chosen.worth())
        .orElse(chosen);
  }

  private boolean isOwn(PictureCandidate candidate) {
    return candidate.isPhotograph()
        && !others.contains(candidate.address())
        && !PictureSigns.isForeign(candidate.address(), candidate.facts(), article);
  }
}
