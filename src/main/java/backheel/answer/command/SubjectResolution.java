package backheel.answer.command;

import backheel.story.Subject;
import java.util.List;

/** The result of resolving a name. */
sealed interface SubjectResolution {
  /** A name that one subject bears. */
  record Unique(Subject subject) implements SubjectResolution {}

  /** A name that several subjects bear. */
  record Ambiguous(List<Subject> subjects) implements SubjectResolution {}

  /** A name that no subject bears, with the subjects of similar names. */
  record Unknown(List<Subject> nearest) implements SubjectResolution {}
}
