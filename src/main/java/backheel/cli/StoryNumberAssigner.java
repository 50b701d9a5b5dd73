package backheel.cli;

import backheel.story.Report;
import backheel.understanding.grouping.StoryAssignment;
import backheel.understanding.grouping.StoryGrouper;

/** The stories of this run, numbered in order of appearance. */
final class StoryNumberAssigner {
  private final StoryGrouper storyGrouper = new StoryGrouper();
  private long latest;

  long storyOf(Report report) {
    long story = storyGrouper.place(report).map(StoryAssignment::story).orElseGet(() -> ++latest);
    storyGrouper.learn(story, report);
    return story;
  }
}
