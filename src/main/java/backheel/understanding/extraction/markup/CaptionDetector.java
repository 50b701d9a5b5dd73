package backheel.understanding.extraction.markup;

import backheel.understanding.extraction.markup.TextLine.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** A detector of lines under pictures that are not marked up as captions. */
final class CaptionDetector {
  private static final int MAX_CAPTION_WORDS = 25;
  private static final int MAX_PICTURE_TEXT_LENGTH = 40;

  /**
   * Maximum number of siblings, comments among them, between an element and the previous element.
   */
  private static final int MAX_SIBLINGS_BACK = 12;

  private CaptionDetector() {}

  /** Returns whether the line is no sentence and directly follows a picture. */
  static boolean isCaption(TextLine textLine) {
    @Nullable Element at = textLine.element();
    if (at == null
        || textLine.kind() != Kind.PARAGRAPH
        || textLine.endsSentence()
        || textLine.text().indexOf(':') >= 0
        || textLine.wordCount() >= MAX_CAPTION_WORDS
        || textLine.text().codePoints().anyMatch(Character::isIdeographic)
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
    String text = ShortTextExtractor.of(element, MAX_PICTURE_TEXT_LENGTH);
    return text != null
        && text.isEmpty()
        && element.selectFirst("img, picture, amp-img, video") != null;
  }
}
