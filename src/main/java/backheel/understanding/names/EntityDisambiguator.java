package backheel.understanding.names;

import backheel.football.Catalogue;
import backheel.football.Catalogue.Alias.Usage;
import backheel.story.Mention;
import backheel.story.Subject.Kind;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The resolution of all mentions to subjects by the rest of the text; doubtful ones stay
 * unresolved.
 */
final class EntityDisambiguator {

  private final Catalogue catalogue;
  private final TokenizedText text;
  private final String language;
  private final List<CandidateMention> sightings;
  private final boolean football;
  private final NameContext around;
  private final ResolvedNames resolvedNames;
  private final UnknownNameFinder unknownNameFinder;
  private final GivenNames given;
  private final ClubResolver clubResolver;
  private final CountryCompounds countryCompounds;

  EntityDisambiguator(
      Catalogue catalogue,
      GivenNames given,
      PlaceNames placeNames,
      TokenizedText text,
      String language,
      List<CandidateMention> sightings) {
    this.catalogue = catalogue;
    this.text = text;
    this.language = language;
    this.sightings = sightings;
    this.football = FootballDetector.isAboutFootball(text, language, placeNames, sightings);
    this.around = new NameContext(text, language, placeNames);
    this.resolvedNames = new ResolvedNames(text);
    this.unknownNameFinder =
        new UnknownNameFinder(text, language, given, placeNames, around, resolvedNames);
    this.countryCompounds = new CountryCompounds(text);
    this.clubResolver =
        new ClubResolver(
            text,
            sightings,
            football,
            given,
            placeNames,
            around,
            new ClubNameExtents(text, language, placeNames, resolvedNames),
            resolvedNames,
            unknownNameFinder);
    this.given = given;
  }

  List<NamedEntity> named() {
    var open = new ArrayList<CandidateMention>();
    for (var candidateMention : sightings) {
      if (!resolvedNames.isTaken(candidateMention) && !resolveAlone(candidateMention)) {
        open.add(candidateMention);
      }
    }
    unknownNameFinder.withFullNames(open, false);
    var left = resolveByOthers(open);
    left = resolveByOthers(left);
    unknownNameFinder.withFullNames(left, true);
    for (var candidateMention : left) {
      if (!resolvedNames.isTaken(candidateMention)) {
        clubResolver.resolveAmongSeveral(candidateMention);
      }
      if (!resolvedNames.isTaken(candidateMention)
          && candidateMention.canBe(Kind.CLUB)
          && !unknownNameFinder.has(candidateMention.last(text))
          && around.isPlace(candidateMention, true)) {
        resolvedNames.place(candidateMention, candidateMention.first());
      }
    }
    unknownNameFinder.byThemselves();
    return resolvedNames.named();
  }

  /**
   * Resolves a mention that needs no second clue: a full name, a country that plays, a
   * competition's name.
   */
  private boolean resolveAlone(CandidateMention candidateMention) {
    if (candidateMention.isFullName()) {
      var person = bestPerson(candidateMention);
      if (person != null && (football || person.entry().fame() >= MIN_GREAT_FAME)) {
        resolvedNames.add(candidateMention, person);
        return true;
      }
      return false;
    }
    if (candidateMention.canBePerson() && !candidateMention.canBe(Kind.TEAM)) {
      return false;
    }
    var entityCandidate = candidateMention.first();
    return switch (entityCandidate.subject().kind()) {
      case TEAM -> resolveTeam(candidateMention, entityCandidate);
      case CLUB -> clubResolver.resolve(candidateMention, entityCandidate);
      case COMPETITION -> resolveCompetition(candidateMention, entityCandidate);
      case VENUE ->
          football && candidateMention.words() > 1 && resolve(candidateMention, entityCandidate);
      default -> false;
    };
  }

  private static final int MIN_FAME = 100;
  private static final int MIN_GREAT_FAME = 500;

  private static @Nullable EntityCandidate bestPerson(CandidateMention candidateMention) {
    return candidateMention.meant().stream()
        .filter(entityCandidate -> entityCandidate.isPerson() && entityCandidate.isFullName())
        .max(Comparator.comparingInt(entityCandidate -> entityCandidate.entry().fame()))
        .orElse(null);
  }

  private boolean resolve(CandidateMention candidateMention, EntityCandidate entityCandidate) {
    resolvedNames.add(candidateMention, entityCandidate);
    return true;
  }

