package backheel.understanding.names;

import backheel.football.Catalogue;
import backheel.football.Catalogue.Alias.Usage;
import backheel.story.Mention;
import backheel.story.Subject.Kind;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles whom each sighting means, by what else stands in the text; in doubt, nobody. */
final class Settling {

  static final Set<String> COMMON = Lexicon.words("common");

  private final Catalogue catalogue;
  private final Text text;
  private final String language;
  private final List<Sighting> sightings;
  private final boolean football;
  private final Surroundings around;
  private final Ledger ledger;
  private final Strangers strangers;
  private final Places places;
  private final GivenNames given;
  private final Extents extents;

  Settling(
      Catalogue catalogue,
      GivenNames given,
      Places places,
      Text text,
      String language,
      List<Sighting> sightings) {
    this.catalogue = catalogue;
    this.text = text;
    this.places = places;
    this.language = language;
    this.sightings = sightings;
    this.football = FootballTalk.isHeard(text, language, places, sightings);
    this.around = new Surroundings(text, language, places);
    this.ledger = new Ledger(text);
    this.strangers = new Strangers(text, language, given, places, around, ledger);
    this.given = given;
    this.extents = new Extents(text, language, places, ledger);
  }

  List<Named> named() {
    var open = new ArrayList<Sighting>();
    for (var sighting : sightings) {
      if (!ledger.isTaken(sighting) && !settledAlone(sighting)) {
        open.add(sighting);
      }
    }
    strangers.withFullNames(open, false);
    var left = settledByOthers(open);
    left = settledByOthers(left);
    strangers.withFullNames(left, true);
    for (var sighting : left) {
      if (!ledger.isTaken(sighting)) {
        settledOfSeveral(sighting);
      }
      if (!ledger.isTaken(sighting)
          && sighting.canBe(Kind.CLUB)
          && !strangers.has(lastWord(sighting))
          && around.isPlace(sighting, true)) {
        ledger.place(sighting, sighting.first());
      }
    }
    strangers.byThemselves();
    return ledger.named();
  }

