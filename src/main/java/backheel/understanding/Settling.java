package backheel.understanding;

import backheel.football.Catalogue;
import backheel.football.Catalogue.Alias.Usage;
import backheel.football.Folding;
import backheel.football.Slug;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.story.Subject.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles whom each sighting means, by what else stands in the text; in doubt, nobody. */
final class Settling {

  static final Set<String> COMMON = Lexicon.words("common");

  private final Catalogue catalogue;
  private final GivenNames given;
  private final Text text;
  private final List<Sighting> sightings;
  private final boolean football;
  private final Surroundings around;
  private final boolean[] taken;
  private final Set<String> alone = new HashSet<>();
  private final List<Named> named = new ArrayList<>();
  private final Set<Subject> certain = new HashSet<>();
  private final Map<String, Subject> strangers = new HashMap<>();

  Settling(
      Catalogue catalogue, GivenNames given, Text text, String language, List<Sighting> sightings) {
    this.catalogue = catalogue;
    this.given = given;
    this.text = text;
    this.sightings = sightings;
    this.football = FootballTalk.isHeard(text, sightings);
    this.around = new Surroundings(text, language);
    this.taken = new boolean[text.words.size()];
  }

  List<Named> named() {
    var open = new ArrayList<Sighting>();
    for (var sighting : sightings) {
      if (!settledAlone(sighting)) {
        open.add(sighting);
      }
    }
    openNames(open);
    var left = settledByOthers(open);
    left = settledByOthers(left);
    singleStrangers(left);
    named.sort(Comparator.comparingInt(Named::start));
    return List.copyOf(named);
  }

  /** What needs no second clue: full names, countries that play, competitions by name. */
  private boolean settledAlone(Sighting sighting) {
    if (sighting.isFullName()) {
      var person = bestPerson(sighting);
      if (person != null && (football || person.entry().fame() >= OF_FAME)) {
        add(sighting, person);
        return true;
      }
      return false;
    }
    if (sighting.canBePerson() && !sighting.canBe(Kind.TEAM)) {
      return false;
    }
    var naming = sighting.first();
    return switch (naming.subject().kind()) {
      case TEAM -> settledTeam(sighting, naming);
      case CLUB -> settledClub(sighting, naming);
      case COMPETITION -> settledCompetition(sighting, naming);
      case VENUE -> football && sighting.words() > 1 && settled(sighting, naming);
      default -> false;
    };
  }

  private static final int OF_FAME = 100;

  private static @Nullable Naming bestPerson(Sighting sighting) {
    return sighting.meant().stream()
        .filter(naming -> naming.isPerson() && naming.isFullName())
        .max(Comparator.comparingInt(naming -> naming.entry().fame()))
        .orElse(null);
  }

  private boolean settled(Sighting sighting, Naming naming) {
    add(sighting, naming);
    return true;
  }

  private boolean settledTeam(Sighting sighting, Naming naming) {
    if (around.isDescription(sighting)) {
      if (football && around.meansTheTeam(sighting)) {
        add(sighting, naming);
      } else {
        take(sighting);
      }
      return true;
    }
    if (!football || around.isOtherSelection(sighting) || around.isPlace(sighting, false)) {
      place(sighting, naming);
      return true;
    }
    if (sighting.meant().size() > 1 && naming.usage() != Usage.NAME) {
      return false;
    }
    if (isCommon(sighting) && !around.isSide(sighting)) {
      return false;
    }
    return settled(sighting, naming);
  }

  private boolean settledClub(Sighting sighting, Naming naming) {
    var city = isCity(sighting, naming);
    if (city && around.isPlace(sighting, true)) {
      place(sighting, naming);
      return true;
    }
    if (!football || sighting.meant().size() > 1) {
      return false;
    }
    var weak = naming.usage() == Usage.NICKNAME || isCommon(sighting) || naming.entry().fame() < 50;
    if (sighting.words() == 1 && (city || weak)) {
      return naming.entry().fame() >= 50 && around.isSide(sighting) && settled(sighting, naming);
    }
    return !(weak && naming.usage() == Usage.NICKNAME) && settled(sighting, naming);
  }

  private boolean settledCompetition(Sighting sighting, Naming naming) {
    if (around.isOtherCompetition(sighting, naming)) {
      take(sighting);
      return true;
    }
    if (naming.subject().id().equals("friendly") || (sighting.meant().size() > 1 && !football)) {
      return false;
    }
    if (around.isHonour(sighting)) {
      take(sighting);
      return true;
    }
    var single = sighting.words() == 1;
    if (single && isCommon(sighting) && !around.isYearNext(sighting)) {
      return false;
    }
    return (football || !single) && settled(sighting, naming);
  }

