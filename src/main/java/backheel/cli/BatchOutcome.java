package backheel.cli;

import backheel.story.Report;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The outcome of one document. */
sealed interface BatchOutcome {
  ObjectNode toJson(StoryNumbers storyNumbers);

  /** A document that was read. */
  record Read(Report report) implements BatchOutcome {
    @Override
    public ObjectNode toJson(StoryNumbers storyNumbers) {
      return ReportJsonBuilder.of(report, storyNumbers.storyOf(report));
    }
  }

  /** A document that was not read, with the line that gives the reason. */
  record Refused(ObjectNode line) implements BatchOutcome {
    @Override
    public ObjectNode toJson(StoryNumbers storyNumbers) {
      return line;
    }
  }
}
