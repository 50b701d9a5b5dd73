package backheel.understanding.names;

import backheel.football.Catalogue.Alias.Usage;
import backheel.story.Mention;
import backheel.story.Subject.Kind;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A resolver of mentions of clubs: most have the name of a town, and many share their name. */
final class ClubResolver {

  private static final int MIN_FAME = 100;
  private static final Set<String> AND = Lexicon.words("between two clubs");

  private final TokenizedText text;
  private final Map<Integer, CandidateMention> byWord = new HashMap<>();
  private final Map<Integer, CandidateMention> byNextWord = new HashMap<>();
  private final boolean football;
  private final GivenNames given;
  private final PlaceNames placeNames;
  private final NameContext around;
  private final ClubNameExtents clubNameExtents;
  private final ResolvedNames resolvedNames;
  private final UnknownNameFinder unknownNameFinder;

  ClubResolver(
      TokenizedText text,
      List<CandidateMention> sightings,
      boolean football,
      GivenNames given,
      PlaceNames placeNames,
      NameContext around,
      ClubNameExtents clubNameExtents,
      ResolvedNames resolvedNames,
      UnknownNameFinder unknownNameFinder) {
    this.text = text;
    for (var candidateMention : sightings) {
      byWord.put(candidateMention.word(), candidateMention);
      byNextWord.put(candidateMention.nextWord(), candidateMention);
    }
    this.football = football;
    this.given = given;
    this.placeNames = placeNames;
    this.around = around;
    this.clubNameExtents = clubNameExtents;
    this.resolvedNames = resolvedNames;
    this.unknownNameFinder = unknownNameFinder;
  }

  boolean resolve(CandidateMention candidateMention, EntityCandidate entityCandidate) {
    var extent = clubNameExtents.of(candidateMention.word(), candidateMention.nextWord());
    if (extent.wider()) {
      if (unknownNameFinder.isPartOfMore(extent.of(text, candidateMention))) {
        return false;
      }
      return resolve(extent.of(text, candidateMention), true);
    }
    if (candidateMention.words() > 1
        && EntityClassifier.isClub(text, candidateMention.word(), candidateMention.nextWord())) {
      return resolve(candidateMention, true);
    }
    var city = isCity(candidateMention);
    if (city && around.isPlace(candidateMention, true)) {
      resolvedNames.place(candidateMention, entityCandidate);
      return true;
    }
    if (!football || candidateMention.end() - candidateMention.start() < 2) {
      return false;
    }
    var nickname = entityCandidate.usage() == Usage.NICKNAME;
    if (candidateMention.words() == 1
        && !nickname
        && unknownNameFinder.isPartOfMore(candidateMention)) {
      return false;
    }
    if (nickname && candidateMention.words() > 1) {
      return !isArticled(candidateMention)
          && around.isSide(candidateMention)
          && resolve(candidateMention, false);
    }
    if (candidateMention.words() == 1
        && (city
            || nickname
            || candidateMention.isCommon(text)
            || given.isKnown(candidateMention.last(text)))) {
      return (around.isSide(candidateMention) || isBesideAClub(candidateMention))
          && resolve(candidateMention, false);
    }
    return resolve(candidateMention, false);
  }

  /**
   * Returns whether a club is listed next to it: "Napoli and Juventus". A town is not listed
   * together with a club.
   */
  private boolean isBesideAClub(CandidateMention candidateMention) {
    return Stream.of(
            byWord.get(candidateMention.nextWord() + 1),
            byNextWord.get(candidateMention.word() - 1))
        .filter(Objects::nonNull)
        .filter(other -> isJoined(candidateMention, other) || isJoined(other, candidateMention))
        .anyMatch(other ->
            among(other).size() == 1
                && other.meant().size() == 1
                && (!isCity(other) || around.isSide(other)));
  }

  private boolean isJoined(CandidateMention one, CandidateMention next) {
    return one.nextWord() + 1 == next.word()
        && AND.contains(text.words.get(one.nextWord()).folded());
  }

  /** Resolves the mention when it can mean one club only. */
  private boolean resolve(CandidateMention candidateMention, boolean sure) {
    var clubs = among(candidateMention);
    if (clubs.size() == 1 && (sure || candidateMention.meant().size() == 1)) {
      resolvedNames.add(candidateMention, clubs.getFirst());
      return true;
    }
    return false;
  }

  private static List<EntityCandidate> among(CandidateMention candidateMention) {
    return candidateMention.meant().stream().filter(n -> n.subject().kind() == Kind.CLUB).toList();
  }

  /**
   * Resolves the mention to the only famous club of that name; if there is none, it remains an open
   * name.
   */
  void resolveAmongSeveral(CandidateMention candidateMention) {
    var clubs = among(candidateMention);
    if (!football
        || clubs.size() < candidateMention.meant().size()
        || clubs.stream().anyMatch(n -> n.usage() == Usage.NICKNAME)
        || !(around.isSide(candidateMention)
            || (candidateMention.words() > 1 && !isCity(candidateMention)))) {
      return;
    }
    var extent = clubNameExtents.of(candidateMention.word(), candidateMention.nextWord());
    var whole = extent.wider() ? extent.of(text, candidateMention) : candidateMention;
    if (clubs.size() > 1 && !unknownNameFinder.isPartOfMore(whole)) {
      var famous = clubs.stream().filter(n -> n.entry().fame() >= MIN_FAME).toList();
      if (famous.size() == 1) {
        resolvedNames.add(whole, famous.getFirst());
      } else {
        resolvedNames.open(whole, Mention.Kind.TEAM);
      }
    }
  }

  /**
   * Returns whether this is an article and a nickname, "The Lions", "Les Aigles": many share it.
   */
  private boolean isArticled(CandidateMention candidateMention) {
    return candidateMention.words() == 2
        && CapitalisedRunFinder.OPENERS.contains(text.words.get(candidateMention.word()).folded());
  }

  /** Returns whether the name is also that of a place. */
  private boolean isCity(CandidateMention candidateMention) {
    return candidateMention.words() <= 2 && placeNames.isPlace(candidateMention.folded(text));
  }
}
