package backheel.understanding.names;

import backheel.football.Catalogue.Entry;
import backheel.story.Mention;
import backheel.story.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text with a resolved name.
 *
 * @param start in UTF-16 units of the text
 * @param word the index of its first word
 * @param words the number of its words
 * @param entry the subject's entry in the catalogue, null for a name outside it
 */
public record NamedEntity(
    int start,
    int end,
    int word,
    int words,
    Mention.Kind kind,
    @Nullable Subject subject,
    String name,
    @Nullable Entry entry) {

  public boolean isPerson() {
    return kind == Mention.Kind.PERSON && subject != null;
  }

  public boolean isSide() {
    return kind == Mention.Kind.TEAM && subject != null;
  }

  public boolean is(Subject.Kind wanted) {
    return subject != null && subject.kind() == wanted;
  }
}
