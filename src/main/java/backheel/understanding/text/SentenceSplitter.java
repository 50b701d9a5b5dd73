package backheel.understanding.text;

import backheel.understanding.text.TokenizedText.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A splitter of a text into sentences. */
final class SentenceSplitter {

  private static final Set<String> ABBREVIATIONS = Set.copyOf(Lexicon.entries("abbreviations"));

  /** Maximum length of a sentence; longer ones are split. */
  private static final int MAX_SENTENCE_LENGTH = 1000;

  private SentenceSplitter() {}

  static List<Sentence> split(String raw) {
    var sentences = new ArrayList<Sentence>();
    var start = 0;
    var opens = true;
    for (var i = 0; i < raw.length(); i++) {
      var letter = raw.charAt(i);
      if (letter == '\n') {
        add(sentences, raw, start, i, opens);
        start = i + 1;
        opens = true;
      } else if (ends(raw, i)) {
        var end = i + 1;
        while (end < raw.length() && "\"”»’')]".indexOf(raw.charAt(end)) >= 0) {
          end++;
        }
        add(sentences, raw, start, end, opens);
        start = end;
        opens = false;
        i = end - 1;
      }
    }
    add(sentences, raw, start, raw.length(), opens);
    if (sentences.isEmpty()) {
      sentences.add(new Sentence(0, raw.length(), true));
    }
    return sentences;
  }

  private static void add(List<Sentence> to, String raw, int start, int end, boolean opens) {
    var from = start;
    while (from < end && Character.isWhitespace(raw.charAt(from))) {
      from++;
    }
    var first = opens;
    while (end - from > MAX_SENTENCE_LENGTH) {
      var part = Math.max(from + 1, TextTruncator.cutPosition(raw, from, MAX_SENTENCE_LENGTH));
      to.add(new Sentence(from, part, first));
      first = false;
      from = part;
      while (from < end && Character.isWhitespace(raw.charAt(from))) {
        from++;
      }
    }
    if (from < end) {
      to.add(new Sentence(from, end, first));
    }
  }

  private static boolean ends(String raw, int at) {
    var letter = raw.charAt(at);
    if (letter == '؟' || letter == '…') {
      return true;
    }
    if (letter != '.' && letter != '!' && letter != '?') {
      return false;
    }
    var next = at + 1;
    while (next < raw.length() && "\"”»’')]".indexOf(raw.charAt(next)) >= 0) {
      next++;
    }
    if (next >= raw.length() || !isGap(raw.charAt(next))) {
      return false;
    }
    var follow = next;
    while (follow < raw.length() && raw.charAt(follow) == ' ') {
      follow++;
    }
    if (follow < raw.length() && Character.isLowerCase(raw.charAt(follow))) {
      return false;
    }
    return letter != '.' || !isAbbreviation(raw, at);
  }

  private static boolean isGap(char letter) {
    return Character.isWhitespace(letter) || Character.isSurrogate(letter) || letter == '\u00a0';
  }

  private static boolean isAbbreviation(String raw, int dot) {
    var start = dot;
    while (start > 0
        && (Character.isLetter(raw.charAt(start - 1)) || raw.charAt(start - 1) == '.')) {
      start--;
    }
    var word = raw.substring(start, dot);
    return (word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I"))
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
