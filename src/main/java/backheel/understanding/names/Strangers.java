package backheel.understanding.names;

import backheel.football.Folding;
import backheel.football.Slug;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.story.Subject.Kind;
import backheel.understanding.text.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people, bodies and places of a text that no catalogue knows. */
final class Strangers {

  private final Text text;
  private final GivenNames given;
  private final Surroundings around;
  private final Ledger ledger;
  private final Map<String, Subject> byLast = new HashMap<>();
  private final Set<String> alone = new HashSet<>();

  Strangers(Text text, GivenNames given, Surroundings around, Ledger ledger) {
    this.text = text;
    this.given = given;
    this.around = around;
    this.ledger = ledger;
  }

  /** Whether somebody with that surname was named in full. */
  boolean has(String last) {
    return byLast.containsKey(last);
  }

  /** Full names; the sightings in them are no longer open. */
  void withFullNames(List<Sighting> open) {
    var runs = ledger.runs();
    runs.stream()
        .filter(r -> r.words() == 1)
        .forEach(r -> alone.add(text.words.get(r.word()).folded()));
    for (var run : runs) {
      var inside =
          open.stream()
              .filter(s -> s.word() < run.word() + run.words() && s.nextWord() > run.word())
              .toList();
      if (run.words() < 2 || run.words() > 5 || isInitialed(run, inside)) {
        continue;
      }
      var whole =
          inside.stream()
              .anyMatch(s -> s.covers(run.word()) && s.covers(run.word() + run.words() - 1));
      if (whole || inside.stream().anyMatch(s -> !s.canBePerson())) {
        continue;
      }
      stranger(run);
      open.removeAll(inside);
    }
  }

  /** "K. Mbappé": the initial of the very person that the surname names. */
  private boolean isInitialed(OpenNames.Run run, List<Sighting> inside) {
    var first = text.words.get(run.word()).folded();
    return first.length() == 1
        && inside.size() == 1
        && inside.getFirst().word() == run.word() + 1
        && inside.getFirst().nextWord() == run.word() + run.words()
        && inside.getFirst().meant().stream()
            .anyMatch(n -> Folding.fold(n.subject().name()).startsWith(first));
  }

  private void stranger(OpenNames.Run run) {
    var first = text.words.get(run.word());
    var last = text.words.get(run.word() + run.words() - 1);
    var name = text.raw(first.start(), last.end()).replace('\n', ' ');
    var isPlace = !run.organised() && around.isLocated(run.word());
    var kind =
        run.organised() || (!isPlace && !isSomebody(run))
            ? Mention.Kind.OTHER
            : isPlace ? Mention.Kind.PLACE : Mention.Kind.PERSON;
    Subject subject = null;
    if (kind == Mention.Kind.PERSON) {
      subject =
          byLast.computeIfAbsent(
              Personhood.last(name), key -> new Subject(Kind.PERSON, Slug.of(name), name));
    }
    ledger.add(
        new Named(
            first.start(),
            last.end(),
            run.word(),
            run.words(),
            kind,
            subject,
            subject == null ? name : subject.name(),
            null));
  }

  /** A first name, an initial, a title before it, or the surname by itself elsewhere. */
  private boolean isSomebody(OpenNames.Run run) {
    var first = text.words.get(run.word()).folded();
    var last = text.words.get(run.word() + run.words() - 1);
    return given.isKnown(first)
        || (first.length() == 1 && run.words() > 1)
        || around.isTitled(run.word())
        || run.words() == 2
        || (run.words() > 2 && alone.contains(last.folded()));
  }

  /** A surname by itself of somebody named in full elsewhere, or a place. */
  void byThemselves() {
    for (var run : ledger.runs()) {
      var word = text.words.get(run.word() + run.words() - 1);
      var subject = run.words() == 1 ? byLast.get(word.folded()) : null;
      if (subject != null) {
        ledger.add(
            new Named(
                word.start(),
                word.end(),
                run.word(),
                1,
                Mention.Kind.PERSON,
                subject,
                subject.name(),
                null));
      } else if (run.words() == 1 && around.isTitled(run.word())) {
        stranger(run);
      } else if (around.isLocated(run.word())) {
        var first = text.words.get(run.word());
        var name = text.raw(first.start(), word.end());
        ledger.add(
            new Named(
                first.start(),
                word.end(),
                run.word(),
                run.words(),
                Mention.Kind.PLACE,
                null,
                name,
                null));
      }
    }
  }
}
