package backheel.understanding.names;

import backheel.understanding.names.NameSpanSplitter.NameSpan;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.Set;

/** A classifier of capitalised words as names, by these words and those before them. */
final class EntityClassifier {

  private static final Set<String> CLUB_WORD = Lexicon.words("club words");
  private static final Set<String> CLUB_START = Lexicon.words("club name starts");
  private static final Set<String> CLUB_END = Lexicon.words("club name ends");
  private static final Set<String> TEAM_AFTER = Lexicon.words("team words after a name");
  private static final Set<String> NOT_CLUB = Lexicon.words("words no club has");
  private static final Set<String> GROUND = Lexicon.words("ground words");
  private static final Set<String> BODY = Lexicon.words("words of bodies");
  private static final Set<String> EVENT = Lexicon.words("words of competitions");
  private static final PhraseMatcher PLACE_BEFORE =
      new PhraseMatcher(Lexicon.words("before a place name"));
  private final TokenizedText text;
  private final String language;
  private final boolean german;
  private final GivenNames given;
  private final PlaceNames placeNames;
  private final NameContext around;
  private final ClubNameExtents clubNameExtents;

  EntityClassifier(
      TokenizedText text,
      String language,
      GivenNames given,
      PlaceNames placeNames,
      NameContext around,
      ClubNameExtents clubNameExtents) {
    this.text = text;
    this.language = language;
    this.german = language.equals("de");
    this.given = given;
    this.placeNames = placeNames;
    this.around = around;
    this.clubNameExtents = clubNameExtents;
  }

  EntityType classify(NameSpan nameSpan) {
    var byWords = byWords(nameSpan);
    if (byWords != EntityType.UNKNOWN) {
      return byWords;
    }
    if (placeNames.isPlace(folded(nameSpan))) {
      return EntityType.PLACE;
    }
    return nameSpan.words() > 1 ? several(nameSpan) : single(nameSpan);
  }

  /** Returns whether one of the words occurs only in the names of clubs. */
  static boolean isClub(TokenizedText text, int from, int to) {
    for (var i = from; i < to; i++) {
      var word = text.words.get(i);
      if (CLUB_WORD.contains(word.folded())
          && (word.folded().length() > 4 || hasCapitals(text, i))) {
        return true;
      }
    }
    return false;
  }

  private EntityType byWords(NameSpan nameSpan) {
    if (clubNameExtents.of(nameSpan.from(), nameSpan.to()).wider() || isInRussianQuotes(nameSpan)) {
      return EntityType.CLUB;
    }
    var club = false;
    var notClub = false;
    for (var i = nameSpan.from(); i < nameSpan.to(); i++) {
      var word = text.words.get(i).folded();
      club |= CLUB_WORD.contains(word) && (word.length() > 4 || hasCapitals(text, i));
      notClub |= NOT_CLUB.contains(word);
      if (EVENT.contains(word) && !hasCapitals(text, i) && !club) {
        return EntityType.EVENT;
      }
    }
    var first = folded(nameSpan.from());
    var last = folded(nameSpan.to() - 1);
    if (nameSpan.words() > 1) {
      club |=
          CLUB_START.contains(first) && (first.length() > 3 || hasCapitals(text, nameSpan.from()));
      club |= CLUB_END.contains(last) && !given.isKnown(first);
      if (club && !notClub) {
        return EntityType.CLUB;
      }
      if (GROUND.contains(last) || GROUND.contains(first)) {
        return EntityType.VENUE;
      }
    }
    for (var i = nameSpan.from(); i < nameSpan.to(); i++) {
      if (BODY.contains(folded(i)) && (folded(i).length() > 4 || hasCapitals(text, i))) {
        return EntityType.BODY;
      }
    }
    if (nameSpan.words() == 1) {
      return EntityType.UNKNOWN;
    }
    return notClub ? EntityType.BODY : EntityType.UNKNOWN;
  }

