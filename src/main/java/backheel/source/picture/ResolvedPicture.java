package backheel.source.picture;

import backheel.input.PictureAddress;
import backheel.story.OfferedPictures.Offer;
import java.net.URI;

/**
 * A picture of a feed, as it was written and with the address to which that leads.
 *
 * @param width the width that is stated, or named in the address; 0 if it is unknown
 */
record ResolvedPicture(WrittenPicture as, URI address, int width) {
  /** Width under which a picture was made for lists. */
  private static final int MIN_WIDTH = 300;

  /** Width above which a picture may be too large a file for a platform. */
  private static final int MAX_WIDTH = 2560;

  /** Width that is assumed where none is stated. */
  private static final int USUAL_WIDTH = 640;

  static ResolvedPicture of(WrittenPicture as, URI address) {
    int width = as.width() > 0 ? as.width() : PictureAddress.of(address).width();
    return new ResolvedPicture(as, address, width);
  }

  Offer offer() {
    return new Offer(address, as.width(), as.height());
  }

  boolean isTiny() {
    return width > 0 && width < MIN_WIDTH;
  }

  /** Returns the worth of the width: the larger the better, up to what platforms take. */
  int worth() {
    return width == 0 ? USUAL_WIDTH : width > MAX_WIDTH ? USUAL_WIDTH + 1 : width;
  }
}
