package backheel.understanding.extraction.markup;

import backheel.understanding.text.TextNormalizer;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One line of a document's text, with the relevant facts about its markup. Derived facts are
 * computed once, because one line may be in many containers. Not thread-safe.
 */
public final class TextLine {

  /** The kinds of line, according to the markup. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTATION,
    CELL,
    /** A row of a table of figures. */
    ROW
  }

  /** A quotation mark at the end of a sentence or of its words, a dash, and a name. */
  private static final Pattern SIGNED_QUOTATION =
      Pattern.compile("[\"”»“›][.,]? ?(?:--?|[–—―]) ?[\\p{Lu}\\p{Lo}][^.!?:;]{2,60}$");

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
   * Creates a line.
   *
   * @param linked the number of characters that are inside links
   * @param at the block element of the line, null in plain text
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

  /** Returns whether it ends as a sentence does. */
  public boolean endsSentence() {
    return TextNormalizer.endsSentence(text);
  }

  /** Returns whether it reads as running text: long enough, and not made of links. */
  public boolean isProse() {
    if (kind == Kind.ROW || linkShare() > 0.5) {
      return false;
    }
    return wordCount() >= 20
        || (wordCount() >= 8 && (endsSentence() || SIGNED_QUOTATION.matcher(text).find()));
  }

  /** Returns the amount of prose, in characters without links. */
  public int proseLength() {
    return isProse() ? text.length() - linked : 0;
  }

  /** Returns whether it is not part of the article, wherever it occurs. */
  public boolean isBoilerplate() {
    if (boilerplate == null) {
      boilerplate = BoilerplatePhrases.isBoilerplate(text);
    }
    return boilerplate;
  }

  /** Returns whether it opens the part after the article. */
  public boolean opensTail() {
    if (tail == null) {
      tail = BoilerplatePhrases.opensTail(text);
    }
    return tail;
  }

  /** Returns whether the article has certainly ended. */
  public boolean endsArticle() {
    if (end == null) {
      end = BoilerplatePhrases.endsArticle(text);
    }
    return end;
  }

  /** Returns whether it follows a picture as its caption. */
  public boolean isCaption() {
    if (caption == null) {
      caption = CaptionDetector.isCaption(this);
    }
    return caption;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextLine textLine
        && text.equals(textLine.text)
        && kind == textLine.kind
        && linked == textLine.linked
        && Objects.equals(element, textLine.element);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, kind, linked, element);
  }
}
