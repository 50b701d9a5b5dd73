package backheel.understanding.quotes;

import backheel.story.input.SafePatterns;
import backheel.understanding.text.Text;
import java.util.regex.Pattern;

/** The time or occasion of a quote, in the article's own words. */
final class QuoteOccasion {

  private static final String NAME =
      "(?=[\\p{Lu}])[\\p{L}\\d.&'’+-]{1,20}(?: (?:(?:de|la|of|the|del|du) )?[\\p{Lu}\\d][\\p{L}\\d&'’+-]*){0,3}";
  private static final Pattern ADDRESSEE =
      SafePatterns.compile(
          "\\b(?:told|speaking to|speaking on|in an interview (?:with|to)|in a statement to|writing (?:in|on)) (?:the |reporters from )?"
              + NAME
              + "|\\btold (?:reporters|journalists|the (?:media|press|club's website|official website))"
              + "|\\b(?:on|via|sur|en|a través de) (?:(?:his|her|sa|son|su) )?(?:Instagram|Twitter|X|Facebook|TikTok|Snapchat|YouTube|social media|les réseaux sociaux|redes sociales)\\b"
              + "|\\b(?:in|during|at) (?:a|an|his|her|the|their) (?:[\\p{L}-]+ ){0,3}(?:interview|statement|conference|post|message|video|tweet|caption|speech|podcast)(?: (?:to|with|for) (?:the )?[\\p{L}]+)?"
              + "|\\b(?:au micro (?:de |d['’])|dans un entretien (?:à|avec|accordé à) |interrogé par |dans les colonnes (?:de |du |d['’])|pour )(?:la chaîne )?"
              + NAME
              + "|\\b(?:en declaraciones (?:a|al)|en una entrevista (?:con|a|para)|al diario|a la cadena|en la) "
              + NAME
              + "|\\ben (?:conférence de presse|rueda de prensa|zone mixte|zona mixta|sala de prensa|una entrevista)"
              + "|(?:\\bà|\\bcon|(?<=(?:dijo|declaró|aseguró|explicó|contó|confesó|comentó|admitió|reconoció|señaló|afirmó) )a) (?=\\p{Lu})(?:L['’])?[\\p{L}\\d+]{2,20}(?: [\\p{Lu}][\\p{L}\\d]+){0,2}"
              + "|(?:في|خلال) (?:ال)?مؤتمر(?:ه)? (?:ال)?صحفي|في تصريحات?(?: (?:ل|إلى )[\\p{L}]+(?: [\\p{L}]+)?)?|في حوار(?: مع [\\p{L}]+(?: [\\p{L}]+)?)?"
              + "|(?:لقناة|لصحيفة|لموقع|لإذاعة|لشبكة|لمجلة) [\\p{L}]+|(?:عبر|على) (?:حسابه (?:على|في) )?(?:إنستغرام|انستغرام|تويتر|فيسبوك|منصة إكس)");
  private static final String MONTH =
      "January|February|March|April|May|June|July|August|September|October|November|December";
  private static final String MONTH_FR =
      "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
  private static final String MONTH_ES =
      "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre";
  private static final Pattern WHEN =
      SafePatterns.compile(
          "\\b(?:(?:in|last|this|back in) (?:"
              + MONTH
              + ")(?: (?:this|last) year| \\d{4})?|on (?:\\d{1,2} (?:"
              + MONTH
              + ")|(?:"
              + MONTH
              + ") \\d{1,2})|en (?:"
              + MONTH_FR
              + "|"
              + MONTH_ES
              + ")(?: dernier| pasado)?(?: (?:de )?\\d{4})?|(?:le |el )?\\d{1,2} (?:de )?(?:"
              + MONTH_FR
              + "|"
              + MONTH_ES
              + ")"
              + "|(?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:night|morning|evening|afternoon))?"
              + "|(?:le |ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:soir|matin|dernier))?"
              + "|(?:el |este )(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: pasado)?"
              + "|last (?:week|month|night|year|season|summer)|yesterday|earlier this (?:week|month|year)|(?:a few|several|two|three) (?:days|weeks|months|years) ago"
              + "|(?:after|before) the (?:match|game|final whistle|final|win|defeat|draw)|at full-time|hier(?: soir)?|(?:après|avant) (?:le match|la rencontre|la finale)|(?:tras|antes de|después de)l? (?:el )?(?:partido|encuentro|final)|ayer|anoche)(?!\\p{L})"
              + "|(?:يوم (?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)|أمس|في (?:يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)|(?:بعد|عقب|قبل) المباراة)");

  private QuoteOccasion() {}

  /** Returns the words of the attributing sentence that state it, "" when there are none. */
  static String of(Text text, int verb, QuotedSpan quote) {
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
