package backheel.testing.patterns;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A pattern of the house, and how it is laid upon a text.
 *
 * @param mostMarks the longest row of combining marks in the texts that it meets
 */
public record Hunted(String where, Pattern pattern, Set<Way> ways, int mostMarks) {
  /** One way of matching; {@code lookingAt} is the first step of finding. */
  public enum Way {
    FIND,
    MATCH
  }

  public Hunted(String where, Pattern pattern) {
    this(where, pattern, Set.of(Way.values()));
  }

  Hunted(String where, Pattern pattern, Set<Way> ways) {
    this(where, pattern, ways, Integer.MAX_VALUE);
  }

  /** The same on texts whose rows of combining marks have an end. */
  public Hunted withMarks(int most) {
    return new Hunted(where, pattern, ways, most);
  }

  boolean meets(String text) {
    int row = 0;
    for (int i = 0; i < text.length() && row <= mostMarks; i++) {
      row = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? row + 1 : 0;
    }
    return row <= mostMarks;
  }
}
