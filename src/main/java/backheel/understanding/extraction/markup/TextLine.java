package backheel.understanding.extraction.markup;

import backheel.understanding.text.TextNormalizer;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One line of a document's text, and what is known of the markup around it. What is asked of its
 * words is found out once, for one line may stand in many containers. Of one thread.
 */
public final class TextLine {

  /** What sort of line the markup says it is. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTATION,
    CELL,
    /** A row of a table of figures. */
    ROW
  }

  private final String text;
  private final Kind kind;
  private final int linked;
  private final @Nullable Element element;
  private int wordCount = -1;
  private @Nullable Boolean boilerplate;
  private @Nullable Boolean tail;
  private @Nullable Boolean end;
  private @Nullable Boolean caption;

  /**
   * Makes it.
   *
   * @param linked how many of the characters are inside links
   * @param at the block element that the line stood in, null in plain text
   */
  TextLine(String text, Kind kind, int linked, @Nullable Element at) {
    this.text = text;
    this.kind = kind;
    this.linked = linked;
    this.element = at;
  }

  public static TextLine plain(String text) {
    return new TextLine(text, Kind.PARAGRAPH, 0, null);
  }

  public String text() {
    return text;
  }

  public Kind kind() {
    return kind;
  }

  @Nullable
  public Element element() {
    return element;
  }

  public double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
  }

  public int wordCount() {
    if (wordCount < 0) {
      wordCount = TextNormalizer.countWords(text);
    }
    return wordCount;
  }

  /** Whether it ends as a sentence does. */
  public boolean endsSentence() {
    return TextNormalizer.endsSentence(text);
  }

  /** Whether it reads as running text: long enough, and not made of links. */
  public boolean isProse() {
    if (kind == Kind.ROW || linkShare() > 0.5) {
      return false;
    }
    return wordCount() >= 20 || (wordCount() >= 8 && endsSentence());
  }

  /** How much prose it holds, in characters without links. */
  public int proseLength() {
    return isProse() ? text.length() - linked : 0;
  }

  /** Whether it is none of the article's, wherever it stands. */
  public boolean isBoilerplate() {
    if (boilerplate == null) {
      boilerplate = BoilerplateCues.isBoilerplate(text);
    }
    return boilerplate;
  }

  /** Whether it opens what follows an article. */
  public boolean opensTail() {
    if (tail == null) {
      tail = BoilerplateCues.opensTail(text);
    }
    return tail;
  }

  /** Whether what follows is surely not the article. */
  public boolean endsArticle() {
    if (end == null) {
      end = BoilerplateCues.endsArticle(text);
    }
    return end;
  }

  /** Whether it stands under a picture. */
  public boolean isCaption() {
    if (caption == null) {
      caption = CaptionDetector.isCaption(this);
    }
    return caption;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextLine line
        && text.equals(line.text)
        && kind == line.kind
        && linked == line.linked
        && Objects.equals(element, line.element);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, kind, linked, element);
  }
}
