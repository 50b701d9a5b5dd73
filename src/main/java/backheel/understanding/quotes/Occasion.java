package backheel.understanding.quotes;

import backheel.understanding.text.Text;
import java.util.regex.Pattern;

/** When or where something was said, in the article's own words. */
final class Occasion {

  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:told|speaking to|in an interview with|in an interview to|in a statement to|au micro de|a|con) (?=\\p{Lu})[\\p{L}\\d .&'’-]{2,40}?(?=[,.;:\"“]| (?:in|on|at|after|before|last|that|about|during|this|as|and|earlier|en|le|el|tras|après)\\b|$)"
              + "|\\b(?:in|during|at) (?:a|an|his|her|the|their) (?:[\\p{L}-]+ ){0,3}(?:interview|statement|conference|post|message|video|tweet|caption|speech|press conference|podcast)(?: (?:to|with|for) (?:the )?[\\p{L}]+)?"
              + "|\\ben (?:conférence de presse|rueda de prensa|zone mixte|una entrevista[^,.;:]{0,30})"
              + "|في (?:مؤتمر صحفي|المؤتمر الصحفي|تصريحات?[^،.:]{0,25}|حوار[^،.:]{0,25})");
  private static final Pattern WHEN =
      Pattern.compile(
          "\\b(?:(?:in|last|this|en) (?:January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: (?:this|last) year| \\d{4})?"
              + "|(?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:night|morning|evening|afternoon))?"
              + "|(?:le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:soir|matin))?"
              + "|(?:el )(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
              + "|last (?:week|month|night|year|season)|yesterday|earlier this (?:week|month|year)|(?:a few|several|two|three) (?:days|weeks|months|years) ago"
              + "|(?:after|before) the (?:match|game|final whistle|final)|hier(?: soir)?|après (?:le match|la rencontre)|tras el partido|ayer|anoche)\\b"
              + "|(?:يوم (?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)|أمس|بعد المباراة|عقب المباراة)");

  private Occasion() {}

  /** The words of the attributing sentence that tell it, "" when none do. */
  static String of(Text text, int verb, Marked quote) {
    var at = Math.min(verb, text.raw.length() - 1);
    var before = at < quote.open();
    var start =
        before ? text.sentences.get(text.sentenceAt(at)).start() : Math.min(quote.close(), at);
    var end = before ? quote.open() : Math.min(text.raw.length(), at + 120);
    var stop = text.raw.indexOf('\n', at);
    end = stop >= 0 ? Math.min(end, stop) : end;
    var clause = text.raw(Math.min(start, end), end);
    var dot = before ? -1 : clause.indexOf(". ");
    clause = dot > 0 ? clause.substring(0, dot) : clause;
    var mark = clause.indexOf('“') >= 0 ? clause.indexOf('“') : clause.indexOf('"');
    return told(mark > 0 ? clause.substring(0, mark) : clause);
  }

  private static String told(String clause) {
    var said = SAID.matcher(clause);
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
