package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.extraction.markup.ShortTextExtractor;
import backheel.understanding.extraction.markup.TitleMatcher;
import backheel.understanding.text.TextNormalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A finder of the title of a page: the one that its several titles agree on. */
final class TitleFinder {
  private static final Pattern SUFFIX =
      Pattern.compile("^(.{8,}?)(?<!\\s)\\s++(?:[|–—·•»›:]|-{1,2}|::|//)\\s++(.{2,60})$");
  private static final Pattern PREFIX =
      Pattern.compile("^(.{2,40}?)(?<!\\s)\\s++(?:[|–—·•»›]|-{1,2}|::)\\s++(.{12,})$");

  private static final Pattern SEPARATOR_AT_START = Pattern.compile("^\\s*+[|–—·•»›:/＿_-]");
  private static final Pattern SEPARATOR_AT_END = Pattern.compile("[|–—·•»›/＿_-]\\s*$");
  private static final int MAX_TITLE_LENGTH = 300;
  private static final int MAX_HEADINGS = 60;
  private static final double MIN_SIMILARITY = 0.3;

  private TitleFinder() {}

  /** Returns the title, "" if the page has none. */
  static String find(Document page, JsonLd jsonLd, MetaTags metaTags, String outlet) {
    List<String> headings = headings(page);
    String headline = withoutExtras(jsonLd.text("headline"), outlet, headings);
    String shared =
        withoutExtras(metaTags.first("og:title", "twitter:title", "title"), outlet, headings);
    String named = withoutExtras(page.title(), outlet, headings);
    List<String> told =
        Stream.of(headline, shared, named).filter(title -> !title.isEmpty()).toList();
    String heading = withoutKicker(heading(page, told), told);
    if (heading.isEmpty()) {
      return told.isEmpty() ? "" : told.getFirst();
    }
    boolean outvoted = !headline.isEmpty() && TitleMatcher.similarity(headline, shared) > 0.95;
    return outvoted ? headline : heading;
  }

  private static List<String> headings(Document page) {
    return page.select("h1, h2, h3").stream()
        .limit(MAX_HEADINGS)
        .map(heading ->
            Objects.requireNonNullElse(ShortTextExtractor.of(heading, MAX_TITLE_LENGTH), ""))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  /** Removes the outlet's name, and anything else that a heading of the page leaves out. */
  private static String withoutExtras(String title, String outlet, List<String> headings) {
    if (title.length() > 4 * MAX_TITLE_LENGTH) {
      return "";
    }
    String own = withoutOutlet(TextNormalizer.normalize(title), outlet);
    for (String heading : headings) {
      if (isLongEnough(heading) && (isStart(own, heading) || isEnd(own, heading))) {
        return heading;
      }
    }
    return own;
  }

  private static boolean isLongEnough(String heading) {
    return TextNormalizer.countWords(heading) >= 3 || heading.length() >= 16;
  }

  private static boolean isStart(String title, String heading) {
    return title.length() > heading.length()
        && title.startsWith(heading)
        && SEPARATOR_AT_START.matcher(title.substring(heading.length())).lookingAt();
  }

  private static boolean isEnd(String title, String heading) {
    return title.length() > heading.length()
        && title.endsWith(heading)
        && SEPARATOR_AT_END.matcher(title.substring(0, title.length() - heading.length())).find();
  }

  /** Returns the h1 that is most similar to the page's other titles. */
  private static String heading(Document page, List<String> told) {
    String best = "";
    double most = told.isEmpty() ? -1 : MIN_SIMILARITY;
    for (Element h1 : page.select("h1").stream().limit(MAX_HEADINGS).toList()) {
      String text = Objects.requireNonNullElse(ShortTextExtractor.of(h1, MAX_TITLE_LENGTH), "");
      double likeness =
          told.stream().mapToDouble(t -> TitleMatcher.similarity(t, text)).max().orElse(0);
      if (!text.isEmpty() && text.length() <= MAX_TITLE_LENGTH && likeness > most) {
        best = text;
        most = likeness;
      }
    }
    return best;
  }

  /**
   * Removes a line above the title from a heading, if the page's other titles leave it out; but a
   * part before a colon belongs to the title.
   */
  private static String withoutKicker(String heading, List<String> told) {
    String letters = OutletAliases.lettersOnly(heading);
    for (String title : told) {
      String own = OutletAliases.lettersOnly(title);
      if (own.equals(letters)) {
        return title;
      }
      if (endsWith(letters, own)) {
        return hasColon(heading, title) ? heading : title;
      }
      if (endsWith(own, letters) && hasColon(title, heading)) {
        return title;
      }
    }
    return heading;
  }

  private static boolean endsWith(String longer, String shorter) {
    return longer.endsWith(shorter) && shorter.length() * 2 > longer.length();
  }

  private static boolean hasColon(String longer, String shorter) {
    int before = longer.length() - shorter.length();
    return before > 0 && longer.substring(0, before).strip().endsWith(":");
  }

  /** Returns the title without "- The Outlet" at its end or before it. */
  static String withoutOutlet(String title, String outlet) {
    String own = title;
    Matcher suffix = SUFFIX.matcher(own);
    while (suffix.matches() && isOutlet(suffix.group(2), outlet)) {
      own = suffix.group(1);
      suffix = SUFFIX.matcher(own);
    }
    Matcher prefix = PREFIX.matcher(own);
    return prefix.matches() && isOutlet(prefix.group(1), outlet) ? prefix.group(2) : own;
  }

  private static boolean isOutlet(String part, String outlet) {
    String a = letters(part);
    String b = letters(outlet);
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
  }

  private static String letters(String text) {
    return text.toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "")
        .replaceAll("^the", "");
  }
}
