package backheel.understanding.matches.context;

import backheel.understanding.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** The headings inside an article: short lines that end without a full stop. */
final class Headings {

  private static final int MAX_LENGTH = 60;
  private static final int MAX_LINES = 12;

  private Headings() {}

  /** Returns the nearest heading in the body above the sentence, null when there is none. */
  static TokenizedText.@Nullable Sentence above(
      TokenizedText text, TokenizedText.Sentence sentence) {
    var number = text.sentenceAt(sentence.start());
    for (var i = number - 1; i >= Math.max(0, number - MAX_LINES); i--) {
      var line = text.sentences.get(i);
      if (text.inBody(line.start()) && isHeading(text, i)) {
        return line;
      }
    }
    return null;
  }

  private static boolean isHeading(TokenizedText text, int number) {
    var line = text.sentences.get(number);
    var raw = text.raw(line.start(), line.end()).strip();
    return line.opensParagraph()
        && text.sentences.get(number + 1).opensParagraph()
        && raw.length() <= MAX_LENGTH
        && !raw.isEmpty()
        && ".!?؟\"”»)".indexOf(raw.charAt(raw.length() - 1)) < 0
        && raw.chars().noneMatch(Character::isDigit);
  }
}
