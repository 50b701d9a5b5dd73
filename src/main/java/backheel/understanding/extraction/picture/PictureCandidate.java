package backheel.understanding.extraction.picture;

import backheel.input.PictureAddress;
import backheel.input.PictureAddress.FileType;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * A picture that may be the article's.
 *
 * @param width the width in pixels, 0 if it is unknown
 * @param height the height in pixels, 0 if it is unknown
 * @param doubts the number of signs against it that do not decide alone
 */
record PictureCandidate(URI address, PictureAddress facts, int width, int height, int doubts) {
  /** Width above which a picture may be too large a file for a platform. */
  static final int MAX_WIDTH = 2048;

  /** Width that is assumed where none is stated, and from which a picture need not be larger. */
  static final int USUAL_WIDTH = 640;

  /** Width under which a picture was made for lists. */
  private static final int MIN_WIDTH = 200;

  /** Side under which a picture is an icon. */
  private static final int MIN_SIDE = 60;

  /** Side up to which a square is an emoji or an icon. */
  private static final int MAX_ICON = 72;

  /** Side up to which a picture amid text is the portrait of an author, a crest or an icon. */
  private static final int MAX_PORTRAIT = 100;

  private static final int MAX_BANNER_HEIGHT = 120;
  private static final int BANNER_RATIO = 4;

  /** Ratio of the sides above which platforms refuse a picture. */
  private static final int MAX_RATIO = 20;

  private static final Pattern NAMED_SMALL =
      Pattern.compile("(?i)(?<![a-z])(?:thumbs?|thumbnails?|small|mini)(?![a-z])");

  /** Creates a candidate; what is not stated of its size is taken from its address. */
  static PictureCandidate of(URI address, int width, int height, int doubts) {
    var facts = PictureAddress.of(address);
    return width > 0 || height > 0
        ? new PictureCandidate(address, facts, width, height, doubts)
        : new PictureCandidate(address, facts, facts.width(), facts.height(), doubts);
  }

  /** Returns whether it has the size of a photograph, as far as its size is known. */
  boolean isPhotograph() {
    if ((width > 0 && width < MIN_SIDE) || (height > 0 && height < MIN_SIDE)) {
      return false;
    }
    if (width == 0 || height == 0) {
      return true;
    }
    boolean icon = width <= MAX_ICON && height <= MAX_ICON;
    boolean banner = width > BANNER_RATIO * height && height < MAX_BANNER_HEIGHT;
    boolean strip = width > MAX_RATIO * height || height > MAX_RATIO * width;
    return !icon && !banner && !strip;
  }

  /** Returns whether it is larger than the portraits and crests amid text. */
  boolean isPhotographAmidText() {
    return isPhotograph()
        && (width == 0 || height == 0 || width > MAX_PORTRAIT || height > MAX_PORTRAIT);
  }

  /** Returns whether it is known to be as small as pictures in lists are. */
  boolean isSmall() {
    return width > 0 && width < MIN_WIDTH;
  }

  /** Returns whether both show the same, whatever their size. */
  boolean isSameAs(PictureCandidate other) {
    return facts.key().equals(other.facts.key());
  }

  /** Returns the worth of its size: the larger the better, up to what platforms take. */
  int worth() {
    if (facts.type() == FileType.RARE) {
      return 1;
    }
    if (width > 0) {
      return width > MAX_WIDTH ? USUAL_WIDTH + 1 : width;
    }
    boolean small =
        NAMED_SMALL.matcher(facts.name()).find()
            || facts.folders().stream().anyMatch(folder -> NAMED_SMALL.matcher(folder).find());
    return small ? MIN_WIDTH : USUAL_WIDTH;
  }
}
