package backheel.understanding.trust;

import backheel.input.BundledTableReader;
import backheel.story.ClickbaitTechnique;
import backheel.understanding.text.TokenizedText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern that indicates clickbait.
 *
 * @param weight from 0 to 1
 * @param answerable whether it is harmless when the article supports it
 * @param pattern matched against the plain copy of a headline
 */
record ClickbaitSign(ClickbaitTechnique kind, double weight, boolean answerable, Pattern pattern) {
  private static final String FILE = "bait.txt";

  /** Returns all signs, from {@code bait.txt}. */
  static List<ClickbaitSign> all() {
    return BundledTableReader.lines(ClickbaitSign.class, FILE).stream()
        .map(line -> of(line.split("\t", 3)))
        .toList();
  }

  private static ClickbaitSign of(String[] cells) {
    boolean answerable = cells[1].endsWith("?");
    String weight = answerable ? cells[1].substring(0, cells[1].length() - 1) : cells[1];
    // Folded in the same way as the headline.
    String folded = TokenizedText.of("", cells[2]).plain;
    return new ClickbaitSign(
        ClickbaitTechnique.valueOf(cells[0]),
        Double.parseDouble(weight),
        answerable,
        Pattern.compile(folded, Pattern.UNICODE_CHARACTER_CLASS));
  }
}
