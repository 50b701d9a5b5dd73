package backheel.understanding.names;

import backheel.understanding.names.Stretches.Stretch;
import backheel.understanding.text.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells what capitalised words name, by the words themselves and by those before them. */
final class Sorting {

  private static final Set<String> CLUB_WORD = NameWords.of("clubword");
  private static final Set<String> CLUB_START = NameWords.of("clubstart");
  private static final Set<String> CLUB_END = NameWords.of("clubend");
  private static final Set<String> NOT_CLUB = NameWords.of("notclub");
  private static final Set<String> GROUND = NameWords.of("ground");
  private static final Set<String> BODY = NameWords.of("body");
  private static final Set<String> EVENT = NameWords.of("event");
  private static final Phrases PLACE_BEFORE = new Phrases(NameWords.of("placebefore"));
  private static final Phrases CLUB_BEFORE = new Phrases(NameWords.of("clubbefore"));
  private static final Map<String, Phrases> CLUB_BEFORE_IN = new HashMap<>();

  static {
    for (var language : new String[] {"es", "fr", "pt", "it", "nl", "de", "ru"}) {
      CLUB_BEFORE_IN.put(language, new Phrases(NameWords.of("clubbefore." + language)));
    }
  }

  private final Text text;
  private final String language;
  private final boolean german;
  private final GivenNames given;
  private final Places places;
  private final Surroundings around;

  Sorting(Text text, String language, GivenNames given, Places places, Surroundings around) {
    this.text = text;
    this.language = language;
    this.german = language.equals("de");
    this.given = given;
    this.places = places;
    this.around = around;
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

  private Sort byWords(Stretch stretch) {
    var club = false;
    var notClub = false;
    for (var i = stretch.from(); i < stretch.to(); i++) {
      var word = text.words.get(i).folded();
      club |= CLUB_WORD.contains(word) && (word.length() > 4 || hasCapitals(i));
      notClub |= NOT_CLUB.contains(word);
      if (EVENT.contains(word) && !hasCapitals(i) && !club) {
        return Sort.EVENT;
      }
    }
    var first = folded(stretch.from());
    var last = folded(stretch.to() - 1);
    if (stretch.words() > 1) {
      club |= CLUB_START.contains(first) && (first.length() > 3 || hasCapitals(stretch.from()));
      club |= CLUB_END.contains(last) && !given.isKnown(first);
      if (club && !notClub) {
        return Sort.CLUB;
      }
      if (GROUND.contains(last) || GROUND.contains(first)) {
        return Sort.VENUE;
      }
    }
    for (var i = stretch.from(); i < stretch.to(); i++) {
      if (BODY.contains(folded(i)) && (folded(i).length() > 4 || hasCapitals(i))) {
        return Sort.BODY;
      }
    }
    if (stretch.words() == 1) {
      return Sort.UNKNOWN;
    }
    return notClub || (text.words.get(stretch.from()).shouted() && first.length() > 2)
        ? Sort.BODY
        : Sort.UNKNOWN;
  }

  private Sort several(Stretch stretch) {
    var first = folded(stretch.from());
    if (PLACE_BEFORE.lengthBefore(text.words, stretch.from()) > 0) {
      return Sort.PLACE;
    }
    if (given.isKnown(first) || first.length() == 1) {
      return stretch.words() <= 5 ? Sort.PERSON : Sort.UNKNOWN;
    }
    if (isCalledSomebody(stretch)) {
      return Sort.PERSON;
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
    if (CLUB_BEFORE.lengthBefore(text.words, stretch.from()) > 1) {
      return Sort.CLUB;
    }
    return Sort.UNKNOWN;
  }

  /** A role or a title stands before it. */
  boolean isCalledSomebody(Stretch stretch) {
    var at = stretch.from() - 1;
    return at >= 0
        && (Stretches.ROLES.contains(folded(at)) || around.isTitled(stretch.from()))
        && text.words.get(stretch.from()).start() - text.words.get(at).end() <= 2;
  }

  boolean isCalledClub(Stretch stretch) {
    return isCalledClub(stretch.from());
  }

  /** Whether the words before it are said of clubs alone. */
  boolean isCalledClub(int from) {
    var own = CLUB_BEFORE_IN.get(language);
    return CLUB_BEFORE.lengthBefore(text.words, from) > 0
        || (own != null && own.lengthBefore(text.words, from) > 0);
  }

  private boolean hasCapitals(int at) {
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
