package backheel.understanding.grouping;

/** What one kind of traits adds to the cosine. */
final class CosineTerm {
  private final DocumentFrequencies frequencies;
  private double both;
  private double own;
  private double theirs;

  /**
   * Of one kind of traits.
   *
   * @param language "" for traits that no language has for itself
   */
  CosineTerm(
      FeatureVector ours, FeatureVector others, String language, DocumentFrequencies frequencies) {
    this.frequencies = frequencies;
    int j = 0;
    for (int i = 0; i < ours.keys.length; i++) {
      double weight = ours.count(i) * frequencies.weight(language, ours.keys[i]);
      own += weight * weight;
      while (j < others.keys.length && others.keys[j] < ours.keys[i]) {
        j++;
      }
      if (j < others.keys.length && others.keys[j] == ours.keys[i]) {
        both += weight * others.count(j) * frequencies.weight(language, ours.keys[i]);
      }
    }
    for (int i = 0; i < others.keys.length; i++) {
      double weight = others.count(i) * frequencies.weight(language, others.keys[i]);
      theirs += weight * weight;
    }
  }

  /** What may be a name on one side counts only where it is one on the other. */
  void echo(FeatureVector ours, FeatureVector others, boolean oursEcho) {
    int j = 0;
    for (int i = 0; i < ours.keys.length && j < others.keys.length; i++) {
      while (j < others.keys.length && others.keys[j] < ours.keys[i]) {
        j++;
      }
      if (j < others.keys.length && others.keys[j] == ours.keys[i]) {
        double weight = frequencies.bridge(ours.keys[i]);
        double mine = ours.count(i) * weight;
        double other = others.count(j) * weight;
        both += mine * other;
        own += oursEcho ? mine * mine : 0;
        theirs += oursEcho ? 0 : other * other;
      }
    }
  }

  /** How alike two are in one kind of traits, from 0 to 1. */
  static double cosine(CosineTerm a, double ofA) {
    return cosine(a, ofA, a, 0);
  }

  /** In two kinds, each with its weight. */
  static double cosine(CosineTerm a, double ofA, CosineTerm b, double ofB) {
    return cosine(a, ofA, b, ofB, a, 0, a, 0);
  }

  /** In four kinds, each with its weight. */
  static double cosine(
      CosineTerm a,
      double ofA,
      CosineTerm b,
      double ofB,
      CosineTerm c,
      double ofC,
      CosineTerm d,
      double ofD) {
    double aa = ofA * ofA;
    double bb = ofB * ofB;
    double cc = ofC * ofC;
    double dd = ofD * ofD;
    double both = aa * a.both + bb * b.both + cc * c.both + dd * d.both;
    double own = aa * a.own + bb * b.own + cc * c.own + dd * d.own;
    double theirs = aa * a.theirs + bb * b.theirs + cc * c.theirs + dd * d.theirs;
    return own == 0 || theirs == 0 ? 0 : both / Math.sqrt(own * theirs);
  }
}
