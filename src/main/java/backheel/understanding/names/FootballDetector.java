package backheel.understanding.names;

import backheel.story.Subject.Kind;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text talks of football at all, and not only in passing. */
final class FootballDetector {

  private static final Map<String, PhraseMatcher> FOOTBALL_WORDS = lists("football.");
  private static final Map<String, PhraseMatcher> SHARED_WORDS = lists("shared.");
  private static final PhraseMatcher OTHER_SPORT = new PhraseMatcher(Lexicon.words("othersport"));

  /** A text of so few words has no room for more than one hint. */
  private static final int MAX_WORDS_OF_SHORT_TEXT = 60;

  /** At most so many words to one that football could have said. */
  private static final int MAX_WORDS_PER_HINT = 100;

  private static final int MAX_WORDS_PER_SHARED_HINT = 25;

  /** So many signs behind a name a score is said of it, and so many lie between two sides of it. */
  private static final int MAX_SCORE_DISTANCE = 5;

  private static final int MAX_SIDE_DISTANCE = 30;

  private static final Pattern SCORE = Pattern.compile("\\b\\d ?- ?\\d\\b(?!-)");

  private FootballDetector() {}

  private static Map<String, PhraseMatcher> lists(String kind) {
    var lists = new HashMap<String, PhraseMatcher>();
    for (var language : List.of("en", "fr", "es", "ar", "de", "pt", "nl", "it", "ru")) {
      var words = new HashSet<>(Lexicon.words(kind + language));
      words.addAll(NameLexicon.of(kind + language));
      lists.put(language, new PhraseMatcher(words));
    }
    return lists;
  }

  static boolean isAboutFootball(
      Text text, String language, PlaceNames places, List<CandidateMention> sightings) {
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
      var sighting = sightings.get(number);
      if (hasScore(text, sighting)) {
        sharedHeard.add("a score");
        all++;
      }
      if (isResult(text, number, sightings)) {
        ownHeard.add("a result");
      }
      if (isBesideOwnSide(sighting, sides)
          || (speaksForItself(sighting) && !isTown(text, places, sighting))
          || isClubByName(text, sighting)) {
        ownHeard.add(sighting.first().subject().key());
        all++;
      }
    }
    if (otherHeard.size() >= ownHeard.size() && !otherHeard.isEmpty()) {
      return false;
    }
    var length = text.words.size();
    var clubs = sightings.stream().anyMatch(s -> isSport(s) && !isTown(text, places, s));
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

  private static int addHint(Text text, int at, PhraseMatcher phrases, Set<String> heard) {
    var length = phrases.lengthAt(text.words, at);
    if (length > 0) {
      heard.add(text.words.get(at + length - 1).folded());
    }
    return length > 0 ? 1 : 0;
  }

  private static boolean isSport(CandidateMention sighting) {
    return sighting.canBe(Kind.CLUB) || sighting.canBe(Kind.COMPETITION);
  }

  private static boolean hasScore(Text text, CandidateMention sighting) {
    return (sighting.canBe(Kind.TEAM) || sighting.canBe(Kind.CLUB))
        && isScoreWithin(text, sighting.end(), 20);
  }

  /** A score of few goals right behind the second of two countries: "France beat Spain 2-0". */
  private static boolean isResult(Text text, int number, List<CandidateMention> all) {
    var sighting = all.get(number);
    if (!sighting.canBe(Kind.TEAM) || !isScoreWithin(text, sighting.end(), MAX_SCORE_DISTANCE)) {
      return false;
    }
    for (var i = number - 1; i >= 0; i--) {
      var other = all.get(i);
      if (sighting.start() - other.end() > MAX_SIDE_DISTANCE) {
        return false;
      }
      if (other.end() < sighting.start()
          && other.canBe(Kind.TEAM)
          && !other.isDemonym()
          && !other.first().subject().equals(sighting.first().subject())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isScoreWithin(Text text, int from, int signs) {
    var end = Math.min(text.plain.length(), from + signs);
    for (var i = from; i < end; i++) {
      if (Character.isDigit(text.plain.charAt(i))) {
        return SCORE.matcher(text.plain.substring(from, end)).find();
      }
    }
    return false;
  }

  /** The keys of the teams and clubs that the text may name. */
  private static Set<String> sides(List<CandidateMention> all) {
    var sides = new HashSet<String>();
    for (var sighting : all) {
      if (!sighting.canBePerson() && !sighting.isDemonym()) {
        sides.add(sighting.first().subject().key());
      }
    }
    return sides;
  }

  /** Somebody's full name, and his team or club in the same text. */
  private static boolean isBesideOwnSide(CandidateMention sighting, Set<String> sides) {
    if (!sighting.isFullName() || sighting.words() < 2) {
      return false;
    }
    var entry = sighting.first().entry();
    return sides.contains("team/" + entry.teamId())
        || entry.clubIds().stream().anyMatch(id -> sides.contains("club/" + id));
  }

  private static boolean isTown(Text text, PlaceNames places, CandidateMention sighting) {
    return sighting.words() == 1
        && !sighting.first().isPerson()
        && places.isPlace(sighting.folded(text));
  }

  private static boolean isClubByName(Text text, CandidateMention sighting) {
    return sighting.words() > 1
        && sighting.canBe(Kind.CLUB)
        && EntityClassifier.isClub(text, sighting.word(), sighting.nextWord());
  }

  private static boolean speaksForItself(CandidateMention sighting) {
    var naming = sighting.first();
    var kind = naming.subject().kind();
    return naming.entry().fame() >= 50
        && (sighting.words() > 1 || naming.entry().fame() >= 100)
        && (naming.isPerson() || kind == Kind.CLUB || kind == Kind.COMPETITION);
  }
}
