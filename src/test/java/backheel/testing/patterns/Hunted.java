package backheel.testing.patterns;

import java.util.Set;
import java.util.regex.Pattern;

/** A pattern of the house, and the ways in which it is laid upon a text. */
public record Hunted(String where, Pattern pattern, Set<Way> ways) {
  /** One way of matching; {@code lookingAt} is the first step of finding. */
  public enum Way {
    FIND,
    MATCH
  }

  public Hunted(String where, Pattern pattern) {
    this(where, pattern, Set.of(Way.values()));
  }
}
