package backheel.story;

import org.jspecify.annotations.Nullable;

/**
 * One place in a report's text that names somebody or something.
 *
 * @param subject the subject meant, null for a name that could not be tied to one (a city, say)
 * @param name the canonical name if known, else the words as written
 */
public record Mention(Span at, Kind kind, @Nullable Subject subject, String name) {

  /** What sort of thing is named, as {@code backheel read} tells it. */
  public enum Kind {
    PERSON,
    TEAM,
    COMPETITION,
    VENUE,
    PLACE,
    OTHER
  }
}
