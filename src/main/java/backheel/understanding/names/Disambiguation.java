package backheel.understanding.names;

import backheel.football.Catalogue;
import backheel.football.Catalogue.Alias.Usage;
import backheel.story.Mention;
import backheel.story.Subject.Kind;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles whom each sighting means, by what else stands in the text; in doubt, nobody. */
final class Disambiguation {

  private final Catalogue catalogue;
  private final Text text;
  private final String language;
  private final List<CandidateMention> sightings;
  private final boolean football;
  private final NameContext around;
  private final ResolvedNames ledger;
  private final UnknownNames strangers;
  private final GivenNames given;
  private final ClubResolver clubs;
  private final CountryCompounds compounds;

  Disambiguation(
      Catalogue catalogue,
      GivenNames given,
      PlaceNames places,
      Text text,
      String language,
      List<CandidateMention> sightings) {
    this.catalogue = catalogue;
    this.text = text;
    this.language = language;
    this.sightings = sightings;
    this.football = FootballDetector.isAboutFootball(text, language, places, sightings);
    this.around = new NameContext(text, language, places);
    this.ledger = new ResolvedNames(text);
    this.strangers = new UnknownNames(text, language, given, places, around, ledger);
    this.compounds = new CountryCompounds(text);
    this.clubs =
        new ClubResolver(
            text,
            sightings,
            football,
            given,
            places,
            around,
            new ClubNameExtents(text, language, places, ledger),
            ledger,
            strangers);
    this.given = given;
  }

  List<NamedEntity> named() {
    var open = new ArrayList<CandidateMention>();
    for (var sighting : sightings) {
      if (!ledger.isTaken(sighting) && !resolveAlone(sighting)) {
        open.add(sighting);
      }
    }
    strangers.withFullNames(open, false);
    var left = resolveByOthers(open);
    left = resolveByOthers(left);
    strangers.withFullNames(left, true);
    for (var sighting : left) {
      if (!ledger.isTaken(sighting)) {
        clubs.resolveAmongSeveral(sighting);
      }
      if (!ledger.isTaken(sighting)
          && sighting.canBe(Kind.CLUB)
          && !strangers.has(sighting.last(text))
          && around.isPlace(sighting, true)) {
        ledger.place(sighting, sighting.first());
      }
    }
    strangers.byThemselves();
    return ledger.named();
  }

  /** What needs no second clue: full names, countries that play, competitions by name. */
  private boolean resolveAlone(CandidateMention sighting) {
    if (sighting.isFullName()) {
      var person = bestPerson(sighting);
      if (person != null && (football || person.entry().fame() >= MIN_GREAT_FAME)) {
        ledger.add(sighting, person);
        return true;
      }
      return false;
    }
    if (sighting.canBePerson() && !sighting.canBe(Kind.TEAM)) {
      return false;
    }
    var naming = sighting.first();
    return switch (naming.subject().kind()) {
      case TEAM -> resolveTeam(sighting, naming);
      case CLUB -> clubs.resolve(sighting, naming);
      case COMPETITION -> resolveCompetition(sighting, naming);
      case VENUE -> football && sighting.words() > 1 && resolve(sighting, naming);
      default -> false;
    };
  }

  private static final int MIN_FAME = 100;
  private static final int MIN_GREAT_FAME = 500;

  private static @Nullable EntityCandidate bestPerson(CandidateMention sighting) {
    return sighting.meant().stream()
        .filter(naming -> naming.isPerson() && naming.isFullName())
        .max(Comparator.comparingInt(naming -> naming.entry().fame()))
        .orElse(null);
  }

  private boolean resolve(CandidateMention sighting, EntityCandidate naming) {
    ledger.add(sighting, naming);
    return true;
  }

