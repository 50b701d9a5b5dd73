package backheel.story;

import org.jspecify.annotations.Nullable;

/**
 * One place in a report's text that names a subject, or another person, place or thing.
 *
 * @param subject the subject meant, null for a name that is not linked to one (a city, say)
 * @param name the canonical name if known, else the words as written
 */
public record Mention(Span at, Kind kind, @Nullable Subject subject, String name) {

  /** The kinds of named thing, as printed by {@code backheel read}. */
  public enum Kind {
    PERSON,
    TEAM,
    COMPETITION,
    VENUE,
    PLACE,
    OTHER
  }
}
