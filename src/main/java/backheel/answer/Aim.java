package backheel.answer;

import backheel.phrase.MalformedPhraseException;
import backheel.story.Subject;
import java.util.List;

/** What somebody may mean who types what to wait for, or what to hear nothing of. */
sealed interface Aim {

  /**
   * One thing.
   *
   * @param target see {@link backheel.store.Target}
   * @param name as it is kept with the wish, "" where the target says it all
   */
  record At(String target, String name) implements Aim {}

  /** One of these, each called by the same name. */
  record Several(List<Subject> subjects) implements Aim {
    public Several {
      subjects = List.copyOf(subjects);
    }
  }

  /** One of these pairs, because a name on one side is that of several. */
  record Pairs(List<At> pairs) implements Aim {
    public Pairs {
      pairs = List.copyOf(pairs);
    }
  }

  /** Nothing that is known; {@code name} is the part of which nothing is. */
  record Nothing(String name) implements Aim {}

  /** Words that cannot be waited for. */
  record Malformed(MalformedPhraseException why) implements Aim {}
}
