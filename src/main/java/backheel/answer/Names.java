package backheel.answer;

import backheel.football.Catalogue;
import backheel.store.Wishes;
import backheel.story.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds out whom or what a person means by a name. */
final class Names {
  private static final int NEAREST = 4;

  private final Catalogue catalogue;
  private final Wishes wishes;

  Names(Catalogue catalogue, Wishes wishes) {
    this.catalogue = catalogue;
    this.wishes = wishes;
  }

  /** What a name can turn out to mean. */
  sealed interface Meant {
    record One(Subject subject) implements Meant {}

    record Several(List<Subject> subjects) implements Meant {}

    /** Nobody, but these are called something like it. */
    record Nobody(List<Subject> nearest) implements Meant {}
  }

  Meant find(String typed, Predicate<Subject> wanted) {
    var key = byKey(typed);
    if (key.isPresent()) {
      return new Meant.One(key.get());
    }
    var named = catalogue.findByName(typed).stream().filter(wanted).toList();
    return switch (named.size()) {
      case 0 ->
          new Meant.Nobody(
              catalogue.nearest(typed, 3 * NEAREST).stream()
                  .filter(wanted)
                  .limit(NEAREST)
                  .toList());
      case 1 -> new Meant.One(named.getFirst());
      default -> new Meant.Several(named);
    };
  }

  /** The subject of a key such as {@code player/achraf-hakimi}, as buttons write it. */
  Optional<Subject> byKey(String key) {
    int slash = key.indexOf('/');
    if (slash < 1 || key.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    var known = catalogue.byKey(key);
    return known.isPresent() ? known : openName(key, slash);
  }

  /** Somebody whom the catalogue does not know, such as {@code person/sean-dyche}. */
  private Optional<Subject> openName(String key, int slash) {
    if (!key.startsWith("person/")) {
      return Optional.empty();
    }
    var id = key.substring(slash + 1);
    var name = wishes.nameOf(key).orElseGet(() -> spelled(id));
    return Optional.of(new Subject(Subject.Kind.PERSON, id, name));
  }

  private static String spelled(String slug) {
    var name = new StringBuilder();
    for (var word : slug.split("-", -1)) {
      if (!word.isEmpty()) {
        name.append(name.isEmpty() ? "" : " ")
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1));
      }
    }
    return name.toString();
  }
}
