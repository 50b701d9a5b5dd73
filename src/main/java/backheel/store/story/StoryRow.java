package backheel.store.story;

import backheel.story.Correction;
import backheel.story.Report;
import backheel.story.Story;
import java.util.List;

/** The row of a story. */
record StoryRow(long number, long edition, String feed, String pass) {
  Story story(List<Report> reports, List<Correction> corrections) {
    return new Story(number, reports, corrections, edition, feed, pass);
  }
}
