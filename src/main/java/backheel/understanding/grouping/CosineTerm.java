package backheel.understanding.grouping;

/** The contribution of one kind of feature to the cosine similarity. */
final class CosineTerm {
  private final DocumentFrequencies frequencies;
  private double both;
  private double own;
  private double theirs;

  /**
   * Creates the term of one kind of feature.
   *
   * @param language "" for features independent of the language
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

  /** Adds words that may be names on one side, which count only if they are names on the other. */
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

  /** Returns the similarity in one kind of feature, from 0 to 1. */
  static double cosine(CosineTerm a, double ofA) {
    return cosine(a, ofA, a, 0);
  }

  /** Returns the similarity in two kinds, each with its weight. */
  static double cosine(CosineTerm a, double ofA, CosineTerm b, double ofB) {
    return cosine(a, ofA, b, ofB, a, 0, a, 0);
  }

  /** Returns the similarity in four kinds, each with its weight. */
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
