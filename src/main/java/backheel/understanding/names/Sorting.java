package backheel.understanding.names;

import backheel.understanding.names.Stretches.Stretch;
import backheel.understanding.text.Text;
import java.util.Set;

/** Tells what capitalised words name, by the words themselves and by those before them. */
final class Sorting {

  private static final Set<String> CLUB_WORD = NameWords.of("clubword");
  private static final Set<String> CLUB_START = NameWords.of("clubstart");
  private static final Set<String> CLUB_END = NameWords.of("clubend");
  private static final Set<String> TEAM_AFTER = NameWords.of("teamafter");
  private static final Set<String> NOT_CLUB = NameWords.of("notclub");
  private static final Set<String> GROUND = NameWords.of("ground");
  private static final Set<String> BODY = NameWords.of("body");
  private static final Set<String> EVENT = NameWords.of("event");
  private static final Phrases PLACE_BEFORE = new Phrases(NameWords.of("placebefore"));
  private final Text text;
  private final String language;
  private final boolean german;
  private final GivenNames given;
  private final Places places;
  private final Surroundings around;
  private final Extents extents;

  Sorting(
      Text text,
      String language,
      GivenNames given,
      Places places,
      Surroundings around,
      Extents extents) {
    this.text = text;
    this.language = language;
    this.german = language.equals("de");
    this.given = given;
    this.places = places;
    this.around = around;
    this.extents = extents;
  }

  Sort of(Stretch stretch) {
    var byWords = byWords(stretch);
    if (byWords != Sort.UNKNOWN) {
      return byWords;
    }
    if (places.isPlace(folded(stretch))) {
      return Sort.PLACE;
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

  private Sort byWords(Stretch stretch) {
    if (extents.of(stretch.from(), stretch.to()).wider() || isInRussianQuotes(stretch)) {
      return Sort.CLUB;
    }
    var club = false;
    var notClub = false;
    for (var i = stretch.from(); i < stretch.to(); i++) {
      var word = text.words.get(i).folded();
      club |= CLUB_WORD.contains(word) && (word.length() > 4 || hasCapitals(text, i));
      notClub |= NOT_CLUB.contains(word);
      if (EVENT.contains(word) && !hasCapitals(text, i) && !club) {
        return Sort.EVENT;
      }
    }
    var first = folded(stretch.from());
    var last = folded(stretch.to() - 1);
    if (stretch.words() > 1) {
      club |=
          CLUB_START.contains(first) && (first.length() > 3 || hasCapitals(text, stretch.from()));
      club |= CLUB_END.contains(last) && !given.isKnown(first);
      if (club && !notClub) {
        return Sort.CLUB;
      }
      if (GROUND.contains(last) || GROUND.contains(first)) {
        return Sort.VENUE;
      }
    }
    for (var i = stretch.from(); i < stretch.to(); i++) {
      if (BODY.contains(folded(i)) && (folded(i).length() > 4 || hasCapitals(text, i))) {
        return Sort.BODY;
      }
    }
    if (stretch.words() == 1) {
      return Sort.UNKNOWN;
    }
    return notClub ? Sort.BODY : Sort.UNKNOWN;
  }

  /** Russian puts the names of clubs in quotation marks. */
  private boolean isInRussianQuotes(Stretch stretch) {
    var start = text.words.get(stretch.from()).start();
    var end = text.words.get(stretch.to() - 1).end();
    return language.equals("ru")
        && start > 1
        && (text.raw.charAt(start - 1) == '«' || text.raw.startsWith("« ", start - 2))
        && (text.raw.startsWith("»", end) || text.raw.startsWith(" »", end));
  }

  private Sort several(Stretch stretch) {
    var first = folded(stretch.from());
    if (PLACE_BEFORE.lengthBefore(text.words, stretch.from()) > 0) {
      return Sort.PLACE;
    }
    if (isCityAndMore(stretch) && !given.isKnown(first)) {
      return Sort.CLUB;
    }
    if (given.isKnown(first) || first.length() == 1) {
      return stretch.words() <= 5 ? Sort.PERSON : Sort.UNKNOWN;
    }
    if (isCalledSomebody(stretch)) {
      return Sort.PERSON;
    }
    if (isCityAndMore(stretch)
        || TEAM_AFTER.contains(stretch.to() < text.words.size() ? folded(stretch.to()) : "")) {
      return Sort.CLUB;
    }
    if (isCalledClub(stretch)) {
      return german ? Sort.UNKNOWN : Sort.CLUB;
    }
    return Sort.UNKNOWN;
  }

  private Sort single(Stretch stretch) {
    var word = text.words.get(stretch.from());
    if (german || word.folded().length() < 3) {
      return Sort.UNKNOWN;
    }
    if (PLACE_BEFORE.lengthBefore(text.words, stretch.from()) > 0) {
      return Sort.PLACE;
    }
    if (ClubClues.strongBefore(text.words, stretch.from())) {
      return Sort.CLUB;
    }
    return Sort.UNKNOWN;
  }

  /** "Charlotte Hornets": a place and a plural. */
  private boolean isCityAndMore(Stretch stretch) {
    var last = text.words.get(stretch.to() - 1).folded();
    return last.length() > 4
        && last.endsWith("s")
        && places.isPlace(folded(new Stretch(stretch.from(), stretch.to() - 1)));
  }

  /** A role or a title stands before it. */
  boolean isCalledSomebody(Stretch stretch) {
    var at = stretch.from() - 1;
    // "His brother, Rok, plays too".
    return at >= 0
        && (Stretches.ROLES.contains(folded(at)) || around.isTitled(stretch.from()))
        && text.words.get(stretch.from()).start() - text.words.get(at).end() <= 3;
  }

  boolean isCalledClub(Stretch stretch) {
    return isCalledClub(stretch.from());
  }

  /** Whether the words before it are said of clubs alone. */
  boolean isCalledClub(int from) {
    return ClubClues.before(text.words, from, language);
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

  private String folded(Stretch stretch) {
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
