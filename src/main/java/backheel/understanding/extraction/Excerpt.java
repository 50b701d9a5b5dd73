package backheel.understanding.extraction;

import backheel.understanding.text.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first sentence or two of a body, whole sentences if they fit, else whole words. */
public final class Excerpt {
  private static final int LONGEST = 300;
  private static final int ENOUGH = 80;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…؟]['\"”’»)]*(?=\\s|$)|[。！？]");

  private Excerpt() {}

  public static String of(String body) {
    String text = Words.tidy(body);
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = 0;
    Matcher matcher = SENTENCE_END.matcher(text);
    while (matcher.find() && matcher.end() <= LONGEST) {
      end = matcher.end();
    }
    return end >= ENOUGH ? text.substring(0, end) : atWord(text);
  }

  /** Cut before the last word that does not fit, with an ellipsis. */
  public static String atWord(String text) {
    return atWord(text, LONGEST);
  }

  public static String atWord(String text, int longest) {
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
