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
public final class BoilerplateElementDetector {
  private static final double MAX_BOILERPLATE_PROSE_SHARE = 0.4;
  private static final Pattern PARTS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])");
  private static final Set<String> BOILERPLATE_TAGS = Set.of("aside", "form", "figure", "address");
  private static final Set<String> BOILERPLATE_ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu");
  private static final Set<String> BOILERPLATE_WORDS =
      Set.copyOf(Lexicon.entries("names of boilerplate"));

  /** Names of links to other stories, or of the rest of this one behind a button. */
  private static final Set<String> REST_WORDS =
      Set.copyOf(Lexicon.entries("names of boilerplate or of the rest of an article"));

  private static final int MIN_PARAGRAPHS_OF_REST = 2;

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

  public BoilerplateElementDetector(ProseShare mass) {
    this.proseShare = mass;
  }

  /** Returns whether the element is boilerplate, with so little prose that it can be dropped. */
  public boolean isBoilerplate(Element element) {
    return known.computeIfAbsent(
        element,
        e ->
            (looksLikeBoilerplate(e)
                    && proseShare.share(e) < MAX_BOILERPLATE_PROSE_SHARE
                    && !isRest(e))
                || (isNamed(e, DISCUSSION_WORDS)
                    && proseShare.share(e) < MAX_DISCUSSION_PROSE_SHARE));
  }

  /**
   * Returns whether it is the rest of the article behind a button: paragraphs of prose, most of
   * them without a link, and no name but "more" or the like.
   */
  private boolean isRest(Element element) {
    if (isHidden(element) || BOILERPLATE_TAGS.contains(element.normalName())) {
      return false;
    }
    boolean more = false;
    for (String part : PARTS.split(element.className() + " " + element.id(), -1)) {
      String word = part.toLowerCase(Locale.ROOT);
      more |= REST_WORDS.contains(word);
      if (BOILERPLATE_WORDS.contains(word) && !REST_WORDS.contains(word)) {
        return false;
      }
    }
    return more && holdsParagraphs(element);
  }

  private boolean holdsParagraphs(Element element) {
    int plain = 0;
    int others = 0;
    for (Element child : element.children()) {
      boolean paragraph = child.normalName().equals("p");
      if (paragraph && proseShare.proseLength(child) > 0 && child.selectFirst("a") == null) {
        plain++;
      } else if (paragraph || child.normalName().equals("ul") || child.normalName().equals("a")) {
        others++;
      }
    }
    return plain >= MIN_PARAGRAPHS_OF_REST && plain > others;
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
