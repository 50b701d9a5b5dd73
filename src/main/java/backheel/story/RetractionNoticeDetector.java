package backheel.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which outlets retract a report, or announce a correction of it. */
public final class RetractionNoticeDetector {
  private static final int MAX_START_LENGTH = 240;
  private static final int MAX_END_LENGTH = 600;
  private static final int MAX_NOTICE_LENGTH = 200;

  private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
  private static final String AFTER_A_LABEL = "\\s*(?:[:\\])–—|-]|$)";

  /** A label in front of a headline, or alone. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^[^\\p{L}]{0,4}(?:withdrawn|removed|deleted|retiré|supprimé|dépublié"
              + "|retirad[oa]|eliminad[oa]|despublicad[oa]|سحب|حذف|محذوف)"
              + AFTER_A_LABEL,
          FLAGS);

  /** A label that names an article: in a body, players are withdrawn or removed too. */
  private static final Pattern ARTICLE_LABEL =
      Pattern.compile(
          "^[^\\p{L}]{0,4}(?:(?:article |story |report )?(?:retracted|retraction)"
              + "|(?:article|story|report) (?:withdrawn|removed|deleted)"
              + "|article (?:retiré|supprimé|dépublié)|rétractation"
              + "|(?:artículo|noticia) (?:retirad|eliminad|despublicad)[oa]|retractación"
              + "|(?:تم )?(?:سحب|حذف) (?:الخبر|المقال|التقرير)|خبر محذوف)"
              + AFTER_A_LABEL,
          FLAGS);

  /** A sentence about the article itself. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\b(?:this|our|the) (?:earlier )?(?:article|story|piece|post) (?:has been|was|is)"
              + " (?:now )?(?:withdrawn|retracted|removed|taken down|deleted|unpublished)\\b"
              + "|\\b(?:this|our) (?:report|page|item|news) (?:has been|was)"
              + " (?:withdrawn|retracted|removed|taken down|deleted)\\b"
              + "|\\bwe have (?:withdrawn|retracted|removed) (?:this|our|an?) (?:article|story|report)"
              + "|(?:\\bcet article|\\bcette (?:information|dépêche|publication|page)|l['’]article|\\bnotre"
              + " article) (?:a été|est) (?:retirée?|supprimée?|dépubliée?)\\b"
              + "|\\b(?:este artículo|esta (?:noticia|información|publicación|nota|página)|nuestro"
              + " artículo|nuestra noticia) (?:ha sido|fue)"
              + " (?:retirad|eliminad|borrad|despublicad)[oa]\\b"
              + "|(?:تم|جرى) (?:سحب|حذف|إزالة) (?:هذا |هذه )?(?:ال)?(?:خبر|مقال|تقرير|مادة|صفحة)",
          FLAGS);

  private static final Pattern CORRECTED =
      Pattern.compile(
          "^[^\\p{L}]{0,4}(?:corrections?|clarification|corrected|rectificatif|correctif|erratum"
              + "|corrección|rectificación|fe de erratas|aclaración|تصحيح|توضيح|استدراك)\\s*[:\\]–—|-]",
          FLAGS);

  private static final Pattern AMENDED =
      Pattern.compile(
          "\\b(?:this|the|an earlier version of this) (?:article|story|report|piece) (?:was|has been)"
              + " (?:amended|corrected|updated to correct)\\b"
              + "|\\ban earlier version of this (?:article|story|report)\\b"
              + "|\\bcet article a été (?:corrigé|rectifié)\\b"
              + "|\\b(?:este artículo|esta noticia) (?:ha sido|fue) (?:corregid|rectificad)[oa]\\b"
              + "|تم (?:تصحيح|تعديل) (?:هذا |هذه )?(?:ال)?(?:خبر|مقال|تقرير)",
          FLAGS);

  /** Marks that are usually omitted in Arabic. */
  private static final Pattern MARKS = Pattern.compile("[\\u064B-\\u0652\\u0640]");

  /** Stems of which every retraction contains at least one; a cheap check before the patterns. */
  private static final List<String> STEMS =
      List.of(
          "withdrawn",
          "retract",
          "removed",
          "deleted",
          "taken down",
          "unpublished",
          "retir",
          "rétract",
          "supprim",
          "dépubli",
          "eliminad",
          "borrad",
          "despublicad",
          "سحب",
          "حذ",
          "إزالة");

  private RetractionNoticeDetector() {}

  /** Returns whether the title or the first words of a report retract it. */
  public static boolean isIn(Report report) {
    var title = plain(report.title());
    var start = plain(first(report.body().strip()));
    if (STEMS.stream().noneMatch(stem -> title.contains(stem) || start.contains(stem))) {
      return false;
    }
    return LABEL.matcher(title).find()
        || ARTICLE_LABEL.matcher(title).find()
        || ARTICLE_LABEL.matcher(start).find()
        || SENTENCE.matcher(title + "\n" + start).find();
  }

  /** Returns the outlet's own words about a correction, if there are any. */
  public static Optional<String> correctionNotice(Report report) {
    if (CORRECTED.matcher(plain(report.title())).find()) {
      return Optional.of(shown(report.title()));
    }
    var body = report.body();
    if (CORRECTED.matcher(plain(body)).find()) {
      return Optional.of(shown(line(body, 0)));
    }
    int tail = Math.max(0, body.length() - MAX_END_LENGTH);
    var amended = AMENDED.matcher(body.toLowerCase(Locale.ROOT));
    return amended.find(tail)
        ? Optional.of(shown(line(body, Math.min(amended.start(), body.length()))))
        : Optional.empty();
  }

  private static String line(String text, int at) {
    int from = text.lastIndexOf('\n', at) + 1;
    int to = text.indexOf('\n', at);
    return text.substring(from, to < 0 ? text.length() : to);
  }

  private static String shown(String words) {
    var tidy = words.strip().replaceAll("\\s+", " ");
    if (tidy.length() <= MAX_NOTICE_LENGTH) {
      return tidy;
    }
    int space = tidy.lastIndexOf(' ', MAX_NOTICE_LENGTH);
    return tidy.substring(0, space < 0 ? MAX_NOTICE_LENGTH : space) + " …";
  }

  private static String first(String text) {
    return text.substring(0, Math.min(MAX_START_LENGTH, text.length()));
  }

  /** Returns the text in lower case, without Arabic marks. */
  private static String plain(String text) {
    return MARKS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
