package backheel.store.story;

import backheel.story.Correction;
import backheel.story.Report;
import java.util.List;

/**
 * A new version of a stored report.
 *
 * @param report the new version, under the stored report's id
 * @param source the key of the source that had it
 * @param fingerprint the fingerprint of its source text
 * @param corrections the changes
 */
public record ReportRevision(
    Report report, String source, String fingerprint, List<Correction> corrections) {

  public ReportRevision {
    corrections = List.copyOf(corrections);
  }
}