  private boolean isCommon(Sighting sighting) {
    for (var i = sighting.word(); i < sighting.nextWord(); i++) {
      var word = text.words.get(i).folded();
      if (!COMMON.contains(word)
          && !Writing.PARTICLES.contains(word)
          && !OpenNames.OPENERS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCity(Sighting sighting, Naming naming) {
    return sighting.words() == 1
        && naming.usage() != Usage.NICKNAME
        && !naming.shouted()
        && !naming.entry().city().isEmpty()
        && !naming
            .subject()
            .id()
            .matches("arsenal|juventus|everton|fulham|rangers|celtic|ajax|benfica|feyenoord");
  }

  /** Full names that only this text knows. */
  private void openNames(List<Sighting> open) {
    var runs = OpenNames.in(text, taken);
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
          strangers.computeIfAbsent(
              last.folded(), key -> new Subject(Kind.PERSON, Slug.of(name), name));
    }
    named.add(
        new Named(
            first.start(),
            last.end(),
            run.word(),
            run.words(),
            kind,
            subject,
            subject == null ? name : subject.name(),
            null));
    for (var i = run.word(); i < run.word() + run.words(); i++) {
      taken[i] = true;
    }
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

  /** Short and shared names, by who else is named; what is left is still open. */
  private List<Sighting> settledByOthers(List<Sighting> open) {
    var left = new ArrayList<Sighting>();
    for (var sighting : open) {
      var naming = byOthers(sighting);
      if (naming == null) {
        left.add(sighting);
      } else {
        add(sighting, naming);
      }
    }
    return left;
  }

  private @Nullable Naming byOthers(Sighting sighting) {
    var known = sighting.meant().stream().filter(n -> certain.contains(n.subject())).toList();
    if (known.size() == 1 && !around.isPlace(sighting, true)) {
      return known.getFirst();
    }
    var last = text.words.get(sighting.nextWord() - 1).folded();
    if (!football || known.size() > 1 || (strangers.containsKey(last) && sighting.canBePerson())) {
      return null;
    }
    Naming best = null;
    var bestClues = 1;
    var rivals = 0;
    for (var naming : sighting.meant()) {
      var clues = clues(sighting, naming);
      if (clues > bestClues) {
        best = naming;
        bestClues = clues;
        rivals = 0;
      } else if (clues == bestClues) {
        rivals++;
      }
    }
    return rivals > 0 ? null : best;
  }

  private int clues(Sighting sighting, Naming naming) {
    if (naming.isPast()) {
      return 0;
    }
    if (!naming.isPerson()) {
      return naming.subject().kind() == Kind.VENUE && football ? 2 : 0;
    }
    var clues = naming.usage() == Usage.SURNAME ? 0 : 1;
    clues += naming.entry().fame() >= 500 ? 2 : naming.entry().fame() >= OF_FAME ? 1 : 0;
    clues -= isCommon(sighting) ? 2 : 0;
    var near = catalogue.teamOf(naming.subject()).filter(certain::contains).isPresent();
    var club = catalogue.clubsOf(naming.subject()).stream().anyMatch(certain::contains);
    clues += near || club ? 2 : 0;
    clues += naming.subject().kind() == Kind.MANAGER && around.isCalledCoach(sighting) ? 2 : 0;
    return clues;
  }

  /** The rest: a stranger's surname by itself, or a place. */
  private void singleStrangers(List<Sighting> left) {
    for (var sighting : left) {
      var last = text.words.get(sighting.nextWord() - 1).folded();
      if (!strangers.containsKey(last)
          && sighting.canBe(Kind.CLUB)
          && around.isPlace(sighting, true)) {
        place(sighting, sighting.first());
      }
    }
    for (var run : OpenNames.in(text, taken)) {
      var word = text.words.get(run.word() + run.words() - 1);
      var subject = run.words() == 1 ? strangers.get(word.folded()) : null;
      if (subject != null) {
        named.add(
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
        named.add(
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

  private void place(Sighting sighting, Naming naming) {
    var name =
        naming.subject().kind() == Kind.TEAM
            ? naming.subject().name()
            : text.raw(sighting.start(), sighting.end());
    named.add(
        new Named(
            sighting.start(),
            sighting.end(),
            sighting.word(),
            sighting.words(),
            Mention.Kind.PLACE,
            null,
            name,
            null));
    take(sighting);
  }

  private void add(Sighting sighting, Naming naming) {
    var kind =
        switch (naming.subject().kind()) {
          case TEAM, CLUB -> Mention.Kind.TEAM;
          case COMPETITION -> Mention.Kind.COMPETITION;
          case VENUE -> Mention.Kind.VENUE;
          case PLAYER, MANAGER, PERSON -> Mention.Kind.PERSON;
        };
    named.add(
        new Named(
            sighting.start(),
            sighting.end(),
            sighting.word(),
            sighting.words(),
            kind,
            naming.subject(),
            naming.subject().name(),
            naming.entry()));
    certain.add(naming.subject());
    take(sighting);
  }

  private void take(Sighting sighting) {
    for (var i = sighting.word(); i < sighting.nextWord(); i++) {
      taken[i] = true;
    }
  }
}
