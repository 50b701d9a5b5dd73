package backheel.understanding.extraction;

import backheel.understanding.extraction.Line.Kind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the lines under pictures that are not marked as captions. */
final class Captions {
  private static final int LONGEST = 25;

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
    @Nullable Element before = at.previousElementSibling();
    return before != null && isPicture(before);
  }

  private static boolean isPicture(Element element) {
    return element.selectFirst("img, picture, amp-img, video") != null && !element.hasText();
  }
}
