package backheel.source.picture;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A finder of the pictures that a source shows with many documents: a logo, a banner, what it puts
 * in the place of a missing picture. A picture that two stories share may be that of both; one that
 * three share, or all, is none's.
 */
public final class SharedPictureFinder {
  private static final int MIN_DOCUMENTS = 3;

  private final Map<URI, Integer> counts = new HashMap<>();
  private final Set<String> documents = new HashSet<>();

  /**
   * Adds the pictures of a document.
   *
   * @param document what tells the document from others; one that was added before is left out
   */
  public void add(String document, Collection<URI> pictures) {
    if (!pictures.isEmpty() && documents.add(document)) {
      new HashSet<>(pictures).forEach(picture -> counts.merge(picture, 1, Integer::sum));
    }
  }

  /** Returns the pictures that many of the documents share. */
  public Set<URI> shared() {
    var shared = new HashSet<URI>();
    counts.forEach((picture, count) -> {
      if (count >= MIN_DOCUMENTS || (count > 1 && count == documents.size())) {
        shared.add(picture);
      }
    });
    return shared;
  }
}
