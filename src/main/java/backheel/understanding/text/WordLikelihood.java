package backheel.understanding.text;

import java.util.Arrays;
import java.util.List;

/** The likelihood that letters are a word of some language, by the model of languages. */
public final class WordLikelihood {
  private WordLikelihood() {}

  /**
   * Returns the mean logarithm of the likelihood of its n-grams in the language that fits best.
   *
   * @param word in lower case
   */
  public static double of(String word) {
    int ngrams = 0;
    for (int from = 0; from < word.length(); from++) {
      ngrams += Math.min(word.length() - from, NgramModel.MAX_NGRAM_LENGTH);
    }
    double best =
        Arrays.stream(NgramModel.instance().scores(List.of(word)))
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    return ngrams == 0 ? Double.NEGATIVE_INFINITY : best / ngrams;
  }
}
