package backheel.store.story;

import backheel.store.report.Viewer;
import backheel.story.Licence;
import backheel.story.Report;
import backheel.story.Story;
import java.util.Optional;

/** The look-up of single stories and reports. */
public interface StoryLookup {

  /** Returns a story by its number, or by that of a story since merged into it. */
  Optional<Story> byNumber(Viewer viewer, long number);

  /** Returns a report by its id, with all of a long body, of which other queries read a part. */
  Optional<Report> findReport(String id);

  /** Returns the licence under which a report's text was published; empty if none is named. */
  Optional<Licence> findLicence(Report report);
}
