package backheel.understanding.text;

/**
 * One word of a text: a run of letters and digits.
 *
 * @param start in UTF-16 units of the text
 * @param folded folded as names are
 * @param capital whether it begins with a capital letter
 * @param shouted whether it consists of several letters, all of them capitals
 */
public record Word(int start, int end, String folded, boolean capital, boolean shouted) {

  /** Returns whether it is written in a script that has no capitals. */
  public boolean caseless() {
    var first = folded.isEmpty() ? ' ' : folded.charAt(0);
    return first > 0x58f && Character.isLetter(first);
  }
}
