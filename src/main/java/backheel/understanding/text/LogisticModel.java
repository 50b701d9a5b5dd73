package backheel.understanding.text;

import backheel.input.BundledTableReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A logistic regression over named features, each present or absent, read from a table. */
public final class LogisticModel {
  private static final String BIAS = "bias";

  private final Map<String, Double> weights;

  private LogisticModel(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** Reads a table beside a class: one {@code feature = weight} a line. */
  public static LogisticModel read(Class<?> beside, String file) {
    Map<String, Double> weights = new HashMap<>();
    for (String line : BundledTableReader.lines(beside, file)) {
      int equals = line.lastIndexOf('=');
      weights.put(line.substring(0, equals).strip(), Double.valueOf(line.substring(equals + 1)));
    }
    return new LogisticModel(weights);
  }

  /** Returns the probability, from 0 to 1; a feature that the table lacks counts for nothing. */
  public double probability(Collection<String> features) {
    double sum = weights.getOrDefault(BIAS, 0.0);
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
