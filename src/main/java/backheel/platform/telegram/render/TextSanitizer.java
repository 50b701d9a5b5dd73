package backheel.platform.telegram.render;

import backheel.chat.BidiIsolator;
import backheel.chat.NonBreakingFlagSpacer;

/**
 * A filter of characters that could make a message look different from its content: control
 * characters, direction overrides, halves of surrogate pairs. Isolates stay where they come in
 * pairs.
 */
final class TextSanitizer {
  private TextSanitizer() {}

  static String sanitize(String words) {
    var clean = new StringBuilder(words.length());
    boolean paired = isolatesPair(words);
    int lineFeeds = 0;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n' || c == '\u2028' || c == '\u2029') {
        if (++lineFeeds <= 2) {
          clean.append('\n');
        }
      } else if (c == '\t') {
        clean.append(' ');
      } else if (c == BidiIsolator.FIRST_STRONG_ISOLATE || c == BidiIsolator.POP_ISOLATE) {
        if (paired) {
          clean.append((char) c);
        }
      } else if (!isForbidden(c)) {
        lineFeeds = 0;
        clean.appendCodePoint(c);
      }
    }
    return NonBreakingFlagSpacer.keepWithNames(clean.toString());
  }

  private static boolean isForbidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> true;
      default ->
          (c >= 0x202A && c <= 0x202E)
              || (c >= 0x2066 && c <= 0x2067)
              || c == 0xFEFF
              || (c & 0xFFFE) == 0xFFFE
              || (c >= 0xFDD0 && c <= 0xFDEF);
    };
  }

  private static boolean isolatesPair(String words) {
    int depth = 0;
    for (int i = 0; i < words.length() && depth >= 0; i++) {
      depth +=
          switch (words.charAt(i)) {
            case BidiIsolator.FIRST_STRONG_ISOLATE -> 1;
            case BidiIsolator.POP_ISOLATE -> -1;
            default -> 0;
          };
    }
    return depth == 0;
  }
}
