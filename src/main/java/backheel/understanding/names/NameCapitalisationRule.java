package backheel.understanding.names;

import backheel.football.Catalogue.Alias.Usage;
import backheel.story.Subject.Kind;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Word;
import java.util.List;
import java.util.Set;

/** A test whether words have the capitals that a name has. */
final class NameCapitalisationRule {

  static final Set<String> PARTICLES = Lexicon.words("name particles");
  private static final Set<String> ARTICLES = Lexicon.words("articles that open a name");

  private static final Set<String> GROUNDS = Lexicon.words("grounds in a name");

  private NameCapitalisationRule() {}

  static boolean isName(List<Word> words, EntityCandidate entityCandidate) {
    var first = words.getFirst();
    if (first.caseless()) {
      return true;
    }
    if (entityCandidate.shouted()) {
      return first.shouted() || (first.capital() && hasDigit(first));
    }
    if (entityCandidate.usage() == Usage.DEMONYM) {
      return first.capital() || !entityCandidate.needsCapital();
    }
    if (entityCandidate.subject().kind() == Kind.COMPETITION && words.size() > 1) {
      return !ARTICLES.contains(first.folded()) || words.get(1).capital();
    }
    return entityCandidate.subject().kind() == Kind.COMPETITION
        ? first.capital()
        : allCapital(words, entityCandidate);
  }

  private static boolean hasDigit(Word word) {
    return Character.isDigit(word.folded().charAt(word.folded().length() - 1));
  }

  private static boolean allCapital(List<Word> words, EntityCandidate entityCandidate) {
    var capitals = 0;
    for (var i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (word.capital() || Character.isDigit(word.folded().charAt(0))) {
        capitals++;
      } else if (!entityCandidate.isSmall(i)
          && !PARTICLES.contains(word.folded())
          && !(i > 0 && GROUNDS.contains(word.folded()))
          && !(i == 0 && ARTICLES.contains(word.folded()))) {
        return false;
      }
    }
    return capitals > 0;
  }
}
