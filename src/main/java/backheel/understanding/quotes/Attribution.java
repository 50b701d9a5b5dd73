package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words by which a clause says who speaks, before it is known who that is. */
record Attribution(Span words, Form form, int verb) {

  /** In which way somebody is named. */
  enum Form {
    NAME,
    HE,
    SHE,
    DESCRIPTION,
    NOBODY,
    /** A verb of speech that leaves out who speaks, as Spanish and Arabic do. */
    DROPPED
  }

  private static final Set<String> NOBODY = Lexicon.words("nobody");
  private static final Set<String> DEFINITE =
      Set.of("the", "le", "la", "l", "el", "his", "her", "su", "son", "sa", "this", "that");

  static Form formOf(Text text, int word) {
    if (Lexicon.phraseAt(text.words, word, NOBODY) > 0) {
      return Form.NOBODY;
    }
    var folded = text.words.get(word).folded();
    return DEFINITE.contains(folded) || text.words.get(word).caseless()
        ? Form.DESCRIPTION
        : Form.NOBODY;
  }

  static @Nullable Form pronoun(String folded) {
    return switch (folded) {
      case "he", "il", "هو" -> Form.HE;
      case "she", "elle", "ella", "هي" -> Form.SHE;
      default -> null;
    };
  }
}
