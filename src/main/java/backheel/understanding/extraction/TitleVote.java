package backheel.understanding.extraction;

import backheel.understanding.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the title of a page: what the page's several titles agree on. */
final class TitleVote {
  private static final Pattern SUFFIX =
      Pattern.compile("^(.{8,}?)\\s+(?:[|–—·•»:]|-{1,2}|::|//)\\s+(.{2,60})$");
  private static final Pattern PREFIX =
      Pattern.compile("^(.{2,40}?)\\s+(?:[|–—·•»]|-{1,2}|::)\\s+(.{12,})$");

  private TitleVote() {}

  /** The title, "" if the page has none. */
  static String of(Document page, JsonLd jsonLd, Metas metas, String outlet) {
    List<String> ballots = new ArrayList<>();
    add(ballots, jsonLd.text("headline"), outlet);
    add(ballots, metas.first("og:title"), outlet);
    add(ballots, metas.first("twitter:title"), outlet);
    add(ballots, page.title(), outlet);
    String heading = heading(page, ballots);
    if (!heading.isEmpty()) {
      ballots.addFirst(heading);
    }
    return winner(ballots);
  }

  private static void add(List<String> ballots, String title, String outlet) {
    String own = withoutOutlet(Words.tidy(title), outlet);
    if (!own.isEmpty()) {
      ballots.add(own);
    }
  }

  /** The h1 that is most like what the page calls itself elsewhere. */
  private static String heading(Document page, List<String> ballots) {
    String best = "";
    double most = ballots.isEmpty() ? -1 : 0.3;
    for (Element h1 : page.getElementsByTag("h1")) {
      String text = Words.tidy(h1.text());
      double likeness = ballots.stream().mapToDouble(b -> Titles.likeness(b, text)).max().orElse(0);
      if (!text.isEmpty() && likeness > most) {
        best = text;
        most = likeness;
      }
    }
    return best;
  }

  private static String winner(List<String> ballots) {
    String best = "";
    double most = -1;
    for (int i = 0; i < ballots.size(); i++) {
      String ballot = ballots.get(i);
      double votes = i == 0 ? 0.5 : 0;
      for (String other : ballots) {
        votes += Titles.likeness(ballot, other) > 0.95 ? 1 : 0;
      }
      if (votes > most) {
        best = ballot;
        most = votes;
      }
    }
    return best;
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
