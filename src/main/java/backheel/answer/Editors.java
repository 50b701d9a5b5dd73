package backheel.answer;

import backheel.chat.Question;
import backheel.store.Decided;
import java.util.List;
import java.util.Optional;

/** Those who may decide what is one story: the operator, and the desk that does as told. */
public interface Editors {

  /** Whether whoever asks is the operator. */
  boolean include(Question question);

  /** Puts all reports of one story into another; nothing when these are not two stories. */
  Optional<Decided> merge(long into, long from, String by, String why);

  /** Makes a story of its own of these reports; nothing when none or all would go. */
  Optional<Decided> split(long story, List<String> reports, String by, String why);

  /** Takes back the latest decision; nothing when there is none. */
  Optional<Decided> undo();

  /** Nobody may, and nothing is done. */
  Editors NOBODY =
      new Editors() {
        @Override
        public boolean include(Question question) {
          return false;
        }

        @Override
        public Optional<Decided> merge(long into, long from, String by, String why) {
          return Optional.empty();
        }

        @Override
        public Optional<Decided> split(long story, List<String> reports, String by, String why) {
          return Optional.empty();
        }

        @Override
        public Optional<Decided> undo() {
          return Optional.empty();
        }
      };
}
