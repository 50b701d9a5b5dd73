package backheel.understanding;

import backheel.understanding.text.TextNormalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first sentence or two of a body: whole sentences if they fit, else whole words. */
final class ExcerptBuilder {
  private static final int MAX_EXCERPT_LENGTH = 300;
  private static final int MIN_EXCERPT_LENGTH = 80;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…؟]['\"”’»)]*(?=\\s|$)|[。！？]");

  private ExcerptBuilder() {}

  static String of(String body) {
    String text = TextNormalizer.normalize(body);
    if (text.length() <= MAX_EXCERPT_LENGTH) {
      return text;
    }
    int end = 0;
    Matcher matcher = SENTENCE_END.matcher(text);
    while (matcher.find() && matcher.end() <= MAX_EXCERPT_LENGTH) {
      end = matcher.end();
    }
    return end >= MIN_EXCERPT_LENGTH ? text.substring(0, end) : cutAtWord(text);
  }

  /** Cuts the text before the last word that does not fit, with an ellipsis. */
  static String cutAtWord(String text) {
    return cutAtWord(text, MAX_EXCERPT_LENGTH);
  }

  static String cutAtWord(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int cut = text.lastIndexOf(' ', longest - 1);
    int end = cut > longest / 2 ? cut : longest - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
