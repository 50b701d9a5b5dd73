package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.ProseShare;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.text.Lexicon;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A finder of the elements of a page that may be the article: by name, by tag and by prose. */
final class ArticleCandidateFinder {
  private static final Pattern BODY_CLASS_NAMES =
      Pattern.compile(Lexicon.regex("{{names of article bodies}}"));
  private static final Pattern MAIN_CLASS_NAMES =
      Pattern.compile(Lexicon.regex("{{names of main columns}}"));

  /**
   * Maximum number of candidates to examine, the most promising first; only hostile pages have
   * more.
   */
  private static final int MAX_CANDIDATES = 24;

  private ArticleCandidateFinder() {}

  static List<ArticleCandidate> find(Element body, List<TextLine> lines) {
    Map<Element, Double> found = new LinkedHashMap<>();
    for (Element element : body.getAllElements()) {
      double trust = trust(element);
      if (trust > 0) {
        found.put(element, trust);
      }
    }
    ElementScorer.highestScoring(lines).forEach(element -> found.merge(element, 0.45, Math::max));
    found.putIfAbsent(body, 0.0);
    var proseShare = new ProseShare(lines);
    return found.entrySet().stream()
        .map(entry -> new ArticleCandidate(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble((ArticleCandidate c) -> -promise(c, proseShare)))
        .limit(MAX_CANDIDATES)
        .toList();
  }

  private static double promise(ArticleCandidate articleCandidate, ProseShare proseShare) {
    return Math.sqrt(proseShare.share(articleCandidate.element())) + 0.4 * articleCandidate.trust();
  }

  private static double trust(Element element) {
    String tag = element.normalName();
    if (element.attr("itemprop").contains("articleBody")) {
      return 1.0;
    }
    if (tag.equals("article")) {
      return 0.6;
    }
    if (tag.equals("main") || element.attr("role").equals("main")) {
      return 0.4;
    }
    if (!tag.equals("div") && !tag.equals("section") && !tag.equals("td")) {
      return 0;
    }
    String names = element.className() + " " + element.id();
    if (names.length() == 1) {
      return 0;
    }
    String joined = names.replaceAll("[-_]+", "").toLowerCase(Locale.ROOT);
    if (BODY_CLASS_NAMES.matcher(joined).find()) {
      return 0.8;
    }
    return MAIN_CLASS_NAMES.matcher(joined).find() ? 0.5 : 0;
  }
}