  private boolean resolveTeam(CandidateMention sighting, EntityCandidate naming) {
    var selection = compounds.selection(sighting);
    if (selection != null && naming.usage() != Usage.DEMONYM && !ledger.isTaken(selection)) {
      ledger.add(selection, naming);
      return true;
    }
    if (sighting.words() == 1
        && given.isKnown(sighting.last(text))
        && strangers.isPartOfMore(sighting)) {
      return false;
    }
    var body = compounds.bodyAfter(sighting);
    if (body != null && !ledger.isTaken(body)) {
      ledger.open(body, Mention.Kind.OTHER);
      return true;
    }
    if (compounds.isLeagueBeside(sighting)) {
      ledger.take(sighting);
      return true;
    }
    if (around.isDescription(sighting)) {
      if (football && around.meansTheTeam(sighting)) {
        ledger.add(sighting, naming);
      } else {
        ledger.take(sighting);
      }
      return true;
    }
    if (!football || around.isOtherSelection(sighting) || around.isPlace(sighting, false)) {
      ledger.place(sighting, naming);
      return true;
    }
    if (sighting.meant().size() > 1 && naming.usage() != Usage.NAME) {
      return false;
    }
    if (sighting.isCommon(text) && !around.isSide(sighting)) {
      return false;
    }
    return resolve(sighting, naming);
  }

  private boolean resolveCompetition(CandidateMention sighting, EntityCandidate naming) {
    if (around.isOtherCompetition(sighting, naming)) {
      ledger.take(sighting);
      return true;
    }
    if (naming.subject().id().equals("friendly") || (sighting.meant().size() > 1 && !football)) {
      return false;
    }
    if (around.isHonour(sighting)) {
      ledger.take(sighting);
      return true;
    }
    if (around.isFederationBefore(sighting)) {
      return resolveCompetition(sighting.widenedByOne(text), naming);
    }
    var single = sighting.words() == 1;
    if (single && (sighting.isCommon(text) || isCurrency(naming)) && !around.isYearNext(sighting)) {
      return false;
    }
    return (football || !single) && resolve(sighting, naming);
  }

  /** "Euro" has a capital in German even when it is money. */
  private boolean isCurrency(EntityCandidate naming) {
    return naming.subject().id().equals("euro")
        && !Set.of("en", "fr", "es", "ar").contains(language);
  }

  /** Short and shared names, by who else is named; what is left is still open. */
  private List<CandidateMention> resolveByOthers(List<CandidateMention> open) {
    var left = new ArrayList<CandidateMention>();
    for (var sighting : open) {
      if (ledger.isTaken(sighting)) {
        continue;
      }
      var naming = byOthers(sighting);
      if (naming == null) {
        left.add(sighting);
      } else {
        ledger.add(sighting, naming);
      }
    }
    return left;
  }

  private @Nullable EntityCandidate byOthers(CandidateMention sighting) {
    var known = sighting.meant().stream().filter(n -> ledger.isCertain(n.subject())).toList();
    if (known.size() == 1 && !around.isPlace(sighting, true)) {
      return known.getFirst();
    }
    if (!football
        || known.size() > 1
        || (strangers.has(sighting.last(text)) && sighting.canBePerson())) {
      return null;
    }
    EntityCandidate best = null;
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

  private int clues(CandidateMention sighting, EntityCandidate naming) {
    if (naming.isPast()) {
      return 0;
    }
    if (!naming.isPerson()) {
      return naming.subject().kind() == Kind.VENUE && football ? 2 : 0;
    }
    var clues = naming.usage() == Usage.SURNAME ? 0 : 1;
    clues += naming.entry().fame() >= 500 ? 2 : naming.entry().fame() >= MIN_FAME ? 1 : 0;
    clues -= sighting.isCommon(text) ? 2 : 0;
    var near = catalogue.teamOf(naming.subject()).filter(ledger::isCertain).isPresent();
    var club = catalogue.clubsOf(naming.subject()).stream().anyMatch(ledger::isCertain);
    clues += near || club ? 2 : 0;
    clues += naming.subject().kind() == Kind.MANAGER && around.isCalledCoach(sighting) ? 2 : 0;
    return clues;
  }
}
