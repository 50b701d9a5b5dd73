package backheel.understanding.extraction.markup;

import backheel.understanding.extraction.markup.TextLine.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Finds the lines under pictures that are not marked as captions. */
final class CaptionDetector {
  private static final int MAX_CAPTION_WORDS = 25;
  private static final int MAX_PICTURE_TEXT_LENGTH = 40;

  /** So many siblings lie between an element and the one before it, comments among them. */
  private static final int MAX_SIBLINGS_BACK = 12;

  private CaptionDetector() {}

  /** Whether the line is no sentence and stands with a picture, or just after one. */
  static boolean isCaption(TextLine line) {
    @Nullable Element at = line.element();
    if (at == null
        || line.kind() != Kind.PARAGRAPH
        || line.endsSentence()
        || line.text().indexOf(':') >= 0
        || line.wordCount() >= MAX_CAPTION_WORDS
        || line.text().codePoints().anyMatch(Character::isIdeographic)
        || at.normalName().equals("body")) {
      return false;
    }
    @Nullable Element before = elementBefore(at);
    return before != null && isPicture(before);
  }

  private static @Nullable Element elementBefore(Element at) {
    @Nullable Node before = at.previousSibling();
    for (int i = 0; i < MAX_SIBLINGS_BACK && before != null; i++) {
      if (before instanceof Element element) {
        return element;
      }
      before = before.previousSibling();
    }
    return null;
  }

  private static boolean isPicture(Element element) {
    String text = ShortText.of(element, MAX_PICTURE_TEXT_LENGTH);
    return text != null
        && text.isEmpty()
        && element.selectFirst("img, picture, amp-img, video") != null;
  }
}
