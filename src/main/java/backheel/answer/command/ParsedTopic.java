package backheel.answer.command;

import backheel.phrase.MalformedPhraseException;
import backheel.story.Subject;
import backheel.subscription.Topic;
import java.util.List;

/** The interpretation of a topic that a person types, to subscribe to it or to mute it. */
public sealed interface ParsedTopic {

  /**
   * One topic.
   *
   * @param topic the topic
   * @param name the name stored with the subscription, "" where the topic is sufficient
   */
  record OneTopic(Topic topic, String name) implements ParsedTopic {}

  /** Several subjects of the same name, of which one is meant. */
  record Ambiguous(List<Subject> subjects) implements ParsedTopic {
    public Ambiguous {
      subjects = List.copyOf(subjects);
    }
  }

  /** Several pairs, of which one is meant, because a name on one side is ambiguous. */
  record Pairs(List<OneTopic> pairs) implements ParsedTopic {
    public Pairs {
      pairs = List.copyOf(pairs);
    }
  }

  /** An unknown topic; {@code name} is the part that was not recognised. */
  record Unknown(String name) implements ParsedTopic {}

  /** Words that are no valid phrase. */
  record Malformed(MalformedPhraseException why) implements ParsedTopic {}
}
