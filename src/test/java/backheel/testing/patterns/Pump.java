package backheel.testing.patterns;

import java.util.Locale;

/** A text that grows: something in front, something many times over, something behind. */
record Pump(String before, String repeated, String after) {
  String text(int length) {
    int times = Math.max(1, (length - before.length()) / repeated.length());
    return before + repeated.repeat(times) + after;
  }

  @Override
  public String toString() {
    return "[" + shown(before) + "|" + shown(repeated) + "|" + shown(after) + "]";
  }

  private static String shown(String text) {
    var shown = new StringBuilder();
    text.chars()
        .forEach(c -> {
          if (c < ' ' || Character.getType(c) == Character.NON_SPACING_MARK || c == 0xa0) {
            shown.append(String.format(Locale.ROOT, "\\u%04x", c));
          } else {
            shown.append((char) c);
          }
        });
    return shown.toString();
  }
}
