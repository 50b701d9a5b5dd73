package backheel.understanding.quotes;

import backheel.understanding.quotes.Attribution.Form;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The function words of four languages that delimit a subject. */
final class GrammarWords {

  static final Set<String> SPEECH = Lexicon.words("verbs of speech");
  static final Set<String> BY = Lexicon.words("before a speaker");
  static final Set<String> OBJECTED = Lexicon.words("verbs of speech with a listener");
  static final Set<String> NOUN_TOO = Lexicon.words("verbs of speech that are also nouns");
  static final Set<String> UTTERANCE = Lexicon.words("utterances");
  static final Set<String> JOB = Lexicon.words("jobs");
  static final Set<String> ROLE = Lexicon.words("roles");
  static final Set<String> ARTICLE = Lexicon.words("articles");
  static final Set<String> OWN = Lexicon.words("possessives");
  static final Set<String> PREPOSITION = Lexicon.words("prepositions");
  static final Set<String> SUBORDINATOR = Lexicon.words("subordinators");
  static final Set<String> COORDINATOR = Lexicon.words("coordinators");
  static final Set<String> RELATIVE = Lexicon.words("relative pronouns");
  static final Set<String> AUXILIARY = Lexicon.words("auxiliaries and adverbs");
  static final Set<String> PASSIVE = Lexicon.words("passive auxiliaries");
  static final Set<String> INDEFINITE = Lexicon.words("indefinite words");
  static final Set<String> OF = Lexicon.words("of a description");
  static final Set<String> FROM = Lexicon.words("before the author of a statement");
  static final Set<String> THAT = Lexicon.words("that, after a verb of speech");
  static final Set<String> NOBODY = Lexicon.words("unnamed speakers");
  private static final Set<String> PARTICIPLE = Lexicon.words("participles of speech");
  private static final Set<String> HE = Lexicon.words("subject pronouns, he");
  private static final Set<String> SHE = Lexicon.words("subject pronouns, she");
  private static final Set<String> OTHERS = Lexicon.words("subject pronouns, others");

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
        || PARTICIPLE.contains(folded);
  }

  static boolean isNobody(List<Word> words, int at) {
    return Lexicon.phraseAt(words, at, NOBODY) > 0;
  }
}
