package backheel.story;

/** The goals of the side named first, and of the side named second, after any extra time. */
public record Score(int home, int away) {
  public Score {
    if (home < 0 || away < 0) {
      throw new IllegalArgumentException("no such score: " + home + "-" + away);
    }
  }

  public Score swapped() {
    return new Score(/* home= */ away, /* away= */ home);
  }

  @Override
  public String toString() {
    return home + "-" + away;
  }
}
