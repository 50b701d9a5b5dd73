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
   * @param name of a platform or source, or the key of a message about the store
   * @param note plain words; never a token
   */
  record Line(Group group, String name, Sign sign, String note) {}
}
