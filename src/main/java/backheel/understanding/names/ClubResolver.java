package backheel.understanding.names;

import backheel.football.Catalogue.Alias.Usage;
import backheel.story.Mention;
import backheel.story.Subject.Kind;
import backheel.understanding.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Settles which club a sighting means: most have the name of a town, and many share theirs. */
final class ClubResolver {

  private static final int MIN_FAME = 100;
  private static final Set<String> AND = Set.of("and", "et", "y", "e", "und", "en", "v", "vs");

  private final Text text;
  private final Map<Integer, CandidateMention> byWord = new HashMap<>();
  private final Map<Integer, CandidateMention> byNextWord = new HashMap<>();
  private final boolean football;
  private final GivenNames given;
  private final PlaceNames places;
  private final NameContext around;
  private final ClubNameExtents extents;
  private final ResolvedNames ledger;
  private final UnknownNames strangers;

  ClubResolver(
      Text text,
      List<CandidateMention> sightings,
      boolean football,
      GivenNames given,
      PlaceNames places,
      NameContext around,
      ClubNameExtents extents,
      ResolvedNames ledger,
      UnknownNames strangers) {
    this.text = text;
    for (var sighting : sightings) {
      byWord.put(sighting.word(), sighting);
      byNextWord.put(sighting.nextWord(), sighting);
    }
    this.football = football;
    this.given = given;
    this.places = places;
    this.around = around;
    this.extents = extents;
    this.ledger = ledger;
    this.strangers = strangers;
  }

  boolean resolve(CandidateMention sighting, EntityCandidate naming) {
    var extent = extents.of(sighting.word(), sighting.nextWord());
    if (extent.wider()) {
      if (strangers.isPartOfMore(extent.of(text, sighting))) {
        return false;
      }
      return resolve(extent.of(text, sighting), true);
    }
    if (sighting.words() > 1
        && EntityClassifier.isClub(text, sighting.word(), sighting.nextWord())) {
      return resolve(sighting, true);
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
      return !isArticled(sighting) && around.isSide(sighting) && resolve(sighting, false);
    }
    if (sighting.words() == 1
        && (city || nickname || sighting.isCommon(text) || given.isKnown(sighting.last(text)))) {
      return (around.isSide(sighting) || isBesideAClub(sighting)) && resolve(sighting, false);
    }
    return resolve(sighting, false);
  }

  /** "Napoli and Juventus": a town is not named in one breath with a club. */
  private boolean isBesideAClub(CandidateMention sighting) {
    return Stream.of(byWord.get(sighting.nextWord() + 1), byNextWord.get(sighting.word() - 1))
        .filter(Objects::nonNull)
        .filter(other -> isJoined(sighting, other) || isJoined(other, sighting))
        .anyMatch(other ->
            among(other).size() == 1
                && other.meant().size() == 1
                && (!isCity(other) || around.isSide(other)));
  }

  private boolean isJoined(CandidateMention one, CandidateMention next) {
    return one.nextWord() + 1 == next.word()
        && AND.contains(text.words.get(one.nextWord()).folded());
  }

  /** The only club meant. */
  private boolean resolve(CandidateMention sighting, boolean sure) {
    var clubs = among(sighting);
    if (clubs.size() == 1 && (sure || sighting.meant().size() == 1)) {
      ledger.add(sighting, clubs.getFirst());
      return true;
    }
    return false;
  }

  private static List<EntityCandidate> among(CandidateMention sighting) {
    return sighting.meant().stream().filter(n -> n.subject().kind() == Kind.CLUB).toList();
  }

  /** Of several clubs of one name the one of great fame, or none of them: an open name. */
  void resolveAmongSeveral(CandidateMention sighting) {
    var clubs = among(sighting);
    if (!football
        || clubs.size() < sighting.meant().size()
        || clubs.stream().anyMatch(n -> n.usage() == Usage.NICKNAME)
        || !(around.isSide(sighting) || (sighting.words() > 1 && !isCity(sighting)))) {
      return;
    }
    var extent = extents.of(sighting.word(), sighting.nextWord());
    var whole = extent.wider() ? extent.of(text, sighting) : sighting;
    if (clubs.size() > 1 && !strangers.isPartOfMore(whole)) {
      var famous = clubs.stream().filter(n -> n.entry().fame() >= MIN_FAME).toList();
      if (famous.size() == 1) {
        ledger.add(whole, famous.getFirst());
      } else {
        ledger.open(whole, Mention.Kind.TEAM);
      }
    }
  }

  /** "The Lions", "Les Aigles": there are many of them. */
  private boolean isArticled(CandidateMention sighting) {
    return sighting.words() == 2
        && CapitalisedRuns.OPENERS.contains(text.words.get(sighting.word()).folded());
  }

  /** Whether the name is a place's too. */
  private boolean isCity(CandidateMention sighting) {
    return sighting.words() <= 2 && places.isPlace(sighting.folded(text));
  }
}
