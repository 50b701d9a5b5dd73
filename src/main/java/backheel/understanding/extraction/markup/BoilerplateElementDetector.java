package backheel.understanding.extraction.markup;

import backheel.understanding.text.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final int MIN_PART_LENGTH = 3;
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

  /** Names that mark hidden elements only as whole class names. */
  private static final Set<String> HIDDEN_CLASSES =
      Set.copyOf(Lexicon.entries("names of hidden elements"));

  private static final double MAX_DISCUSSION_PROSE_SHARE = 0.85;
  private static final Set<String> DISCUSSION_WORDS =
      Set.of("comments", "comment", "commentlist", "respond", "disqus", "replies");
  private final ProseShare proseShare;
  private final Map<Element, Boolean> known = new HashMap<>();
  private final Map<Element, Set<String>> words = new HashMap<>();

  /** The prose in all paragraphs of a name together: each one holds little of it. */
  private final Map<String, Integer> proseByWord = new HashMap<>();

  /**
   * Creates the filter of a page.
   *
   * @param visible the prose in the visible lines of the page
   */
  public BoilerplateElementDetector(Element root, ProseShare visible) {
    this.proseShare = visible;
    addProse(root);
  }

  private void addProse(Element root) {
    for (Element paragraph : root.getElementsByTag("p")) {
      int prose = proseShare.proseLength(paragraph);
      if (prose > 0) {
        words(paragraph).forEach(word -> proseByWord.merge(word, prose, Integer::sum));
      }
    }
  }

  /** Returns whether the element is boilerplate, with so little prose that it can be dropped. */
  public boolean isBoilerplate(Element element) {
    return known.computeIfAbsent(
        element,
        e ->
            (looksLikeBoilerplate(e)
                    && proseShare.share(e) < MAX_BOILERPLATE_PROSE_SHARE
                    && (namedShare(e) < MAX_BOILERPLATE_PROSE_SHARE
                        || isHidden(e)
                        || isTaggedAsBoilerplate(e))
                    && !isRest(e))
                || (isDiscussion(e) && proseShare.share(e) < MAX_DISCUSSION_PROSE_SHARE));
  }

  /**
   * Returns whether it is the rest of the article behind a button: paragraphs of prose, most of
   * them without a link, and no name but "more" or the like.
   */
  private boolean isRest(Element element) {
    if (isHidden(element) || BOILERPLATE_TAGS.contains(element.normalName())) {
      return false;
    }
    Set<String> words = words(element);
    return !words.isEmpty() && REST_WORDS.containsAll(words) && holdsParagraphs(element);
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

  private boolean looksLikeBoilerplate(Element element) {
    return isHidden(element) || isTaggedAsBoilerplate(element) || !words(element).isEmpty();
  }

  /**
   * Returns the share of the page's prose in all paragraphs that are named like the element, from 0
   * to 1. Returns 1 when its names are not those of boilerplate.
   */
  private double namedShare(Element element) {
    double least = 1;
    for (String word : words(element)) {
      least = Math.min(least, proseShare.share(proseByWord.getOrDefault(word, 0)));
    }
    return least;
  }

  public static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  static boolean isTaggedAsBoilerplate(Element element) {
    return BOILERPLATE_TAGS.contains(element.normalName())
        || BOILERPLATE_ROLES.contains(element.attr("role"));
  }

  private boolean isDiscussion(Element element) {
    return words(element).stream().anyMatch(DISCUSSION_WORDS::contains);
  }

  private Set<String> words(Element element) {
    return words.computeIfAbsent(element, BoilerplateElementDetector::boilerplateWords);
  }

  /** Returns the words of the element's names that are those of boilerplate. */
  static Set<String> boilerplateWords(Element element) {
    String name = element.normalName();
    // A link in running text is part of its sentence, whatever its name.
    if (name.equals("body")
        || name.equals("a")
        || name.equals("html")
        || name.equals("article")
        || name.equals("main")) {
      return Set.of();
    }
    String names = element.className() + " " + element.id();
    return names.length() == 1 ? Set.of() : wordsIn(names);
  }

  private static Set<String> wordsIn(String names) {
    Set<String> words = new HashSet<>();
    for (String name : BETWEEN_WORDS.split(names, -1)) {
      String[] parts = CAMEL_CASE.split(name, -1);
      if (parts.length == 1 || !isHash(parts)) {
        for (String part : parts) {
          String word = part.toLowerCase(Locale.ROOT);
          if (BOILERPLATE_WORDS.contains(word) || DISCUSSION_WORDS.contains(word)) {
            words.add(word);
          }
        }
      }
    }
    if (CAPTION.matcher(names.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "")).find()) {
      words.add("caption");
    }
    for (String name : BLANKS.split(names, -1)) {
      if (HIDDEN_CLASSES.contains(name)) {
        words.add(name);
      }
    }
    return words.isEmpty() ? Set.of() : words;
  }

  /** Returns whether these are parts of a random name such as "kAdXq", and so no words. */
  private static boolean isHash(String[] parts) {
    for (String part : parts) {
      if (part.length() < MIN_PART_LENGTH) {
        return true;
      }
    }
    return false;
  }
}
