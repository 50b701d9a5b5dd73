package backheel.understanding.names;

import backheel.football.Catalogue.Alias.Usage;
import backheel.story.Subject.Kind;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.List;
import java.util.Set;

/** Words that are a name in the catalogue, not yet resolved to a subject. */
record CandidateMention(int start, int end, int word, int words, List<EntityCandidate> meant) {

  static final Set<String> COMMON = Lexicon.words("names that are also words");

  EntityCandidate first() {
    return meant.getFirst();
  }

  int nextWord() {
    return word + words;
  }

  boolean canBe(Kind kind) {
    return meant.stream().anyMatch(entityCandidate -> entityCandidate.subject().kind() == kind);
  }

  boolean canBePerson() {
    return meant.stream().anyMatch(EntityCandidate::isPerson);
  }

  /** Returns whether this is a full name, which can only mean a person. */
  boolean isFullName() {
    return meant.stream()
        .anyMatch(entityCandidate -> entityCandidate.isPerson() && entityCandidate.isFullName());
  }

  boolean isDemonym() {
    return meant.stream().allMatch(entityCandidate -> entityCandidate.usage() == Usage.DEMONYM);
  }

  /** Returns this mention extended by the preceding word. */
  CandidateMention widenedByOne(TokenizedText text) {
    return new CandidateMention(text.words.get(word - 1).start(), end, word - 1, words + 1, meant);
  }

  /** Returns its words, folded as names are. */
  String folded(TokenizedText text) {
    var joined = text.words.get(word).folded();
    for (var i = word + 1; i < nextWord(); i++) {
      joined += " " + text.words.get(i).folded();
    }
    return joined;
  }

  /** Returns its last word, folded as names are. */
  String last(TokenizedText text) {
    return text.words.get(nextWord() - 1).folded();
  }

  /** Returns whether each of its words is an everyday word, a particle or an opener. */
  boolean isCommon(TokenizedText text) {
    for (var i = word; i < nextWord(); i++) {
      var one = text.words.get(i).folded();
      if (!COMMON.contains(one)
          && !NameCapitalisationRule.PARTICLES.contains(one)
          && !CapitalisedRunFinder.OPENERS.contains(one)) {
        return false;
      }
    }
    return true;
  }

  boolean covers(int wordNumber) {
    return word <= wordNumber && wordNumber < nextWord();
  }
}
