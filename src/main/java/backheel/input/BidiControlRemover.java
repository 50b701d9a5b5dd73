package backheel.input;

/**
 * Unicode's bidirectional control characters. In foreign text they can make a message look
 * different from its content: "Trojan Source", 2021. They are removed when such text enters the
 * application, so that no platform has to; those that a rendered message needs are inserted by its
 * renderer.
 */
public final class BidiControlRemover {
  private BidiControlRemover() {}

  /** Returns the text without any such character. */
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
