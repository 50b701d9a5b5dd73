package backheel.understanding.extraction.author;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Somebody who may be an author, with all signs that say so. */
final class AuthorCandidate {
  /** The kinds of author. */
  enum Kind {
    PERSON,
    /** A name that is not written as people's names are: one word, a handle. */
    PEN_NAME,
    AGENCY;

    String feature() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private final String name;
  private final Kind kind;
  private final Set<AuthorSign> signs = EnumSet.noneOf(AuthorSign.class);

  AuthorCandidate(String name, Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  Set<AuthorSign> signs() {
    return signs;
  }
}
