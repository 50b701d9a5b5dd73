package backheel.understanding.names;

import backheel.understanding.text.TokenizedText;

/**
 * A detector of the sentences that are headlines: there every word has a capital, so that capitals
 * carry no information. A headline has no full stop.
 */
final class HeadlineDetector {

  private final TokenizedText text;
  private final byte[] known;

  private static final byte HEADLINE = 1;
  private static final byte PLAIN = 2;

  HeadlineDetector(TokenizedText text) {
    this.text = text;
    this.known = new byte[text.sentences.size()];
  }

  /** Returns whether the sentence at the place is a headline; each is examined once. */
  boolean isInHeadline(int at) {
    var number = text.sentenceAt(at);
    if (known[number] == 0) {
      known[number] = isHeadline(text.sentences.get(number)) ? HEADLINE : PLAIN;
    }
    return known[number] == HEADLINE;
  }

  private boolean isHeadline(TokenizedText.Sentence sentence) {
    if (text.raw.charAt(sentence.end() - 1) == '.') {
      return false;
    }
    var capitals = 0;
    var lengthy = 0;
    for (var i = text.wordFrom(sentence.start());
        i < text.words.size() && text.words.get(i).start() < sentence.end();
        i++) {
      var word = text.words.get(i);
      if (word.folded().length() >= 4) {
        lengthy++;
        capitals += word.capital() ? 1 : 0;
      }
    }
    return lengthy >= 5 && capitals > 0.75 * lengthy;
  }
}
