package backheel.understanding.names;

import backheel.understanding.text.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words after which a club is named: "signed for", "wechselte zum", "contra el". */
final class ClubClues {

  private static final Phrases SHARED = new Phrases(NameWords.of("clubbefore"));
  private static final Phrases SURELY = new Phrases(NameWords.of("clubsurely"));
  private static final Map<String, Phrases> OWN = new HashMap<>();

  static {
    for (var language : new String[] {"es", "fr", "pt", "it", "nl", "de", "ru"}) {
      OWN.put(language, new Phrases(NameWords.of("clubbefore." + language)));
    }
  }

  private ClubClues() {}

  static boolean before(List<Word> words, int at, String language) {
    var own = OWN.get(language);
    return SHARED.lengthBefore(words, at) > 0 || (own != null && own.lengthBefore(words, at) > 0);
  }

  /** Words that say it beyond doubt, of any name. */
  static boolean strongBefore(List<Word> words, int at) {
    return SURELY.lengthBefore(words, at) > 0;
  }
}
