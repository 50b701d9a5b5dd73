package backheel.understanding.names;

import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that precede the name of a club: "signed for", "wechselte zum", "contra el". */
final class ClubClues {

  private static final PhraseMatcher SHARED =
      new PhraseMatcher(Lexicon.words("before a club", "en"));
  private static final PhraseMatcher STRONG =
      new PhraseMatcher(Lexicon.words("before a club only"));
  private static final Map<String, PhraseMatcher> BY_LANGUAGE = new HashMap<>();

  static {
    for (var language : Lexicon.languages("before a club")) {
      if (language.equals("en")) {
        continue; // These are the shared ones.
      }
      BY_LANGUAGE.put(language, new PhraseMatcher(Lexicon.words("before a club", language)));
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
