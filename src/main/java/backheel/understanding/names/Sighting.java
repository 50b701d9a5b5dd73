package backheel.understanding.names;

import backheel.football.Catalogue.Alias.Usage;
import backheel.story.Subject.Kind;
import java.util.List;

/** Words that are a name in the catalogue, before it is settled whether and whom they mean here. */
record Sighting(int start, int end, int word, int words, List<Naming> meant) {

  Naming first() {
    return meant.getFirst();
  }

  int nextWord() {
    return word + words;
  }

  boolean canBe(Kind kind) {
    return meant.stream().anyMatch(naming -> naming.subject().kind() == kind);
  }

  boolean canBePerson() {
    return meant.stream().anyMatch(Naming::isPerson);
  }

  /** A name that leaves no doubt that a person is meant: a full one. */
  boolean isFullName() {
    return meant.stream().anyMatch(naming -> naming.isPerson() && naming.isFullName());
  }

  boolean isDemonym() {
    return meant.stream().allMatch(naming -> naming.usage() == Usage.DEMONYM);
  }

  boolean covers(int wordNumber) {
    return word <= wordNumber && wordNumber < nextWord();
  }
}
