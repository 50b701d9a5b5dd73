package backheel.understanding.names;

import backheel.understanding.names.NameSpans.NameSpan;
import backheel.understanding.text.Text;
import java.util.Set;

/** Tells what capitalised words name, by the words themselves and by those before them. */
final class EntityClassifier {

  private static final Set<String> CLUB_WORD = NameLexicon.of("clubword");
  private static final Set<String> CLUB_START = NameLexicon.of("clubstart");
  private static final Set<String> CLUB_END = NameLexicon.of("clubend");
  private static final Set<String> TEAM_AFTER = NameLexicon.of("teamafter");
  private static final Set<String> NOT_CLUB = NameLexicon.of("notclub");
  private static final Set<String> GROUND = NameLexicon.of("ground");
  private static final Set<String> BODY = NameLexicon.of("body");
  private static final Set<String> EVENT = NameLexicon.of("event");
  private static final PhraseMatcher PLACE_BEFORE =
      new PhraseMatcher(NameLexicon.of("placebefore"));
  private final Text text;
  private final String language;
  private final boolean german;
  private final GivenNames given;
  private final PlaceNames places;
  private final NameContext around;
  private final ClubNameExtents extents;

  EntityClassifier(
      Text text,
      String language,
      GivenNames given,
      PlaceNames places,
      NameContext around,
      ClubNameExtents extents) {
    this.text = text;
    this.language = language;
    this.german = language.equals("de");
    this.given = given;
    this.places = places;
    this.around = around;
    this.extents = extents;
  }

  EntityType classify(NameSpan stretch) {
    var byWords = byWords(stretch);
    if (byWords != EntityType.UNKNOWN) {
      return byWords;
    }
    if (places.isPlace(folded(stretch))) {
      return EntityType.PLACE;
    }
    return stretch.words() > 1 ? several(stretch) : single(stretch);
  }

  /** Whether a word that only clubs carry is among the words. */
  static boolean isClub(Text text, int from, int to) {
    for (var i = from; i < to; i++) {
      var word = text.words.get(i);
      if (CLUB_WORD.contains(word.folded())
          && (word.folded().length() > 4 || hasCapitals(text, i))) {
        return true;
      }
    }
    return false;
  }

  private EntityType byWords(NameSpan stretch) {
    if (extents.of(stretch.from(), stretch.to()).wider() || isInRussianQuotes(stretch)) {
      return EntityType.CLUB;
    }
    var club = false;
    var notClub = false;
    for (var i = stretch.from(); i < stretch.to(); i++) {
      var word = text.words.get(i).folded();
      club |= CLUB_WORD.contains(word) && (word.length() > 4 || hasCapitals(text, i));
      notClub |= NOT_CLUB.contains(word);
      if (EVENT.contains(word) && !hasCapitals(text, i) && !club) {
        return EntityType.EVENT;
      }
    }
    var first = folded(stretch.from());
    var last = folded(stretch.to() - 1);
    if (stretch.words() > 1) {
      club |=
          CLUB_START.contains(first) && (first.length() > 3 || hasCapitals(text, stretch.from()));
      club |= CLUB_END.contains(last) && !given.isKnown(first);
      if (club && !notClub) {
        return EntityType.CLUB;
      }
      if (GROUND.contains(last) || GROUND.contains(first)) {
        return EntityType.VENUE;
      }
    }
    for (var i = stretch.from(); i < stretch.to(); i++) {
      if (BODY.contains(folded(i)) && (folded(i).length() > 4 || hasCapitals(text, i))) {
        return EntityType.BODY;
      }
    }
    if (stretch.words() == 1) {
      return EntityType.UNKNOWN;
    }
    return notClub ? EntityType.BODY : EntityType.UNKNOWN;
  }

  /** Russian puts the names of clubs in quotation marks. */
  private boolean isInRussianQuotes(NameSpan stretch) {
    var start = text.words.get(stretch.from()).start();
    var end = text.words.get(stretch.to() - 1).end();
    return language.equals("ru")
        && start > 1
        && (text.raw.charAt(start - 1) == '«' || text.raw.startsWith("« ", start - 2))
        && (text.raw.startsWith("»", end) || text.raw.startsWith(" »", end));
  }

  private EntityType several(NameSpan stretch) {
    var first = folded(stretch.from());
    if (PLACE_BEFORE.lengthBefore(text.words, stretch.from()) > 0) {
      return EntityType.PLACE;
    }
    if (isCityAndMore(stretch) && !given.isKnown(first)) {
      return EntityType.CLUB;
    }
    if (given.isKnown(first) || first.length() == 1) {
      return stretch.words() <= 5 ? EntityType.PERSON : EntityType.UNKNOWN;
    }
    if (isCalledSomebody(stretch)) {
      return EntityType.PERSON;
    }
    if (isCityAndMore(stretch)
        || TEAM_AFTER.contains(stretch.to() < text.words.size() ? folded(stretch.to()) : "")) {
      return EntityType.CLUB;
    }
    if (isCalledClub(stretch)) {
      return german ? EntityType.UNKNOWN : EntityType.CLUB;
    }
    return EntityType.UNKNOWN;
  }

  private EntityType single(NameSpan stretch) {
    var word = text.words.get(stretch.from());
    if (german || word.folded().length() < 3) {
      return EntityType.UNKNOWN;
    }
    if (PLACE_BEFORE.lengthBefore(text.words, stretch.from()) > 0) {
      return EntityType.PLACE;
    }
    if (ClubClues.stronglyPrecedes(text.words, stretch.from())) {
      return EntityType.CLUB;
    }
    return EntityType.UNKNOWN;
  }

  /** "Charlotte Hornets": a place and a plural. */
  private boolean isCityAndMore(NameSpan stretch) {
    var last = text.words.get(stretch.to() - 1).folded();
    return last.length() > 4
        && last.endsWith("s")
        && places.isPlace(folded(new NameSpan(stretch.from(), stretch.to() - 1)));
  }

  /** A role or a title stands before it. */
  boolean isCalledSomebody(NameSpan stretch) {
    var at = stretch.from() - 1;
    // "His brother, Rok, plays too".
    return at >= 0
        && (NameSpans.ROLES.contains(folded(at)) || around.isTitled(stretch.from()))
        && text.words.get(stretch.from()).start() - text.words.get(at).end() <= 3;
  }

  boolean isCalledClub(NameSpan stretch) {
    return isCalledClub(stretch.from());
  }

  /** Whether the words before it are said of clubs alone. */
  boolean isCalledClub(int from) {
    return ClubClues.precedes(text.words, from, language);
  }

  private static boolean hasCapitals(Text text, int at) {
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

  private String folded(NameSpan stretch) {
    if (stretch.words() == 1) {
      return folded(stretch.from());
    }
    var joined = new StringBuilder();
    for (var i = stretch.from(); i < stretch.to(); i++) {
      joined.append(joined.isEmpty() ? "" : " ").append(folded(i));
    }
    return joined.toString();
  }
}