  /** What needs no second clue: full names, countries that play, competitions by name. */
  private boolean settledAlone(Sighting sighting) {
    if (sighting.isFullName()) {
      var person = bestPerson(sighting);
      if (person != null && (football || person.entry().fame() >= OF_GREAT_FAME)) {
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
      case TEAM -> settledTeam(sighting, naming);
      case CLUB -> settledClub(sighting, naming);
      case COMPETITION -> settledCompetition(sighting, naming);
      case VENUE -> football && sighting.words() > 1 && settled(sighting, naming);
      default -> false;
    };
  }

  private static final int OF_FAME = 100;
  private static final int OF_GREAT_FAME = 500;

  private static @Nullable Naming bestPerson(Sighting sighting) {
    return sighting.meant().stream()
        .filter(naming -> naming.isPerson() && naming.isFullName())
        .max(Comparator.comparingInt(naming -> naming.entry().fame()))
        .orElse(null);
  }

  private boolean settled(Sighting sighting, Naming naming) {
    ledger.add(sighting, naming);
    return true;
  }

  private boolean settledTeam(Sighting sighting, Naming naming) {
    var selection = around.selection(sighting);
    if (selection != null && naming.usage() != Usage.DEMONYM && !ledger.isTaken(selection)) {
      ledger.add(selection, naming);
      return true;
    }
    if (sighting.words() == 1
        && given.isKnown(lastWord(sighting))
        && strangers.isPartOfMore(sighting)) {
      return false;
    }
    var body = around.bodyAfter(sighting);
    if (body != null && !ledger.isTaken(body)) {
      ledger.open(body, Mention.Kind.OTHER);
      return true;
    }
    if (around.isLeagueBeside(sighting)) {
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
    if (isCommon(sighting) && !around.isSide(sighting)) {
      return false;
    }
    return settled(sighting, naming);
  }

  private boolean settledClub(Sighting sighting, Naming naming) {
    var extent = extents.of(sighting.word(), sighting.nextWord());
    if (extent.wider()) {
      if (strangers.isPartOfMore(extent.of(text, sighting))) {
        return false;
      }
      return settledClub(extent.of(text, sighting), true);
    }
    if (sighting.words() > 1 && Sorting.isClub(text, sighting.word(), sighting.nextWord())) {
      return settledClub(sighting, true);
    }
    var city = isCity(sighting);
    if (city && around.isPlace(sighting, true)) {
      ledger.place(sighting, naming);
      return true;
    }
    if (!football || sighting.end() - sighting.start() < 2) {
      return false;
    }
    var nickname = naming.usage() == Usage.NICKNAME;
    if (sighting.words() == 1 && !nickname && strangers.isPartOfMore(sighting)) {
      return false;
    }
    if (nickname && sighting.words() > 1) {
      return !isArticled(sighting) && around.isSide(sighting) && settledClub(sighting, false);
    }
    if (sighting.words() == 1
        && (city || nickname || isCommon(sighting) || given.isKnown(lastWord(sighting)))) {
      return around.isSide(sighting) && settledClub(sighting, false);
    }
    return settledClub(sighting, false);
  }

  /** The only club meant. */
  private boolean settledClub(Sighting sighting, boolean sure) {
    var clubs = clubs(sighting);
    if (clubs.size() == 1 && (sure || sighting.meant().size() == 1)) {
      ledger.add(sighting, clubs.getFirst());
      return true;
    }
    return false;
  }

  private static List<Naming> clubs(Sighting sighting) {
    return sighting.meant().stream().filter(n -> n.subject().kind() == Kind.CLUB).toList();
  }

  /** Of several clubs of one name the one of great fame, or none of them: an open name. */
  private void settledOfSeveral(Sighting sighting) {
    var clubs = clubs(sighting);
    if (!football
        || clubs.size() < sighting.meant().size()
        || clubs.stream().anyMatch(n -> n.usage() == Usage.NICKNAME)
        || !(around.isSide(sighting) || (sighting.words() > 1 && !isCity(sighting)))) {
      return;
    }
    var extent = extents.of(sighting.word(), sighting.nextWord());
    var whole = extent.wider() ? extent.of(text, sighting) : sighting;
    if (clubs.size() > 1 && !strangers.isPartOfMore(whole)) {
      var famous = clubs.stream().filter(n -> n.entry().fame() >= OF_FAME).toList();
      if (famous.size() == 1) {
        ledger.add(whole, famous.getFirst());
      } else {
        ledger.open(whole, Mention.Kind.TEAM);
      }
    }
  }

  private boolean settledCompetition(Sighting sighting, Naming naming) {
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
      return settledCompetition(sighting.widenedByOne(text), naming);
    }
    var single = sighting.words() == 1;
    if (single && (isCommon(sighting) || isCurrency(naming)) && !around.isYearNext(sighting)) {
      return false;
    }
    return (football || !single) && settled(sighting, naming);
  }

  /** "Euro" has a capital in German even when it is money. */
  private boolean isCurrency(Naming naming) {
    return naming.subject().id().equals("euro")
        && !Set.of("en", "fr", "es", "ar").contains(language);
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

  /** "The Lions", "Les Aigles": there are many of them. */
  private boolean isArticled(Sighting sighting) {
    return sighting.words() == 2 && OpenNames.OPENERS.contains(text.words.get(sighting.word()).folded());
  }

  /** Whether the name is a place's too. */
  private boolean isCity(Sighting sighting) {
    return sighting.words() <= 2 && places.isPlace(sighting.folded(text));
  }

  /** Short and shared names, by who else is named; what is left is still open. */
  private List<Sighting> settledByOthers(List<Sighting> open) {
    var left = new ArrayList<Sighting>();
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

  private @Nullable Naming byOthers(Sighting sighting) {
    var known = sighting.meant().stream().filter(n -> ledger.isCertain(n.subject())).toList();
    if (known.size() == 1 && !around.isPlace(sighting, true)) {
      return known.getFirst();
    }
    if (!football
        || known.size() > 1
        || (strangers.has(lastWord(sighting)) && sighting.canBePerson())) {
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
    var near = catalogue.teamOf(naming.subject()).filter(ledger::isCertain).isPresent();
    var club = catalogue.clubsOf(naming.subject()).stream().anyMatch(ledger::isCertain);
    clues += near || club ? 2 : 0;
    clues += naming.subject().kind() == Kind.MANAGER && around.isCalledCoach(sighting) ? 2 : 0;
    return clues;
  }

  private String lastWord(Sighting sighting) {
    return text.words.get(sighting.nextWord() - 1).folded();
  }
}
