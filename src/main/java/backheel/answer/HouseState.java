package backheel.answer;

import java.time.Instant;
import java.util.List;

/** How the house goes, for {@code /status}. */
public interface HouseState {

  /** What there is to say, in groups. */
  List<Line> lines();

  /** How the feeds go that a chat asked for, by their titles. */
  default List<Line> feedsOf(String chat) {
    return List.of();
  }

  /** Whether something goes well. */
  enum Sign {
    WELL,
    WAITING,
    TROUBLE,
    OFF
  }

  /** What a line is about; its heading is the message {@code status.GROUP}. */
  enum Group {
    PLATFORMS,
    SOURCES,
    STORE
  }

  /**
   * One line.
   *
   * @param name of a platform or source; of the store a part of the key {@code status.name.NAME};
   *     "" where the notes say all
   * @param forOperators whether it names what concerns nobody else
   */
  record Line(Group group, String name, Sign sign, List<Note> notes, boolean forOperators) {
    public Line {
      notes = List.copyOf(notes);
    }

    /** One that everybody may read. */
    public Line(Group group, String name, Sign sign, List<Note> notes) {
      this(group, name, sign, notes, false);
    }
  }

  /** What there is to say of one thing. */
  sealed interface Note {

    /**
     * Words of others, such as of a place that does not answer, for operators alone; never a token.
     */
    record Words(String words) implements Note {}

    /** A message of ours with the argument {@code age}: how long ago something was. */
    record When(String key, Instant at) implements Note {}

    /** A message of ours, with the names and values of its arguments in turn. */
    record Message(String key, List<Object> named) implements Note {
      public Message {
        named = List.copyOf(named);
      }

      public Message(String key, Object... named) {
        this(key, List.of(named));
      }
    }
  }
}
