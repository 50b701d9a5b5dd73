package backheel.understanding.names;

import backheel.understanding.text.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that precede the name of a club: "signed for", "wechselte zum", "contra el". */
final class ClubClues {

  private static final PhraseMatcher SHARED = new PhraseMatcher(NameLexicon.of("clubbefore"));
  private static final PhraseMatcher STRONG = new PhraseMatcher(NameLexicon.of("clubsurely"));
  private static final Map<String, PhraseMatcher> BY_LANGUAGE = new HashMap<>();

  static {
    for (var language : new String[] {"es", "fr", "pt", "it", "nl", "de", "ru"}) {
      BY_LANGUAGE.put(language, new PhraseMatcher(NameLexicon.of("clubbefore." + language)));
    }
  }

  private ClubClues() {}

  static boolean precedes(List<Word> words, int at, String language) {
    var own = BY_LANGUAGE.get(language);
    return SHARED.lengthBefore(words, at) > 0 || (own != null && own.lengthBefore(words, at) > 0);
  }

  /** Returns whether the preceding words mark any name as a club beyond doubt. */
  static boolean stronglyPrecedes(List<Word> words, int at) {
    return STRONG.lengthBefore(words, at) > 0;
  }
}
