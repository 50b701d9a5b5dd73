package backheel.story.correction;

import backheel.input.Deadline;
import backheel.input.SafePatternCompiler;
import backheel.story.Document;
import backheel.story.Report;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A short hash of the words of a document: equal while nothing changes except what surrounds an
 * article, such as markup, addresses, view counters and the time of an update.
 */
public final class ContentHash {
  private static final Pattern TAG = Pattern.compile("<[^<>]*+>");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S++");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,10}+;");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]++");

  /** Elements of a page that are not displayed as text. */
  private static final String[] UNREAD_ELEMENTS = {
    "script", "style", "noscript", "template", "svg"
  };

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** Days, months and the small words within a timestamp. */
  private static final String STAMP_WORDS =
      "(?:jan|f[eé]b|fév|mar|abr|avr|apr|ma[iy]|ju[nil]|ago|ao[uû]|aug|sep|o[ck]t|nov|d[eé]c|dic|ene"
          + "|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mi[eé]|jeu|jue|ven|vie|sam|s[aá]b|dim|dom"
          + "|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)\\p{L}{0,20}+"
          + "|(?:at|on|le|la|las|los|el|à|a|de|del|the|am|pm|gmt|bst|cet|cest|utc|est|edt|et|h|hrs?"
          + "|today|hoy|في|الساعة|يوم)\\b"
          + "|[\\s,:/.|()h–-]";

  private static final Pattern STAMP =
      SafePatternCompiler.compile(
          "(?:(?:last )?(?:updated|modified|edited)|update|(?:dernière )?mise? à jour|m[àa]j"
              + "|(?:última )?actualiza(?:do|da|ción)|آخر تحديث|تم التحديث|حُ?دث)\\s*+"
              + "(?:"
              + STAMP_WORDS
              + "){0,40}+\\d{1,4}(?:\\d|"
              + STAMP_WORDS
              + "){0,40}+",
          FLAGS);

  private static final Pattern COUNTER =
      SafePatternCompiler.compile(
          "\\d[\\d.,\\u00a0\\u202f ]{0,12}+[km]?\\s?(?:views?|comments?|shares?|likes?|reads?"
              + "|min(?:ute)?s? read|vues?|commentaires?|partages?|lectures?|visitas?|lecturas?"
              + "|comentarios?|compartidos?|مشاهد\\p{L}{1,3}|تعليق\\p{L}{0,3}|مشارك\\p{L}{1,3})\\b"
              + "|(?<!\\d)\\d++\\s?(?:min(?:ute)?s?|hours?|hrs?|h|days?|weeks?) ago\\b"
              + "|il y a \\d++\\s?(?:min\\p{L}*+|heures?|h|jours?)\\b"
              + "|hace \\d++\\s?(?:min\\p{L}*+|horas?|h|días?)\\b"
              + "|(?:منذ|قبل) \\d++\\s?(?:دقيقة|دقائق|ساعة|ساعات|يوم|أيام)",
          FLAGS);

  /** Number of characters that are searched for counters and timestamps. */
  private static final int MAX_CHARACTERS_SEARCHED = 64 * 1024;

  private ContentHash() {}

  /**
   * Returns the hash of a document's title, content and licence, 16 characters long, without
   * extracting the article.
   */
  public static String of(Document document) {
    boolean isMarkup =
        document.form() == Document.Form.PAGE || document.form() == Document.Form.FRAGMENT;
    var content = document.content();
    var title = document.title() == null ? "" : document.title();
    var words = of(title, isMarkup ? read(content) : content);
    var licence = document.licence();
    // A document whose licence has changed is read again, though its words are the same.
    return licence == null ? words : String.format(Locale.ROOT, "%016x", hash(words + licence));
  }

  /** Returns the hash of a report's title and body. */
  static String of(Report report) {
    return of(report.title(), report.body());
  }

  private static String of(String title, String text) {
    return String.format(Locale.ROOT, "%016x", hash(words(title) + "\n" + words(text)));
  }

  /** Returns the lasting words; of a long text, the end is included unchanged. */
  private static String words(String text) {
    var start =
        text.length() <= MAX_CHARACTERS_SEARCHED
            ? text
            : text.substring(0, MAX_CHARACTERS_SEARCHED);
    var plain = ENTITY.matcher(ADDRESS.matcher(start).replaceAll(" ")).replaceAll(" ");
    Deadline.check();
    var stamped = STAMP.matcher(plain).replaceAll(" ");
    Deadline.check();
    var lasting = COUNTER.matcher(stamped).replaceAll(" ");
    Deadline.check();
    var words = NO_WORD.matcher(lasting).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return words + text.substring(start.length());
  }

  /** Returns markup without its tags and without elements that are not displayed. */
  private static String read(String markup) {
    var shown = markup;
    for (var unread : UNREAD_ELEMENTS) {
      shown = without(shown, "<" + unread, "</" + unread);
    }
    return TAG.matcher(without(shown, "<!--", "-->")).replaceAll(" ");
  }

  private static String without(String markup, String opening, String closing) {
    int from = indexOf(markup, opening, 0);
    if (from < 0) {
      return markup;
    }
    var kept = new StringBuilder(markup.length());
    int at = 0;
    while (from >= 0) {
      kept.append(markup, at, from).append(' ');
      int end = indexOf(markup, closing, from);
      at = end < 0 ? markup.length() : end;
      from = end < 0 ? -1 : indexOf(markup, opening, at);
    }
    return kept.append(markup, at, markup.length()).toString();
  }

  private static int indexOf(String text, String wanted, int from) {
    for (int i = from; i <= text.length() - wanted.length(); i++) {
      if (text.charAt(i) == wanted.charAt(0)
          && text.regionMatches(/* ignoreCase= */ true, i, wanted, 0, wanted.length())) {
        return i;
      }
    }
    return -1;
  }

  /** Computes FNV-1a over the characters, with a final mixing of the bits. */
  private static long hash(String text) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    return h ^ (h >>> 33);
  }
}
