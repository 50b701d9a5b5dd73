package backheel.answer.command;

import backheel.football.Catalogue;
import backheel.store.subscription.Subscriptions;
import backheel.story.Subject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A resolver of typed names to subjects. */
public final class SubjectResolver {
  private static final int MAX_NEAREST = 4;

  private final Catalogue catalogue;
  private final Subscriptions subscriptions;

  public SubjectResolver(Catalogue catalogue, Subscriptions subscriptions) {
    this.catalogue = catalogue;
    this.subscriptions = subscriptions;
  }

  SubjectResolution resolve(String typed, Predicate<Subject> wanted) {
    var key = byKey(typed);
    if (key.isPresent()) {
      return new SubjectResolution.Unique(key.get());
    }
    var named = catalogue.findByName(typed).stream().filter(wanted).toList();
    return switch (named.size()) {
      case 0 ->
          new SubjectResolution.Unknown(
              catalogue.nearest(typed, 3 * MAX_NEAREST).stream()
                  .filter(wanted)
                  .limit(MAX_NEAREST)
                  .toList());
      case 1 -> new SubjectResolution.Unique(named.getFirst());
      default -> new SubjectResolution.Ambiguous(named);
    };
  }

  /** Returns the subject of a key such as {@code player/achraf-hakimi}, as used in buttons. */
  public Optional<Subject> byKey(String key) {
    int slash = key.indexOf('/');
    if (slash < 1 || key.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    var known = catalogue.byKey(key);
    return known.isPresent() ? known : uncataloguedName(key, slash);
  }

  /** Returns a person who is not in the catalogue, such as {@code person/sean-dyche}. */
  private Optional<Subject> uncataloguedName(String key, int slash) {
    if (!key.startsWith("person/")) {
      return Optional.empty();
    }
    var id = key.substring(slash + 1);
    var name = subscriptions.nameOf(key).orElseGet(() -> spelled(id));
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
