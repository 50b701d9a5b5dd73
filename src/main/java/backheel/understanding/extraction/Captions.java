package backheel.understanding.extraction;

import backheel.understanding.extraction.Line.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Finds the lines under pictures that are not marked as captions. */
final class Captions {
  private static final int LONGEST = 25;
  private static final int PICTURE = 40;

  /** So many siblings lie between an element and the one before it, comments among them. */
  private static final int NEAR = 12;

  private Captions() {}

  /** Whether the line is no sentence and stands with a picture, or just after one. */
  static boolean isOne(Line line) {
    @Nullable Element at = line.at();
    if (at == null
        || line.kind() != Kind.PARAGRAPH
        || line.closed()
        || line.text().indexOf(':') >= 0
        || line.words() >= LONGEST
        || line.text().codePoints().anyMatch(Character::isIdeographic)
        || at.normalName().equals("body")) {
      return false;
    }
    @Nullable Element before = elementBefore(at);
    return before != null && isPicture(before);
  }

  private static @Nullable Element elementBefore(Element at) {
    @Nullable Node before = at.previousSibling();
    for (int i = 0; i < NEAR && before != null; i++) {
      if (before instanceof Element element) {
        return element;
      }
      before = before.previousSibling();
    }
    return null;
  }

  private static boolean isPicture(Element element) {
    String text = Glance.at(element, PICTURE);
    return text != null
        && text.isEmpty()
        && element.selectFirst("img, picture, amp-img, video") != null;
  }
}
