package backheel.story;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that a source offers with a document.
 *
 * @param offers those that may be the article's, the likeliest first
 * @param shared those that the source shows with other articles as well, such as its logo
 */
public record OfferedPictures(List<Offer> offers, Set<URI> shared) {
  public static final OfferedPictures NONE = new OfferedPictures(List.of(), Set.of());

  /**
   * A picture as the source describes it.
   *
   * @param width the width in pixels, 0 if it is not stated
   * @param height the height in pixels, 0 if it is not stated
   */
  public record Offer(URI address, int width, int height) {}

  public OfferedPictures {
    offers = List.copyOf(offers);
    shared = Set.copyOf(shared);
  }

  /** Returns one picture of unknown size, or none. */
  public static OfferedPictures of(@Nullable URI address) {
    return address == null
        ? NONE
        : new OfferedPictures(List.of(new Offer(address, 0, 0)), Set.of());
  }

  /** Returns the likeliest, null if none is offered. */
  public @Nullable URI first() {
    return offers.isEmpty() ? null : offers.getFirst().address();
  }

  /** Returns the offers without the shared ones. */
  public OfferedPictures withShared(Set<URI> others) {
    var own = offers.stream().filter(offer -> !others.contains(offer.address())).toList();
    return new OfferedPictures(own, others);
  }
}
