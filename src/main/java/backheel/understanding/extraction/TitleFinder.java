package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.extraction.markup.ShortTextExtractor;
import backheel.understanding.extraction.markup.TitleMatcher;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.extraction.outlet.OutletSuffix;
import backheel.understanding.text.TextNormalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A finder of the title of a page: the one that its several titles agree on. */
final class TitleFinder {
  private static final Pattern SEPARATOR_AT_START = Pattern.compile("^\\s*+[|–—·•»›:/＿_-]");
  private static final Pattern SEPARATOR_AT_END = Pattern.compile("[|–—·•»›/＿_-]\\s*$");
  private static final Pattern FIRST_PAGE = Pattern.compile("https?://[^/?#]+/?");
  private static final int MAX_TITLE_LENGTH = 300;
  private static final int MAX_HEADINGS = 60;
  private static final double MIN_SIMILARITY = 0.3;

  private TitleFinder() {}

  /** Returns the title, "" if the page has none. */
  static String find(Document page, JsonLd jsonLd, MetaTags metaTags, OutletSuffix outlet) {
    List<String> headings = headings(page);
    String headline = withoutExtras(jsonLd.text("headline"), outlet, headings);
    String shared =
        withoutExtras(metaTags.first("og:title", "twitter:title", "title"), outlet, headings);
    String named = withoutExtras(withoutSiteName(page), outlet, headings);
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
        .filter(heading -> !isSiteName(heading))
        .map(heading ->
            Objects.requireNonNullElse(ShortTextExtractor.of(heading, MAX_TITLE_LENGTH), ""))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  /** Removes the outlet's name, and anything else that a heading of the page leaves out. */
  private static String withoutExtras(String title, OutletSuffix outlet, List<String> headings) {
    if (title.length() > 4 * MAX_TITLE_LENGTH) {
      return "";
    }
    String own = outlet.remove(TextNormalizer.normalize(title));
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
      if (!text.isEmpty() && likeness > most && !isSiteName(h1)) {
        best = text;
        most = likeness;
      }
    }
    return best;
  }

  /** Returns whether a heading is nothing but a link to the site's first page. */
  private static boolean isSiteName(Element heading) {
    @Nullable Element link = heading.selectFirst("a[href]");
    return link != null
        && FIRST_PAGE.matcher(link.absUrl("href")).matches()
        && link.text().equals(ShortTextExtractor.of(heading, MAX_TITLE_LENGTH));
  }

  /** Returns the page's title without the name of the site before it, as blogs write it. */
  private static String withoutSiteName(Document page) {
    String title = TextNormalizer.normalize(page.title());
    for (Element h1 : page.select("h1").stream().limit(MAX_HEADINGS).toList()) {
      String name = isSiteName(h1) ? h1.text() : "";
      if (!name.isEmpty() && isStart(title, name)) {
        return SEPARATOR_AT_START.matcher(title.substring(name.length())).replaceFirst("").strip();
      }
    }
    return title;
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
}
