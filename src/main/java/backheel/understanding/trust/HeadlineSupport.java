package backheel.understanding.trust;

import backheel.story.ClickbaitTechnique;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.StopWords;
import backheel.understanding.text.WordTokenizer;
import backheel.understanding.text.WordTokenizer.Token;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The support for a headline in its article; words are compared by their first letters. */
final class HeadlineSupport {
  private static final int STEM_LENGTH = 5;
  private static final int MIN_WORD_LENGTH = 3;
  private static final int FEW_WORDS = 2;
  private static final int MIN_BODY_WORDS = 8;
  private static final List<String> ARTICLES =
      Lexicon.entries("articles cut from a headline's word");
  private static final Set<String> ORDINALS = ordinals();

  /** Number of words within which an article comes to its point. */
  private static final int LEAD_WORDS = 45;

  private final List<String> headline;
  private final Set<String> body;
  private final boolean nameless;
  private final boolean silentLead;

  HeadlineSupport(String title, String article) {
    List<Token> words = WordTokenizer.tokenize(title);
    headline = significantWords(words);
    List<Token> told = WordTokenizer.tokenize(article);
    body = stems(told);
    nameless = words.stream().skip(1).noneMatch(HeadlineSupport::isName);
    silentLead =
        headline.size() > FEW_WORDS
            && told.size() >= MIN_BODY_WORDS
            && Collections.disjoint(
                stems(told.subList(0, Math.min(LEAD_WORDS, told.size()))), headline);
  }

  /** Returns whether the headline has no name, and the first lines share none of its words. */
  boolean isAboutNobody() {
    return nameless && silentLead;
  }

  /** Returns whether the article supports these words of the headline. */
  boolean answers(ClickbaitTechnique kind, String words) {
    if (kind == ClickbaitTechnique.COUNTS) {
      return body.size() < MIN_BODY_WORDS
          || body.stream().filter(ORDINALS::contains).count() >= FEW_WORDS;
    }
    return significantWords(WordTokenizer.tokenize(words)).stream().anyMatch(body::contains);
  }

  /**
   * Returns the share of the headline's significant words that occur in the article; 1 for too
   * little text.
   */
  double share() {
    if (headline.size() <= FEW_WORDS || body.size() < MIN_BODY_WORDS) {
      return 1;
    }
    return (double) headline.stream().filter(body::contains).count() / headline.size();
  }

  /**
   * Returns whether the token has a capital or a digit; in scripts without capitals only digits
   * count.
   */
  private static boolean isName(Token token) {
    int first = token.word().codePointAt(0);
    return token.name() && (Character.isLowerCase(first) || Character.isDigit(first));
  }

  private static List<String> significantWords(List<Token> words) {
    return words.stream()
        .map(Token::word)
        .filter(HeadlineSupport::isSignificant)
        .map(HeadlineSupport::stem)
        .toList();
  }

  private static Set<String> stems(List<Token> words) {
    return words.stream().map(Token::word).map(HeadlineSupport::stem).collect(Collectors.toSet());
  }

  private static boolean isSignificant(String word) {
    return word.length() >= MIN_WORD_LENGTH && !StopWords.contains(word);
  }

  /** Returns the first letters of the word, without the Arabic article and its variants. */
  private static String stem(String word) {
    String bare = word;
    for (String article : ARTICLES) {
      if (word.length() > STEM_LENGTH && word.startsWith(article)) {
        bare = word.substring(article.length());
      }
    }
    return bare.substring(0, Math.min(STEM_LENGTH, bare.length()));
  }

  private static Set<String> ordinals() {
    return Lexicon.entries("ordinals of a list").stream()
        .map(HeadlineSupport::stem)
        .collect(Collectors.toUnmodifiableSet());
  }
}
