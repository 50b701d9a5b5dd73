package backheel.understanding.trust;

/** Takes the disguise off a text, so that names and stories are found in it. */
public final class HomoglyphNormalizer {
  private HomoglyphNormalizer() {}

  /**
   * The text with every look-alike letter replaced by the one it poses as; code points keep their
   * places. Honest text comes back as it is.
   */
  public static String normalize(String text) {
    var clean = new StringBuilder();
    int from = 0;
    for (var masked : HomoglyphDetector.findAll(text)) {
      clean.append(text, from, masked.at()).append(masked.clean());
      from = masked.at() + masked.word().length();
    }
    return from == 0 ? text : clean.append(text, from, text.length()).toString();
  }
}
