package backheel.understanding.extraction;

import backheel.understanding.text.Words;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the title of a page: what the page's several titles agree on. */
final class TitleVote {
  private static final Pattern SUFFIX =
      Pattern.compile("^(.{8,}?)(?<!\\s)\\s++(?:[|–—·•»›:]|-{1,2}|::|//)\\s++(.{2,60})$");
  private static final Pattern PREFIX =
      Pattern.compile("^(.{2,40}?)(?<!\\s)\\s++(?:[|–—·•»›]|-{1,2}|::)\\s++(.{12,})$");

  private static final Pattern PARTING = Pattern.compile("^\\s*+[|–—·•»›:/＿_-]");
  private static final Pattern PARTED = Pattern.compile("[|–—·•»›/＿_-]\\s*$");
  private static final int LONGEST = 300;
  private static final int MOST_HEADINGS = 60;
  private static final double ALIKE = 0.3;

  private TitleVote() {}

  /** The title, "" if the page has none. */
  static String of(Document page, JsonLd jsonLd, Metas metas, String outlet) {
    List<String> headings = headings(page);
    String headline = own(jsonLd.text("headline"), outlet, headings);
    String shared = own(metas.first("og:title", "twitter:title", "title"), outlet, headings);
    String named = own(page.title(), outlet, headings);
    List<String> told =
        Stream.of(headline, shared, named).filter(title -> !title.isEmpty()).toList();
    String heading = withoutKicker(heading(page, told), told);
    if (heading.isEmpty()) {
      return told.isEmpty() ? "" : told.getFirst();
    }
    boolean outvoted = !headline.isEmpty() && Titles.likeness(headline, shared) > 0.95;
    return outvoted ? headline : heading;
  }

  private static List<String> headings(Document page) {
    return page.select("h1, h2, h3").stream()
        .limit(MOST_HEADINGS)
        .map(heading -> Objects.requireNonNullElse(Glance.at(heading, LONGEST), ""))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  /** Without the outlet's name, and without anything else that a heading of the page leaves out. */
  private static String own(String title, String outlet, List<String> headings) {
    if (title.length() > 4 * LONGEST) {
      return "";
    }
    String own = withoutOutlet(Words.tidy(title), outlet);
    for (String heading : headings) {
      if (isLongEnough(heading) && (isStart(own, heading) || isEnd(own, heading))) {
        return heading;
      }
    }
    return own;
  }

  private static boolean isLongEnough(String heading) {
    return Words.count(heading) >= 3 || heading.length() >= 16;
  }

  private static boolean isStart(String title, String heading) {
    return title.length() > heading.length()
        && title.startsWith(heading)
        && PARTING.matcher(title.substring(heading.length())).lookingAt();
  }

  private static boolean isEnd(String title, String heading) {
    return title.length() > heading.length()
        && title.endsWith(heading)
        && PARTED.matcher(title.substring(0, title.length() - heading.length())).find();
  }

  /** The h1 that is most like what the page calls itself elsewhere. */
  private static String heading(Document page, List<String> told) {
    String best = "";
    double most = told.isEmpty() ? -1 : ALIKE;
    for (Element h1 : page.select("h1").stream().limit(MOST_HEADINGS).toList()) {
      String text = Objects.requireNonNullElse(Glance.at(h1, LONGEST), "");
      double likeness = told.stream().mapToDouble(t -> Titles.likeness(t, text)).max().orElse(0);
      if (!text.isEmpty() && text.length() <= LONGEST && likeness > most) {
        best = text;
        most = likeness;
      }
    }
    return best;
  }

  /**
   * A heading may hold a line above the title, which the page leaves out elsewhere; but what a
   * colon parts from the rest belongs to the title.
   */
  private static String withoutKicker(String heading, List<String> told) {
    String letters = OutletSigns.letters(heading);
    for (String title : told) {
      String own = OutletSigns.letters(title);
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

  /** The title without "- The Outlet" at its end or before it. */
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
