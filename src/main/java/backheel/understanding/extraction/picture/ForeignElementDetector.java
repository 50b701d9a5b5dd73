package backheel.understanding.extraction.picture;

import backheel.understanding.extraction.markup.BoilerplateElementDetector;
import backheel.understanding.text.Lexicon;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** A detector of elements whose pictures are not the article's, by their tags and names. */
final class ForeignElementDetector {
  private static final Set<String> TAGS =
      Set.of("nav", "footer", "aside", "form", "button", "iframe", "template");

  /** Elements that are the article, or hold it, whatever they are called. */
  private static final Set<String> ARTICLE_TAGS = Set.of("article", "main", "body", "html");

  private static final Set<String> NAMES =
      Set.copyOf(Lexicon.entries("names around pictures of no article"));

  /** Number of characters from which an element holds the article, whatever its name. */
  private static final int MAX_LENGTH = 800;

  private static final int MAX_NODES = 600;
  private static final int FIRST_EMOJI = 0x2000;
  private static final int MAX_EMOJI_LENGTH = 14;

  private ForeignElementDetector() {}

  static boolean isForeign(Element element) {
    var tag = element.normalName();
    if (TAGS.contains(tag) || BoilerplateElementDetector.isHidden(element)) {
      return true;
    }
    var names = element.className() + " " + element.id();
    return names.length() > 1
        && !ARTICLE_TAGS.contains(tag)
        && !element.hasClass("hentry")
        && PictureSigns.partsOf(names).stream().anyMatch(NAMES::contains)
        && isShort(element);
  }

  /** Returns whether the text in place of a picture is an emoji and nothing else. */
  static boolean isEmoji(String alt) {
    var text = alt.strip();
    return !text.isEmpty()
        && text.length() <= MAX_EMOJI_LENGTH
        && text.codePoints().noneMatch(Character::isLetterOrDigit)
        && text.codePoints()
            .anyMatch(c -> c > FIRST_EMOJI && Character.getType(c) == Character.OTHER_SYMBOL);
  }

  private static boolean isShort(Element element) {
    int[] nodes = {0};
    int[] length = {0};
    NodeFilter counter =
        (node, depth) -> {
          nodes[0]++;
          if (node instanceof TextNode text) {
            length[0] += text.getWholeText().strip().length();
          }
          return nodes[0] > MAX_NODES || length[0] > MAX_LENGTH
              ? FilterResult.STOP
              : FilterResult.CONTINUE;
        };
    return NodeTraversor.filter(counter, element) != FilterResult.STOP;
  }
}
