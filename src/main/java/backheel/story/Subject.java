package backheel.story;

import java.util.Locale;

/**
 * A person, side, competition or venue that reports are about and people can follow.
 *
 * @param id a national team's FIFA code ({@code MAR}), otherwise a slug ({@code achraf-hakimi});
 *     unique among subjects of its kind, and never changed once assigned
 * @param name the canonical English name
 */
public record Subject(Kind kind, String id, String name) {

  /** The kinds of subject. A {@code PERSON} is not in the catalogue. */
  public enum Kind {
    PLAYER,
    MANAGER,
    TEAM,
    CLUB,
    COMPETITION,
    VENUE,
    PERSON
  }

  /** Returns the unique key among all subjects, such as {@code player/achraf-hakimi}. */
  public String key() {
    return kind.name().toLowerCase(Locale.ROOT) + "/" + id;
  }

  public boolean isPerson() {
    return kind == Kind.PLAYER || kind == Kind.MANAGER || kind == Kind.PERSON;
  }

  public boolean isSide() {
    return kind == Kind.TEAM || kind == Kind.CLUB;
  }
}
