package backheel.understanding.extraction.plain;

import backheel.understanding.extraction.markup.TextLine;
import java.util.List;

/** The lines of a plain text that contain the article, from start up to, not including, end. */
record ArticleRange(int start, int end) {
  private static final int END_PENALTY = 400;
  private static final int BOILERPLATE_PENALTY = 100;
  private static final int SHORT_LINE_PENALTY = 15;
  private static final int MAX_SENTENCES_BESIDE = 3;
  private static final int MIN_SENTENCE_WORDS = 3;
  private static final int MAX_SUBHEADING_WORDS = 7;

  /**
   * Returns the range with the most prose, minus a small penalty for each line that is no prose.
   */
  static ArticleRange best(List<TextLine> lines) {
    int sum = 0;
    int start = 0;
    int best = 0;
    var articleRange = new ArticleRange(0, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += worth(lines.get(i));
      if (sum > best) {
        best = sum;
        articleRange = new ArticleRange(start, i + 1);
      }
    }
    return articleRange.withSentencesBeside(lines);
  }

  /** Returns the range with the short sentences directly before and after it. */
  private ArticleRange withSentencesBeside(List<TextLine> lines) {
    int first = start;
    while (first > Math.max(0, start - MAX_SENTENCES_BESIDE) && isSentence(lines.get(first - 1))) {
      first--;
    }
    int last = end;
    for (int i = end; i < Math.min(lines.size(), end + MAX_SENTENCES_BESIDE); i++) {
      if (isSentence(lines.get(i))) {
        last = i + 1;
      } else if (i > end || !isSubheading(lines.get(i))) {
        break;
      }
    }
    return new ArticleRange(first, last);
  }

  /** Returns whether the line may be the heading of a last short paragraph. */
  private static boolean isSubheading(TextLine textLine) {
    return textLine.wordCount() >= 2
        && textLine.wordCount() <= MAX_SUBHEADING_WORDS
        && !textLine.opensTail()
        && !textLine.endsArticle()
        && !textLine.isBoilerplate();
  }

  private static boolean isSentence(TextLine textLine) {
    return textLine.wordCount() >= MIN_SENTENCE_WORDS
        && (textLine.endsSentence() || textLine.text().endsWith(":"))
        && !textLine.opensTail()
        && !textLine.endsArticle()
        && !textLine.isBoilerplate();
  }

  private static int worth(TextLine textLine) {
    if (textLine.endsArticle()) {
      return -END_PENALTY;
    }
    if (textLine.opensTail()
        || textLine.isBoilerplate()
        || ConsentDetector.isConsent(textLine.text())
        || (!textLine.endsSentence() && PlainHeadlineFinder.isTicker(textLine.text()))) {
      return -BOILERPLATE_PENALTY;
    }
    return textLine.isProse()
        ? textLine.proseLength()
        : textLine.wordCount() >= 10 ? 0 : -SHORT_LINE_PENALTY;
  }
}
