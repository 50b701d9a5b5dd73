package backheel.understanding.names;

import backheel.story.Subject.Kind;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** A test whether a text is about football rather than mentioning it in passing. */
final class FootballDetector {

  private static final Map<String, PhraseMatcher> FOOTBALL_WORDS = lists("football words");
  private static final Map<String, PhraseMatcher> SHARED_WORDS =
      lists("words that football shares");
  private static final PhraseMatcher OTHER_SPORT = new PhraseMatcher(Lexicon.words("other sports"));

  /** Maximum length, in words, of a text that has no room for more than one hint. */
  private static final int MAX_WORDS_OF_SHORT_TEXT = 60;

  /** Maximum number of words per football hint. */
  private static final int MAX_WORDS_PER_HINT = 100;

  private static final int MAX_WORDS_PER_SHARED_HINT = 25;

  /**
   * Maximum distances in characters: from a name to its score, and between the names of two sides.
   */
  private static final int MAX_SCORE_DISTANCE = 5;

  private static final int MAX_SIDE_DISTANCE = 30;

  private static final Pattern SCORE = Pattern.compile("\\b\\d ?- ?\\d\\b(?!-)");

  private FootballDetector() {}

  private static Map<String, PhraseMatcher> lists(String section) {
    var lists = new HashMap<String, PhraseMatcher>();
    for (var language : Lexicon.languages(section)) {
      lists.put(language, new PhraseMatcher(Lexicon.words(section, language)));
    }
    return lists;
  }

  static boolean isAboutFootball(
      TokenizedText text,
      String language,
      PlaceNames placeNames,
      List<CandidateMention> sightings) {
    var own = inLanguage(FOOTBALL_WORDS, language);
    var shared = inLanguage(SHARED_WORDS, language);
    var ownHeard = new HashSet<String>();
    var sharedHeard = new HashSet<String>();
    var otherHeard = new HashSet<String>();
    var all = 0;
    for (var i = 0; i < text.words.size(); i++) {
      all += addHint(text, i, own, ownHeard) + addHint(text, i, shared, sharedHeard);
      all -= addHint(text, i, OTHER_SPORT, otherHeard);
    }
    var sides = sides(sightings);
    for (var number = 0; number < sightings.size(); number++) {
      var candidateMention = sightings.get(number);
      if (hasScore(text, candidateMention)) {
        sharedHeard.add("a score");
        all++;
      }
      if (isResult(text, number, sightings)) {
        ownHeard.add("a result");
      }
      if (isBesideOwnSide(candidateMention, sides)
          || (speaksForItself(candidateMention) && !isTown(text, placeNames, candidateMention))
          || isClubByName(text, candidateMention)) {
        ownHeard.add(candidateMention.first().subject().key());
        all++;
      }
    }
    if (otherHeard.size() >= ownHeard.size() && !otherHeard.isEmpty()) {
      return false;
    }
    var length = text.words.size();
    var clubs = sightings.stream().anyMatch(s -> isSport(s) && !isTown(text, placeNames, s));
    if (length <= MAX_WORDS_OF_SHORT_TEXT
        && (!ownHeard.isEmpty() || (!sharedHeard.isEmpty() && clubs))) {
      return true;
    }
    var enough =
        ownHeard.size() + Math.min(1, sharedHeard.size()) >= 2
            && all * MAX_WORDS_PER_HINT >= length;
    return enough || (sharedHeard.size() >= 3 && all * MAX_WORDS_PER_SHARED_HINT >= length);
  }

  private static PhraseMatcher inLanguage(Map<String, PhraseMatcher> lists, String language) {
    var own = lists.get(language);
    return own == null ? Objects.requireNonNull(lists.get("en")) : own;
  }

  private static int addHint(
      TokenizedText text, int at, PhraseMatcher phraseMatcher, Set<String> heard) {
    var length = phraseMatcher.lengthAt(text.words, at);
    if (length > 0) {
      heard.add(text.words.get(at + length - 1).folded());
    }
    return length > 0 ? 1 : 0;
  }

  private static boolean isSport(CandidateMention candidateMention) {
    return candidateMention.canBe(Kind.CLUB) || candidateMention.canBe(Kind.COMPETITION);
  }

  private static boolean hasScore(TokenizedText text, CandidateMention candidateMention) {
    return (candidateMention.canBe(Kind.TEAM) || candidateMention.canBe(Kind.CLUB))
        && isScoreWithin(text, candidateMention.end(), 20);
  }

  /**
   * Returns whether a low score directly follows the second of two countries: "France beat Spain
   * 2-0".
   */
  private static boolean isResult(TokenizedText text, int number, List<CandidateMention> all) {
    var candidateMention = all.get(number);
    if (!candidateMention.canBe(Kind.TEAM)
        || !isScoreWithin(text, candidateMention.end(), MAX_SCORE_DISTANCE)) {
      return false;
    }
    for (var i = number - 1; i >= 0; i--) {
      var other = all.get(i);
      if (candidateMention.start() - other.end() > MAX_SIDE_DISTANCE) {
        return false;
      }
      if (other.end() < candidateMention.start()
          && other.canBe(Kind.TEAM)
          && !other.isDemonym()
          && !other.first().subject().equals(candidateMention.first().subject())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isScoreWithin(TokenizedText text, int from, int signs) {
    var end = Math.min(text.plain.length(), from + signs);
    for (var i = from; i < end; i++) {
      if (Character.isDigit(text.plain.charAt(i))) {
        return SCORE.matcher(text.plain.substring(from, end)).find();
      }
    }
    return false;
  }

  /** Returns the keys of the teams and clubs that the text may mention. */
  private static Set<String> sides(List<CandidateMention> all) {
    var sides = new HashSet<String>();
    for (var candidateMention : all) {
      if (!candidateMention.canBePerson() && !candidateMention.isDemonym()) {
        sides.add(candidateMention.first().subject().key());
      }
    }
    return sides;
  }

  /** Returns whether this is a person's full name, with their team or club in the same text. */
  private static boolean isBesideOwnSide(CandidateMention candidateMention, Set<String> sides) {
    if (!candidateMention.isFullName() || candidateMention.words() < 2) {
      return false;
    }
    var entry = candidateMention.first().entry();
    return sides.contains("team/" + entry.teamId())
        || entry.clubIds().stream().anyMatch(id -> sides.contains("club/" + id));
  }

  private static boolean isTown(
      TokenizedText text, PlaceNames placeNames, CandidateMention candidateMention) {
    return candidateMention.words() == 1
        && !candidateMention.first().isPerson()
        && placeNames.isPlace(candidateMention.folded(text));
  }

  private static boolean isClubByName(TokenizedText text, CandidateMention candidateMention) {
    return candidateMention.words() > 1
        && candidateMention.canBe(Kind.CLUB)
        && EntityClassifier.isClub(text, candidateMention.word(), candidateMention.nextWord());
  }

  private static boolean speaksForItself(CandidateMention candidateMention) {
    var entityCandidate = candidateMention.first();
    var kind = entityCandidate.subject().kind();
    return entityCandidate.entry().fame() >= 50
        && (candidateMention.words() > 1 || entityCandidate.entry().fame() >= 100)
        && (entityCandidate.isPerson() || kind == Kind.CLUB || kind == Kind.COMPETITION);
  }
}
