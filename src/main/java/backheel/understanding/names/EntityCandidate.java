package backheel.understanding.names;

import backheel.football.Catalogue.Alias.Usage;
import backheel.football.Catalogue.Entry;
import backheel.story.Subject;

/**
 * One subject that a stretch of words can mean.
 *
 * @param words how many words the name has
 * @param shouted whether the name is only a name in capitals: PSG, US, CAN
 * @param needsCapital whether it is written with a capital wherever it stands
 * @param small a bit for every word that the name has without a capital: Be'er Sheva
 */
record EntityCandidate(
    Entry entry, Usage usage, int words, boolean shouted, boolean needsCapital, long small) {
  Subject subject() {
    return entry.subject();
  }

  boolean isPerson() {
    return subject().isPerson();
  }

  /** A person's whole name, not a short one that others may share. */
  boolean isFullName() {
    return words > 1 && usage != Usage.SURNAME;
  }

  /** The same; what one spelling has without a capital may be written so. */
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
