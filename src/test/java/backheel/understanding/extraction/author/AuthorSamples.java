package backheel.understanding.extraction.author;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** The candidates for a page's authors with their features, from which the model is trained. */
public final class AuthorSamples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AuthorSamples() {}

  /** Returns each candidate as {@code {"name", "features"}}, in order. */
  public static ArrayNode of(AuthorEvidence evidence) {
    var candidates = AuthorCandidateCollector.collect(evidence);
    var features = new AuthorFeatures(evidence, candidates);
    var samples = JSON.createArrayNode();
    for (var candidate : candidates) {
      var sample = samples.addObject().put("name", candidate.name());
      features.of(candidate).forEach(sample.putArray("features")::add);
    }
    return samples;
  }
}
