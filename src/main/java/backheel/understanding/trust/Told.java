package backheel.understanding.trust;

import backheel.story.Bait;
import backheel.understanding.text.SmallWords;
import backheel.understanding.text.Tokens;
import backheel.understanding.text.Tokens.Token;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a headline the article under it tells; words count by their first letters. */
final class Told {
  private static final int STEM = 5;
  private static final int SHORTEST = 3;
  private static final int FEW = 2;
  private static final int LONG_ENOUGH = 8;
  private static final Set<String> ORDINALS =
      ordinals(
          "second secondly third thirdly fourth deuxieme deuxiemement troisieme troisiemement"
              + " segunda segundo tercera tercero ثانيا ثالثا zweitens drittens");

  /** An article comes to its point within so many words. */
  private static final int LEAD = 45;

  private final List<String> headline;
  private final Set<String> body;
  private final boolean nameless;
  private final boolean silentLead;

  Told(String title, String article) {
    List<Token> words = Tokens.of(title);
    headline = telling(words);
    List<Token> told = Tokens.of(article);
    body = stems(told);
    nameless = words.stream().skip(1).noneMatch(Told::isName);
    silentLead =
        headline.size() > FEW
            && told.size() >= LONG_ENOUGH
            && Collections.disjoint(stems(told.subList(0, Math.min(LEAD, told.size()))), headline);
  }

  /** Whether the headline names nobody, and the first lines tell nothing of what it says. */
  boolean isAboutNobody() {
    return nameless && silentLead;
  }

  /** Whether the article bears out these words of the headline. */
  boolean answers(Bait kind, String words) {
    if (kind == Bait.COUNTS) {
      return body.size() < LONG_ENOUGH || body.stream().filter(ORDINALS::contains).count() >= FEW;
    }
    return telling(Tokens.of(words)).stream().anyMatch(body::contains);
  }

  /**
   * The share of the headline's telling words that the article has; 1 where nothing can be said.
   */
  double share() {
    if (headline.size() <= FEW || body.size() < LONG_ENOUGH) {
      return 1;
    }
    return (double) headline.stream().filter(body::contains).count() / headline.size();
  }

  /** In scripts with capitals, a capital or a digit; no other script tells. */
  private static boolean isName(Token token) {
    int first = token.word().codePointAt(0);
    return token.name() && (Character.isLowerCase(first) || Character.isDigit(first));
  }

  private static List<String> telling(List<Token> words) {
    return words.stream().map(Token::word).filter(Told::isTelling).map(Told::stem).toList();
  }

  private static Set<String> stems(List<Token> words) {
    return words.stream().map(Token::word).map(Told::stem).collect(Collectors.toSet());
  }

  private static boolean isTelling(String word) {
    return word.length() >= SHORTEST && !SmallWords.contains(word);
  }

  /** The Arabic article and its like are not part of the word. */
  private static String stem(String word) {
    String bare = word.length() > STEM && word.startsWith("ال") ? word.substring(2) : word;
    bare = word.length() > STEM && word.startsWith("وال") ? word.substring(3) : bare;
    return bare.substring(0, Math.min(STEM, bare.length()));
  }

  private static Set<String> ordinals(String words) {
    return Set.of(words.split(" ")).stream()
        .map(Told::stem)
        .collect(Collectors.toUnmodifiableSet());
  }
}
