package backheel.understanding.extraction.markup;

import backheel.understanding.text.Lexicon;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A filter of the boilerplate of a page, by the tags, roles and names of its elements.
 *
 * <p>An element that holds most of the page's prose is kept whatever its name: names such as {@code
 * content-with-sidebar} have cost other extractors whole articles.
 */
public final class BoilerplateFilter {
  private static final double MAX_BOILERPLATE_PROSE_SHARE = 0.4;
  private static final Pattern PARTS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])");
  private static final Set<String> BOILERPLATE_TAGS = Set.of("aside", "form", "figure", "address");
  private static final Set<String> BOILERPLATE_ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu");
  private static final Set<String> BOILERPLATE_WORDS =
      Set.copyOf(Lexicon.entries("names of boilerplate"));

  /** Names of captions, written as one word or as several. */
  private static final Pattern CAPTION = Pattern.compile(Lexicon.regex("{{names of captions}}"));

  /** Words that mark boilerplate only when none of the saving words accompanies them. */
  private static final Set<String> WEAK_WORDS = Set.of("widget", "widgets");

  private static final Set<String> SAVING_WORDS =
      Set.of("article", "body", "content", "text", "story");

  /** Names that mark hidden elements only as whole class names. */
  private static final Set<String> HIDDEN_CLASSES =
      Set.copyOf(Lexicon.entries("names of hidden elements"));

  private static final double MAX_DISCUSSION_PROSE_SHARE = 0.85;
  private static final Set<String> DISCUSSION_WORDS =
      Set.of("comments", "comment", "commentlist", "respond", "disqus", "replies");
  private final ProseShare proseShare;
  private final Map<Element, Boolean> known = new HashMap<>();

  public BoilerplateFilter(ProseShare mass) {
    this.proseShare = mass;
  }

  /** Returns whether the element is boilerplate, with so little prose that it can be dropped. */
  public boolean isBoilerplate(Element element) {
    return known.computeIfAbsent(
        element,
        e ->
            (looksLikeBoilerplate(e) && proseShare.share(e) < MAX_BOILERPLATE_PROSE_SHARE)
                || (isNamed(e, DISCUSSION_WORDS)
                    && proseShare.share(e) < MAX_DISCUSSION_PROSE_SHARE));
  }

  private static boolean looksLikeBoilerplate(Element element) {
    if (isHidden(element) || BOILERPLATE_TAGS.contains(element.normalName())) {
      return true;
    }
    return BOILERPLATE_ROLES.contains(element.attr("role"))
        || element.classNames().stream().anyMatch(HIDDEN_CLASSES::contains)
        || isNamed(element, BOILERPLATE_WORDS);
  }

  public static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  private static boolean isNamed(Element element, Set<String> words) {
    String name = element.normalName();
    // A link in running text is part of its sentence, whatever its name.
    if (name.equals("body")
        || name.equals("a")
        || name.equals("html")
        || name.equals("article")
        || name.equals("main")) {
      return false;
    }
    String names = element.className() + " " + element.id();
    if (names.length() == 1) {
      return false;
    }
    boolean weak = false;
    boolean saved = false;
    for (String part : PARTS.split(names, -1)) {
      String word = part.toLowerCase(Locale.ROOT);
      if (words.contains(word)) {
        return true;
      }
      weak |= WEAK_WORDS.contains(word);
      saved |= SAVING_WORDS.contains(word);
    }
    return (weak && !saved)
        || (words.equals(BOILERPLATE_WORDS)
            && CAPTION.matcher(names.toLowerCase(Locale.ROOT).replaceAll("[-_]", "")).find());
  }
}
