package backheel.understanding.extraction.date;

import backheel.understanding.extraction.markup.ShortTextExtractor;
import backheel.understanding.text.Lexicon;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The elements of a page that are meant for dates: by their tag, their names, or a label. */
final class DateElements {
  private static final Pattern NAME =
      Pattern.compile(Lexicon.regex("(?i){{names of date elements}}"));
  static final Pattern CHANGED =
      Pattern.compile(Lexicon.regex("(?i){{words for a change}}"));
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
  private static final Pattern LABELLED =
      Pattern.compile(Lexicon.regex("(?iu)^\\W*{{labels of publication dates}}\\b.{0,30}\\d{4}"));
  private static final int MAX_LENGTH = 120;

  private DateElements() {}

  /** Returns the text with the date of an element that is meant for one, else "". */
  static String text(Element element) {
    if (isTime(element)) {
      for (String attribute : List.of("datetime", "content", "title")) {
        if (element.hasAttr(attribute)) {
          return element.attr(attribute);
        }
      }
      return shortText(element);
    }
    return isNamed(element) || isLabelled(element) ? shortText(element) : "";
  }

  /** Returns whether the element may hold a date, by a cheap check. */
  static boolean mayHoldDate(Element element) {
    return isTime(element) || isNamed(element) || isYear(element.ownText());
  }

  private static boolean isTime(Element element) {
    return element.normalName().equals("time") || element.attr("itemprop").equals("datePublished");
  }

  private static boolean isNamed(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() > 1 && NAME.matcher(names).find() && !CHANGED.matcher(names).find();
  }

  private static boolean isYear(String own) {
    return own.length() < MAX_LENGTH && YEAR.matcher(own).find();
  }

  private static String shortText(Element element) {
    return Objects.requireNonNullElse(ShortTextExtractor.of(element, MAX_LENGTH), "");
  }

  private static boolean isLabelled(Element element) {
    return isYear(element.ownText()) && LABELLED.matcher(shortText(element)).find();
  }
}
