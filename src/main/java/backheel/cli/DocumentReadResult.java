package backheel.cli;

import backheel.story.Report;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The outcome of one document. */
sealed interface DocumentReadResult {
  ObjectNode toJson(StoryNumberAssigner storyNumberAssigner);

  /** A document that was read. */
  record Read(Report report) implements DocumentReadResult {
    @Override
    public ObjectNode toJson(StoryNumberAssigner storyNumberAssigner) {
      return ReportJsonBuilder.of(report, storyNumberAssigner.storyOf(report));
    }
  }

  /** A document that was not read, with the line that gives the reason. */
  record Refused(ObjectNode line) implements DocumentReadResult {
    @Override
    public ObjectNode toJson(StoryNumberAssigner storyNumberAssigner) {
      return line;
    }
  }
}
