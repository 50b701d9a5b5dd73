package backheel.testing.patterns;

/** A text that counts how often it is looked at: work in a figure that no load can blur. */
final class Meter implements CharSequence {
  private final String text;
  private final long most;
  private long looks;

  Meter(String text, long most) {
    this.text = text;
    this.most = most;
  }

  /** The end of a measurement that would take too long. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("too many looks", null, false, false);
    }
  }

  long looks() {
    return looks;
  }

  @Override
  public char charAt(int index) {
    if (++looks > most) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
