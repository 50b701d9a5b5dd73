package backheel.answer.command;

import backheel.chat.ChatId;
import java.time.Instant;
import java.util.List;

/** The status of the application, for {@code /status}. */
public interface SystemStatusProvider {

  /** Returns the lines of the status, in groups. */
  List<Line> lines();

  /** Returns the status of the feeds that a chat subscribes to, by their titles. */
  default List<Line> feedsOf(ChatId chat) {
    return List.of();
  }

  /** The state that a line shows. */
  enum Sign {
    WELL,
    WAITING,
    TROUBLE,
    OFF
  }

  /** The subject of a line; its heading is the message {@code status.GROUP}. */
  enum Group {
    PLATFORMS,
    SOURCES,
    STORE
  }

  /**
   * One line of the status.
   *
   * @param name the name of a platform or source; for the database, a part of the key {@code
   *     status.name.NAME}; "" where the notes are sufficient
   * @param forOperators whether the line is of interest to operators only
   */
  record Line(Group group, String name, Sign sign, List<Note> notes, boolean forOperators) {
    public Line {
      notes = List.copyOf(notes);
    }

    /** Creates a line that everyone may read. */
    public Line(Group group, String name, Sign sign, List<Note> notes) {
      this(group, name, sign, notes, false);
    }
  }

  /** A detail of a line. */
  sealed interface Note {

    /**
     * Text from outside, such as from a host that does not answer, for operators only; never a
     * token.
     */
    record Words(String words) implements Note {}

    /** One of our messages with the argument {@code age}, the time since something happened. */
    record When(String key, Instant at) implements Note {}

    /** One of our messages, with the names and values of its arguments in turn. */
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
