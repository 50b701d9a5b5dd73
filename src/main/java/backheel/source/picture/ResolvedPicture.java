package backheel.source.picture;

import backheel.input.PictureAddress;
import backheel.story.OfferedPictures.Offer;
import java.net.URI;

/** A picture of a feed, as it was written and with the address to which that leads. */
record ResolvedPicture(WrittenPicture as, URI address) {
  /** Width under which a picture was made for lists. */
  private static final int MIN_WIDTH = 300;

  /** Width above which a picture may be too large a file for a platform. */
  private static final int MAX_WIDTH = 2560;

  /** Width that is assumed where none is stated. */
  private static final int USUAL_WIDTH = 640;

  Offer offer() {
    return new Offer(address, as.width(), as.height());
  }

  boolean isTiny() {
    int width = width();
    return width > 0 && width < MIN_WIDTH;
  }

  /** Returns the worth of the width: the larger the better, up to what platforms take. */
  int worth() {
    int width = width();
    return width == 0 ? USUAL_WIDTH : width > MAX_WIDTH ? USUAL_WIDTH + 1 : width;
  }

  private int width() {
    return as.width() > 0 ? as.width() : PictureAddress.of(address).width();
  }
}
