package backheel.understanding.quotes;

import backheel.understanding.text.TokenizedText;
import backheel.understanding.text.Word;
import java.util.ArrayList;
import java.util.List;

/** Consecutive words of a text, without those in brackets. */
final class WordSequence {

  private static final String BREAKS = ",;:\"“”«»،؛";

  private static final int MAX_BRACKET_LENGTH = 60;

  final TokenizedText text;
  final List<Word> words = new ArrayList<>();
  private final List<Boolean> breaks = new ArrayList<>();
  private final boolean opensBroken;

  WordSequence(TokenizedText text, int from, int to) {
    this.text = text;
    var last = from;
    var opens = false;
    for (var i = text.wordFrom(from); i < text.words.size() && text.words.get(i).end() <= to; i++) {
      var word = text.words.get(i);
      if (isAside(from, word.start())) {
        continue;
      }
      var broken = breaks(last, word.start());
      if (words.isEmpty()) {
        opens = broken;
      } else {
        breaks.add(broken);
      }
      words.add(word);
      last = word.end();
    }
    this.opensBroken = opens;
    breaks.add(breaks(last, Math.min(to, text.plain.length())));
  }

  int size() {
    return words.size();
  }

  /** Returns whether a comma or the like follows the word. */
  boolean breaksAfter(int word) {
    return breaks.get(word);
  }

  boolean opensBroken() {
    return opensBroken;
  }

  private boolean isAside(int from, int at) {
    for (var i = Math.min(at, text.plain.length() - 1);
        i >= from && at - i < MAX_BRACKET_LENGTH;
        i--) {
      var letter = text.plain.charAt(i);
      if (letter == '(') {
        return text.closesBracketAfter(at);
      }
      if (letter == ')' && i < at) {
        return false;
      }
    }
    return false;
  }

  private boolean breaks(int from, int to) {
    var depth = 0;
    for (var i = from; i < to; i++) {
      var letter = text.plain.charAt(i);
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
      if (depth > 0) {
        continue;
      }
      var dash =
          letter == '-' && i > 0 && i + 1 < text.plain.length() && text.plain.charAt(i - 1) == ' ';
      if (BREAKS.indexOf(letter) >= 0 || dash || text.raw.charAt(i) == '—' || letter == '―') {
        return true;
      }
    }
    return false;
  }
}