  private boolean resolveTeam(CandidateMention candidateMention, EntityCandidate entityCandidate) {
    var selection = countryCompounds.selection(candidateMention);
    if (selection != null
        && entityCandidate.usage() != Usage.DEMONYM
        && !resolvedNames.isTaken(selection)) {
      resolvedNames.add(selection, entityCandidate);
      return true;
    }
    if (candidateMention.words() == 1
        && given.isKnown(candidateMention.last(text))
        && unknownNameFinder.isPartOfMore(candidateMention)) {
      return false;
    }
    var body = countryCompounds.bodyAfter(candidateMention);
    if (body != null && !resolvedNames.isTaken(body)) {
      resolvedNames.open(body, Mention.Kind.OTHER);
      return true;
    }
    if (countryCompounds.isLeagueBeside(candidateMention)) {
      resolvedNames.take(candidateMention);
      return true;
    }
    if (around.isDescription(candidateMention)) {
      if (football && around.meansTheTeam(candidateMention)) {
        resolvedNames.add(candidateMention, entityCandidate);
      } else {
        resolvedNames.take(candidateMention);
      }
      return true;
    }
    if (!football
        || around.isOtherSelection(candidateMention)
        || around.isPlace(candidateMention, false)) {
      resolvedNames.place(candidateMention, entityCandidate);
      return true;
    }
    if (candidateMention.meant().size() > 1 && entityCandidate.usage() != Usage.NAME) {
      return false;
    }
    if (candidateMention.isCommon(text) && !around.isSide(candidateMention)) {
      return false;
    }
    return resolve(candidateMention, entityCandidate);
  }

  private boolean resolveCompetition(
      CandidateMention candidateMention, EntityCandidate entityCandidate) {
    if (around.isOtherCompetition(candidateMention, entityCandidate)) {
      resolvedNames.take(candidateMention);
      return true;
    }
    if (entityCandidate.subject().id().equals("friendly")
        || (candidateMention.meant().size() > 1 && !football)) {
      return false;
    }
    if (around.isHonour(candidateMention)) {
      resolvedNames.take(candidateMention);
      return true;
    }
    if (around.isFederationBefore(candidateMention)) {
      return resolveCompetition(candidateMention.widenedByOne(text), entityCandidate);
    }
    var single = candidateMention.words() == 1;
    if (single
        && (candidateMention.isCommon(text) || isCurrency(entityCandidate))
        && !around.isYearNext(candidateMention)) {
      return false;
    }
    return (football || !single) && resolve(candidateMention, entityCandidate);
  }

  /** Returns whether this may be the currency: German capitalises "Euro" in that sense too. */
  private boolean isCurrency(EntityCandidate entityCandidate) {
    return entityCandidate.subject().id().equals("euro")
        && !Set.of("en", "fr", "es", "ar").contains(language);
  }

  /**
   * Resolves short and shared names by the other names in the text; returns the unresolved
   * mentions.
   */
  private List<CandidateMention> resolveByOthers(List<CandidateMention> open) {
    var left = new ArrayList<CandidateMention>();
    for (var candidateMention : open) {
      if (resolvedNames.isTaken(candidateMention)) {
        continue;
      }
      var entityCandidate = byOthers(candidateMention);
      if (entityCandidate == null) {
        left.add(candidateMention);
      } else {
        resolvedNames.add(candidateMention, entityCandidate);
      }
    }
    return left;
  }

  private @Nullable EntityCandidate byOthers(CandidateMention candidateMention) {
    var known =
        candidateMention.meant().stream()
            .filter(n -> resolvedNames.isCertain(n.subject()))
            .toList();
    if (known.size() == 1 && !around.isPlace(candidateMention, true)) {
      return known.getFirst();
    }
    if (!football
        || known.size() > 1
        || (unknownNameFinder.has(candidateMention.last(text)) && candidateMention.canBePerson())) {
      return null;
    }
    EntityCandidate best = null;
    var bestClues = 1;
    var rivals = 0;
    for (var entityCandidate : candidateMention.meant()) {
      var clues = clues(candidateMention, entityCandidate);
      if (clues > bestClues) {
        best = entityCandidate;
        bestClues = clues;
        rivals = 0;
      } else if (clues == bestClues) {
        rivals++;
      }
    }
    return rivals > 0 ? null : best;
  }

  private int clues(CandidateMention candidateMention, EntityCandidate entityCandidate) {
    if (entityCandidate.isPast()) {
      return 0;
    }
    if (!entityCandidate.isPerson()) {
      return entityCandidate.subject().kind() == Kind.VENUE && football ? 2 : 0;
    }
    var clues = entityCandidate.usage() == Usage.SURNAME ? 0 : 1;
    clues +=
        entityCandidate.entry().fame() >= 500
            ? 2
            : entityCandidate.entry().fame() >= MIN_FAME ? 1 : 0;
    clues -= candidateMention.isCommon(text) ? 2 : 0;
    var near =
        catalogue.teamOf(entityCandidate.subject()).filter(resolvedNames::isCertain).isPresent();
    var club =
        catalogue.clubsOf(entityCandidate.subject()).stream().anyMatch(resolvedNames::isCertain);
    clues += near || club ? 2 : 0;
    clues +=
        entityCandidate.subject().kind() == Kind.MANAGER && around.isCalledCoach(candidateMention)
            ? 2
            : 0;
    return clues;
  }
}
