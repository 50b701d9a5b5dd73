package backheel.answer;

import java.util.List;

/** How the house goes, for {@code /status}. */
public interface HouseState {

  /** What there is to say, in groups. */
  List<Line> lines();

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
   * @param name of a platform or source; of the store a part of the key {@code status.name.NAME}
   */
  record Line(Group group, String name, Sign sign, List<Note> notes) {
    public Line {
      notes = List.copyOf(notes);
    }
  }

  /** What there is to say of one thing. */
  sealed interface Note {

    /** Words of others, such as of a place that does not answer; never a token. */
    record Words(String words) implements Note {}

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
