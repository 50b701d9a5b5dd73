package backheel.answer;

import backheel.answer.Names.Meant;
import backheel.football.Folding;
import backheel.phrase.MalformedPhraseException;
import backheel.phrase.Phrase;
import backheel.store.Outlets;
import backheel.store.Target;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what somebody types to wait for: a name, two sides, an outlet, or words. */
final class Aims {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<!\\s)\\s++(?:v|vs\\.?|against|contre|contra|ضد|[-–+x])\\s++",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> WORDS =
      folded("words word mots mot palabras palabra كلمات كلمة");
  private static final Set<String> OUTLET =
      folded("outlet outlets media medias média journal medio medios diario وسيلة صحيفة");

  private final Names names;
  private final Outlets outlets;

  Aims(Names names, Outlets outlets) {
    this.names = names;
    this.outlets = outlets;
  }

  private static Set<String> folded(String words) {
    return Arrays.stream(words.split(" ", -1)).map(Folding::fold).collect(Collectors.toSet());
  }

  Aim read(String typed) {
    var line = typed.strip();
    var parts = line.split("\\s+", 2);
    if (Target.isWords(line)) {
      return words(Target.bare(line));
    } else if (Target.isOutlet(line)) {
      return outlet(Target.bare(line));
    } else if (parts.length > 1 && WORDS.contains(Folding.fold(parts[0]))) {
      return words(parts[1]);
    } else if (parts.length > 1 && OUTLET.contains(Folding.fold(parts[0]))) {
      return outlet(parts[1]);
    }
    return subject(line).or(() -> both(line)).orElseGet(() -> named(line));
  }

  private Optional<Aim> subject(String line) {
    return switch (names.find(line, subject -> true)) {
      case Meant.One(var subject) -> Optional.of(new Aim.At(subject.key(), subject.name()));
      case Meant.Several(var subjects) -> Optional.of(new Aim.Several(subjects));
      case Meant.Nobody nobody -> Optional.empty();
    };
  }

  /** An outlet that has reported, where nobody and nothing else is called so. */
  private Aim named(String line) {
    return outlets
        .named(line)
        .<Aim>map(name -> new Aim.At(Target.outlet(name), name))
        .orElseGet(() -> new Aim.Nothing(line));
  }

  private Aim outlet(String typed) {
    if (Target.folded(typed).isEmpty()) {
      return new Aim.Nothing(typed);
    }
    var name = outlets.named(typed).orElse(typed.strip());
    return new Aim.At(Target.outlet(name), name);
  }

  private static Aim words(String typed) {
    try {
      return new Aim.At(Target.words(Phrase.parse(typed).canonical()), "");
    } catch (MalformedPhraseException e) {
      return new Aim.Malformed(e);
    }
  }

  private Optional<Aim> both(String line) {
    var key = line.split("\\+", 2);
    if (key.length == 2 && names.byKey(key[0]).isPresent() && names.byKey(key[1]).isPresent()) {
      return Optional.of(new Aim.At(Target.both(key[0], key[1]), ""));
    }
    var between = BETWEEN.matcher(line);
    if (!between.find()) {
      return Optional.empty();
    }
    // Only sides play each other; a plus may join a player and a club.
    Predicate<Subject> wanted =
        between.group().strip().equals("+") ? subject -> true : Subject::isSide;
    var one = meant(line.substring(0, between.start()), wanted);
    var other = meant(line.substring(between.end()), wanted);
    if (one.isEmpty() || other.isEmpty()) {
      var unknown =
          one.isEmpty() ? line.substring(0, between.start()) : line.substring(between.end());
      return Optional.of(new Aim.Nothing(unknown));
    }
    var pairs = new ArrayList<Aim.At>();
    for (var first : one) {
      for (var second : other) {
        if (!first.equals(second)) {
          pairs.add(new Aim.At(Target.both(first.key(), second.key()), ""));
        }
      }
    }
    return switch (pairs.size()) {
      case 0 -> Optional.of(new Aim.Nothing(line));
      case 1 -> Optional.of(pairs.getFirst());
      default -> Optional.of(new Aim.Pairs(pairs));
    };
  }

  private List<Subject> meant(String typed, Predicate<Subject> wanted) {
    return switch (names.find(typed, wanted)) {
      case Meant.One(var subject) -> List.of(subject);
      case Meant.Several(var subjects) -> subjects;
      case Meant.Nobody nobody -> List.of();
    };
  }
}
