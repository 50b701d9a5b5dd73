package backheel.card;

/** The contrast between two colours as defined by WCAG 2. */
final class Contrast {
  /** Minimum contrast of readable text. */
  static final double MIN_READABLE_CONTRAST = 4.5;

  private Contrast() {}

  /** Returns a ratio from 1, equal, to 21, black and white; colours are 0xRRGGBB. */
  static double between(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int value) {
    double share = (value & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
