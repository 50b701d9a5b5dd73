package backheel.understanding.names;

import backheel.football.Catalogue.Alias.Usage;
import backheel.story.Subject.Kind;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that are a name in the catalogue, before it is settled whether and whom they mean here. */
record CandidateMention(int start, int end, int word, int words, List<EntityCandidate> meant) {

  static final Set<String> COMMON = common();

  private static Set<String> common() {
    var common = new HashSet<>(Lexicon.words("common"));
    common.addAll(NameLexicon.of("common"));
    return Set.copyOf(common);
  }

  EntityCandidate first() {
    return meant.getFirst();
  }

  int nextWord() {
    return word + words;
  }

  boolean canBe(Kind kind) {
    return meant.stream().anyMatch(naming -> naming.subject().kind() == kind);
  }

  boolean canBePerson() {
    return meant.stream().anyMatch(EntityCandidate::isPerson);
  }

  /** A name that leaves no doubt that a person is meant: a full one. */
  boolean isFullName() {
    return meant.stream().anyMatch(naming -> naming.isPerson() && naming.isFullName());
  }

  boolean isDemonym() {
    return meant.stream().allMatch(naming -> naming.usage() == Usage.DEMONYM);
  }

  /** With the word before it. */
  CandidateMention widenedByOne(Text text) {
    return new CandidateMention(text.words.get(word - 1).start(), end, word - 1, words + 1, meant);
  }

  /** Its words as names are folded. */
  String folded(Text text) {
    var joined = text.words.get(word).folded();
    for (var i = word + 1; i < nextWord(); i++) {
      joined += " " + text.words.get(i).folded();
    }
    return joined;
  }

  /** Its last word as names are folded. */
  String last(Text text) {
    return text.words.get(nextWord() - 1).folded();
  }

  /** Whether all its words have another meaning too, or none of their own. */
  boolean isCommon(Text text) {
    for (var i = word; i < nextWord(); i++) {
      var one = text.words.get(i).folded();
      if (!COMMON.contains(one)
          && !Capitalisation.PARTICLES.contains(one)
          && !CapitalisedRuns.OPENERS.contains(one)) {
        return false;
      }
    }
    return true;
  }

  boolean covers(int wordNumber) {
    return word <= wordNumber && wordNumber < nextWord();
  }
}
