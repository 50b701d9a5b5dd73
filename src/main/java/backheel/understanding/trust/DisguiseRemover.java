package backheel.understanding.trust;

/** A normalizer that removes disguises from a text, so that names and stories are found in it. */
public final class DisguiseRemover {
  private DisguiseRemover() {}

  /**
   * Replaces every look-alike letter by the one it imitates; code points keep their positions. Text
   * without disguise is returned unchanged.
   */
  public static String normalize(String text) {
    var clean = new StringBuilder();
    int from = 0;
    for (var disguisedWord : DisguisedWordDetector.findAll(text)) {
      clean.append(text, from, disguisedWord.at()).append(disguisedWord.clean());
      from = disguisedWord.at() + disguisedWord.word().length();
    }
    return from == 0 ? text : clean.append(text, from, text.length()).toString();
  }
}
