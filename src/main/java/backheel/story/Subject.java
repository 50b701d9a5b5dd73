package backheel.story;

import java.util.Locale;

/**
 * Whom or what a report is about, and a person can follow.
 *
 * @param id a national team's FIFA code ({@code MAR}), otherwise a slug ({@code achraf-hakimi});
 *     unique among subjects of its kind, and never changed once given
 * @param name the canonical English name
 */
public record Subject(Kind kind, String id, String name) {

  /** What sort of subject. A {@code PERSON} is somebody whom the catalogue does not know. */
  public enum Kind {
    PLAYER,
    MANAGER,
    TEAM,
    CLUB,
    COMPETITION,
    VENUE,
    PERSON
  }

  /** One word for this subject among all subjects, such as {@code player/achraf-hakimi}. */
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
