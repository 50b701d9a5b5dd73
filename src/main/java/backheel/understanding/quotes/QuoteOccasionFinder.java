package backheel.understanding.quotes;

import backheel.input.SafePatternCompiler;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.regex.Pattern;

/** The time or occasion of a quote, in the article's own words. */
final class QuoteOccasionFinder {

  private static final Pattern ADDRESSEE =
      SafePatternCompiler.compile(Lexicon.regex("{{addressee of a quote}}"));
  private static final Pattern WHEN =
      SafePatternCompiler.compile(
          Lexicon.regex("\\b{{time of a quote}}(?!\\p{L})|{{time of a quote, joined}}"));

  private QuoteOccasionFinder() {}

  /** Returns the words of the attributing sentence that state it, "" when there are none. */
  static String of(TokenizedText text, int verb, QuotedSpan quote) {
    var at = Math.min(verb, text.raw.length() - 1);
    var before = at < quote.open();
    var start =
        before ? text.sentences.get(text.sentenceAt(at)).start() : Math.min(quote.close(), at);
    var end = before ? quote.open() : Math.min(text.raw.length(), at + 120);
    end = Math.min(end, text.lineEnd(at));
    var clause = text.raw(Math.min(start, end), end);
    var dot = before ? -1 : clause.indexOf(". ");
    clause = dot > 0 ? clause.substring(0, dot) : clause;
    var mark = clause.indexOf('“') >= 0 ? clause.indexOf('“') : clause.indexOf('"');
    return describe(mark > 0 ? clause.substring(0, mark) : clause);
  }

  /** Returns the time or occasion stated anywhere in the text, "" when there is none. */
  static String in(String stretch) {
    return describe(stretch);
  }

  private static String describe(String clause) {
    var said = ADDRESSEE.matcher(clause);
    var when = WHEN.matcher(clause);
    var hasSaid = said.find();
    var hasWhen = when.find();
    if (hasSaid && hasWhen) {
      var from = Math.min(said.start(), when.start());
      var to = Math.max(said.end(), when.end());
      return to - from <= 80 ? clause.substring(from, to).strip() : said.group().strip();
    }
    return hasSaid ? said.group().strip() : hasWhen ? when.group().strip() : "";
  }
}
