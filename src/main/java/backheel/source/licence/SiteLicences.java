package backheel.source.licence;

import backheel.story.LicenceLine;
import java.util.List;

/**
 * The licences that a site names in its robots.txt.
 *
 * @param complete whether all of their documents could be read, or will never be
 */
public record SiteLicences(List<LicenceLine> lines, boolean complete) {
  public SiteLicences {
    lines = List.copyOf(lines);
  }
}
