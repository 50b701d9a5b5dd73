package backheel.understanding.quotes;

import backheel.understanding.quotes.Attribution.Form;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The function words of four languages that delimit a subject. */
final class GrammarWords {

  static final Set<String> SPEECH = Lexicon.words("speech");
  static final Set<String> BY = Lexicon.words("by");
  static final Set<String> OBJECTED = Lexicon.words("objected");
  static final Set<String> NOUN_TOO = Lexicon.words("nountoo");
  static final Set<String> UTTERANCE = Lexicon.words("utterance");
  static final Set<String> JOB = Lexicon.words("job");
  static final Set<String> ROLE = Lexicon.words("role");
  static final Set<String> ARTICLE = Lexicon.words("article");
  static final Set<String> OWN = Lexicon.words("own");
  static final Set<String> PREPOSITION = Lexicon.words("preposition");
  static final Set<String> SUBORDINATOR = Lexicon.words("subordinator");
  static final Set<String> COORDINATOR = Lexicon.words("coordinator");
  static final Set<String> RELATIVE = Lexicon.words("relative");
  static final Set<String> AUXILIARY = Lexicon.words("auxiliary");
  static final Set<String> PASSIVE = Lexicon.words("passive");
  static final Set<String> NOBODY = Lexicon.words("nobody");
  private static final Set<String> HE = Lexicon.words("hesubject");
  private static final Set<String> SHE = Lexicon.words("shesubject");
  private static final Set<String> OTHERS = Lexicon.words("otherssubject");

  private GrammarWords() {}

  static @Nullable Form pronoun(String folded) {
    return HE.contains(folded)
        ? Form.HE
        : SHE.contains(folded) ? Form.SHE : OTHERS.contains(folded) ? Form.OTHERS : null;
  }

  /**
   * Returns whether the word may be between a subject and its verb: "has", "later", "reportedly".
   */
  static boolean isAuxiliary(Word word) {
    var folded = word.folded();
    return AUXILIARY.contains(folded)
        || (!word.capital() && folded.length() > 4 && folded.endsWith("ly"));
  }

  /** Returns whether the word ends a noun phrase. */
  static boolean ends(Word word) {
    var folded = word.folded();
    return PREPOSITION.contains(folded)
        || SUBORDINATOR.contains(folded)
        || COORDINATOR.contains(folded)
        || RELATIVE.contains(folded)
        || isAuxiliary(word)
        || pronoun(folded) != null;
  }

  static boolean isParticiple(String folded) {
    return (folded.length() > 4 && (folded.endsWith("ing") || folded.endsWith("ndo")))
        || (folded.length() > 5 && folded.endsWith("ant"))
        || Set.of("قايلا", "مضيفا", "مؤكدا", "موكدا", "مازحا").contains(folded);
  }

  static boolean isNobody(List<Word> words, int at) {
    return Lexicon.phraseAt(words, at, NOBODY) > 0;
  }
}
