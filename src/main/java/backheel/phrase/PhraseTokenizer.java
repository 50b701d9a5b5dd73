package backheel.phrase;

import backheel.phrase.PhraseToken.Kind;
import backheel.phrase.PhraseToken.Leaf;
import backheel.phrase.PhraseToken.Sign;
import java.util.ArrayList;
import java.util.List;

/** A tokenizer of a typed phrase, from left to right. */
final class PhraseTokenizer {
  private static final String QUOTES = "\"“”„‟«»‹›＂";
  private static final String COMMAS = ",،;؛、，";
  private static final String NEGATIONS = "-−!";

  private final String text;
  private final List<PhraseToken> tokens = new ArrayList<>();
  private int at;

  private PhraseTokenizer(String text) {
    this.text = text;
  }

  /** Returns the tokens in order; punctuation without a word, such as a lone dash, is dropped. */
  static List<PhraseToken> tokens(String text) throws MalformedPhraseException {
    var phraseTokenizer = new PhraseTokenizer(text);
    while (phraseTokenizer.at < text.length()) {
      phraseTokenizer.step();
    }
    return phraseTokenizer.tokens;
  }

  private void step() throws MalformedPhraseException {
    var sign = text.charAt(at);
    if (isBlank(sign) || Character.getType(sign) == Character.FORMAT) {
      at++;
    } else if (sign == '(') {
      sign(Kind.OPEN);
    } else if (sign == ')') {
      sign(Kind.CLOSE);
    } else if (sign == '|') {
      sign(Kind.OR);
    } else if (isOneOf(COMMAS, sign)) {
      sign(Kind.COMMA);
    } else if (isOneOf(NEGATIONS, sign)) {
      denial();
    } else if (isOneOf(QUOTES, sign)) {
      quotation();
    } else if (sign == '/') {
      expression();
    } else {
      word();
    }
  }

  private void sign(Kind kind) {
    tokens.add(new Sign(kind, text.substring(at, at + 1)));
    at++;
  }

  /**
   * Reads a dash or an exclamation mark, which negates the term it touches; alone it is
   * punctuation.
   */
  private void denial() {
    if (at + 1 < text.length() && !isBlank(text.charAt(at + 1))) {
      sign(Kind.NOT);
    } else {
      at++;
    }
  }

  private void quotation() throws MalformedPhraseException {
    var end = at + 1;
    while (end < text.length() && !isOneOf(QUOTES, text.charAt(end))) {
      end++;
    }
    if (end == text.length()) {
      throw new MalformedPhraseException("phrase.quote");
    }
    WordParser.parse(text.substring(at + 1, end)).map(Leaf::new).ifPresent(tokens::add);
    at = end + 1;
  }

  private void expression() throws MalformedPhraseException {
    var end = at + 1;
    while (end < text.length() && text.charAt(end) != '/') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      throw new MalformedPhraseException("phrase.expression-end");
    }
    tokens.add(new Leaf(RegexParser.parse(text.substring(at + 1, end))));
    at = end + 1;
    // People used to regular expressions type /x/i out of habit; case never matters here.
    if (text.startsWith("i", at) && (at + 1 == text.length() || ends(text.charAt(at + 1)))) {
      at++;
    }
  }

  private void word() throws MalformedPhraseException {
    var start = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    var word = text.substring(start, at);
    var connective = Connective.of(word);
    if (connective.isPresent()) {
      tokens.add(new Sign(Kind.valueOf(connective.get().name()), word));
    } else {
      WordParser.parse(word).map(Leaf::new).ifPresent(tokens::add);
    }
  }

  private static boolean ends(char sign) {
    return isBlank(sign) || isOneOf(COMMAS, sign) || isOneOf(QUOTES, sign) || isOneOf("()|", sign);
  }

  private static boolean isBlank(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  private static boolean isOneOf(String signs, char sign) {
    return signs.indexOf(sign) >= 0;
  }
}