  /** Returns whether a name is quoted in Russian, which puts club names in quotation marks. */
  private boolean isInRussianQuotes(NameSpan nameSpan) {
    var start = text.words.get(nameSpan.from()).start();
    var end = text.words.get(nameSpan.to() - 1).end();
    return language.equals("ru")
        && start > 1
        && (text.raw.charAt(start - 1) == '«' || text.raw.startsWith("« ", start - 2))
        && (text.raw.startsWith("»", end) || text.raw.startsWith(" »", end));
  }

  private EntityType several(NameSpan nameSpan) {
    var first = folded(nameSpan.from());
    if (PLACE_BEFORE.lengthBefore(text.words, nameSpan.from()) > 0) {
      return EntityType.PLACE;
    }
    if (isCityAndMore(nameSpan) && !given.isKnown(first)) {
      return EntityType.CLUB;
    }
    if (given.isKnown(first) || first.length() == 1) {
      return nameSpan.words() <= 5 ? EntityType.PERSON : EntityType.UNKNOWN;
    }
    if (isCalledSomebody(nameSpan)) {
      return EntityType.PERSON;
    }
    if (isCityAndMore(nameSpan)
        || TEAM_AFTER.contains(nameSpan.to() < text.words.size() ? folded(nameSpan.to()) : "")) {
      return EntityType.CLUB;
    }
    if (isCalledClub(nameSpan)) {
      return german ? EntityType.UNKNOWN : EntityType.CLUB;
    }
    return EntityType.UNKNOWN;
  }

  private EntityType single(NameSpan nameSpan) {
    var word = text.words.get(nameSpan.from());
    if (german || word.folded().length() < 3) {
      return EntityType.UNKNOWN;
    }
    if (PLACE_BEFORE.lengthBefore(text.words, nameSpan.from()) > 0) {
      return EntityType.PLACE;
    }
    if (ClubClues.stronglyPrecedes(text.words, nameSpan.from())) {
      return EntityType.CLUB;
    }
    return EntityType.UNKNOWN;
  }

  /** Returns whether this is a place and a plural: "Charlotte Hornets". */
  private boolean isCityAndMore(NameSpan nameSpan) {
    var last = text.words.get(nameSpan.to() - 1).folded();
    return last.length() > 4
        && last.endsWith("s")
        && placeNames.isPlace(folded(new NameSpan(nameSpan.from(), nameSpan.to() - 1)));
  }

  /** Returns whether a role or a title precedes it. */
  boolean isCalledSomebody(NameSpan nameSpan) {
    var at = nameSpan.from() - 1;
    // "His brother, Rok, plays too".
    return at >= 0
        && (NameSpanSplitter.ROLES.contains(folded(at)) || around.isTitled(nameSpan.from()))
        && text.words.get(nameSpan.from()).start() - text.words.get(at).end() <= 3;
  }

  boolean isCalledClub(NameSpan nameSpan) {
    return isCalledClub(nameSpan.from());
  }

  /** Returns whether the preceding words are used of clubs alone. */
  boolean isCalledClub(int from) {
    return ClubClues.precedes(text.words, from, language);
  }

  private static boolean hasCapitals(TokenizedText text, int at) {
    var word = text.words.get(at);
    var capitals = 0;
    for (var i = word.start(); i < word.end(); i++) {
      capitals += Character.isUpperCase(text.raw.charAt(i)) ? 1 : 0;
    }
    return capitals > 1;
  }

  private String folded(int at) {
    return text.words.get(at).folded();
  }

  private String folded(NameSpan nameSpan) {
    if (nameSpan.words() == 1) {
      return folded(nameSpan.from());
    }
    var joined = new StringBuilder();
    for (var i = nameSpan.from(); i < nameSpan.to(); i++) {
      joined.append(joined.isEmpty() ? "" : " ").append(folded(i));
    }
    return joined.toString();
  }
}
