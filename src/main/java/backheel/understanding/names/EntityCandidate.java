package backheel.understanding.names;

import backheel.football.Catalogue.Alias.Usage;
import backheel.football.Catalogue.Entry;
import backheel.story.Subject;

/**
 * A subject that a sequence of words can mean.
 *
 * @param words the number of words of the name
 * @param shouted whether it is a name only in capitals: PSG, US, CAN
 * @param needsCapital whether it is capitalised everywhere
 * @param small bit set of the words of the name that are not capitalised: Be'er Sheva
 */
record EntityCandidate(
    Entry entry, Usage usage, int words, boolean shouted, boolean needsCapital, long small) {
  Subject subject() {
    return entry.subject();
  }

  boolean isPerson() {
    return subject().isPerson();
  }

  /** Returns whether this is a person's whole name, not a short one that others may share. */
  boolean isFullName() {
    return words > 1 && usage != Usage.SURNAME;
  }

  /** Returns a copy in which the words that another spelling leaves uncapitalised may be so too. */
  EntityCandidate orSmall(long more) {
    return (small | more) == small
        ? this
        : new EntityCandidate(entry, usage, words, shouted, needsCapital, small | more);
  }

  boolean isSmall(int word) {
    return word < Long.SIZE && (small >> word & 1) == 1;
  }

  boolean isPast() {
    return entry.fame() == 0;
  }
}
