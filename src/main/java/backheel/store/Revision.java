package backheel.store;

import backheel.story.Correction;
import backheel.story.Report;
import java.util.List;

/**
 * A new version of a report that is stored.
 *
 * @param report the version, under the stored report's id
 * @param source the key of the source that had it
 * @param fingerprint of the words it was made of
 * @param corrections what was changed
 */
public record Revision(
    Report report, String source, String fingerprint, List<Correction> corrections) {

  public Revision {
    corrections = List.copyOf(corrections);
  }
}
