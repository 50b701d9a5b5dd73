package backheel.understanding.matches;

import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.MatchStatement;
import backheel.understanding.text.TokenizedText;
import java.util.regex.Pattern;

/**
 * The setting of a bare result, taken from the lines around it: the day and the group above, the
 * ground below.
 */
final class ScoreLineContextFinder {

  private static final int MAX_LINES = 6;
  private static final int MAX_LINE_LENGTH = 100;
  private static final Pattern CLOSED = Pattern.compile("^.*[.!?؟]$", Pattern.DOTALL);
  private static final CueWords VENUE = CueWords.of("labels of venues");
  private static final MatchStatement.Setting NOTHING =
      new MatchStatement.Setting(null, null, null, null, null, null);

  private final ArticleContext articleContext;
  private final TokenizedText text;
  private int lastNumber = -1;
  private MatchStatement.Setting last = NOTHING;

  ScoreLineContextFinder(ArticleContext articleContext) {
    this.articleContext = articleContext;
    this.text = articleContext.text();
  }

  /** Returns the setting of the line; cached, because it is requested for each result in it. */
  MatchStatement.Setting of(int number) {
    if (number != lastNumber) {
      last = read(number);
      lastNumber = number;
    }
    return last;
  }

  private MatchStatement.Setting read(int number) {
    if (!isLine(number)) {
      return NOTHING;
    }
    var setting = NOTHING;
    for (var i = number - 1; i >= Math.max(0, number - MAX_LINES) && isLine(i); i--) {
      if (articleContext.sides().in(text.sentences.get(i)).isEmpty()) {
        setting = setting.or(articleContext.setting(text.sentences.get(i), 0, false));
      }
    }
    for (var i = number + 1;
        i < text.sentences.size() && i <= number + MAX_LINES && isLine(i);
        i++) {
      var line = text.sentences.get(i);
      if (!articleContext.sides().in(line).isEmpty() && isResult(line)) {
        break;
      }
      if (VENUE.at(text.words, text.wordFrom(line.start())) > 0) {
        var told = articleContext.setting(line, 0, false);
        setting =
            setting.or(new MatchStatement.Setting(null, null, null, null, told.venue(), null));
      }
    }
    return setting;
  }

  private boolean isResult(TokenizedText.Sentence line) {
    return articleContext.sides().in(line).size() > 1 && !ScoreFinder.find(text, line).isEmpty();
  }

  /** Returns whether it is a line of a list rather than a sentence of an article. */
  private boolean isLine(int number) {
    var sentence = text.sentences.get(number);
    var whole =
        sentence.opensParagraph()
            && (number + 1 >= text.sentences.size()
                || text.sentences.get(number + 1).opensParagraph());
    return whole
        && sentence.end() - sentence.start() < MAX_LINE_LENGTH
        && !CLOSED.matcher(text.raw(sentence.start(), sentence.end())).matches();
  }
}
