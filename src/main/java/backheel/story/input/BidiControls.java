package backheel.story.input;

/**
 * Characters that turn text around (Unicode's bidirectional controls). In words of others they can
 * make a message look different from what it says: "Trojan Source", 2021. They are taken out where
 * such words enter the house, so that no platform has to; what a drawn message needs of them is put
 * there by whoever draws it.
 */
public final class BidiControls {
  private BidiControls() {}

  /** The words without any such character. */
  public static String remove(String words) {
    int at = 0;
    while (at < words.length() && !isBidiControl(words.charAt(at))) {
      at++;
    }
    if (at == words.length()) {
      return words;
    }
    var kept = new StringBuilder(words.length()).append(words, 0, at);
    for (int i = at; i < words.length(); i++) {
      if (!isBidiControl(words.charAt(i))) {
        kept.append(words.charAt(i));
      }
    }
    return kept.toString();
  }

  private static boolean isBidiControl(char c) {
    return (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u206f')
        || c == '\u200e'
        || c == '\u200f'
        || c == '\u061c';
  }
}
