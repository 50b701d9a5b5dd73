package backheel.understanding.matches;

import java.util.Comparator;

/**
 * One thing that is told of a match.
 *
 * @param kind such as "result", "goal"
 */
record Fact(String match, String kind, String what) implements Comparable<Fact> {

  private static final Comparator<Fact> ORDER =
      Comparator.comparing(Fact::match).thenComparing(Fact::kind).thenComparing(Fact::what);

  @Override
  public int compareTo(Fact other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return match + " " + kind + ": " + what;
  }
}
