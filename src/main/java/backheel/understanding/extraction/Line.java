package backheel.understanding.extraction;

import backheel.understanding.text.Words;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One line of a document's text, and what is known of the markup around it. What is asked of its
 * words is found out once, for one line may stand in many containers. Of one thread.
 */
final class Line {

  /** What sort of line the markup says it is. */
  enum Kind {
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
  private final @Nullable Element at;
  private int words = -1;
  private @Nullable Boolean furniture;
  private @Nullable Boolean tail;
  private @Nullable Boolean end;
  private @Nullable Boolean caption;

  /**
   * Makes it.
   *
   * @param linked how many of the characters are inside links
   * @param at the block element that the line stood in, null in plain text
   */
  Line(String text, Kind kind, int linked, @Nullable Element at) {
    this.text = text;
    this.kind = kind;
    this.linked = linked;
    this.at = at;
  }

  static Line plain(String text) {
    return new Line(text, Kind.PARAGRAPH, 0, null);
  }

  String text() {
    return text;
  }

  Kind kind() {
    return kind;
  }

  @Nullable Element at() {
    return at;
  }

  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
  }

  int words() {
    if (words < 0) {
      words = Words.count(text);
    }
    return words;
  }

  /** Whether it ends as a sentence does. */
  boolean closed() {
    return Words.closesSentence(text);
  }

  /** Whether it reads as running text: long enough, and not made of links. */
  boolean isProse() {
    if (kind == Kind.ROW || linkShare() > 0.5) {
      return false;
    }
    return words() >= 20 || (words() >= 8 && closed());
  }

  /** How much prose it holds, in characters without links. */
  int prose() {
    return isProse() ? text.length() - linked : 0;
  }

  /** Whether it is none of the article's, wherever it stands. */
  boolean isFurniture() {
    if (furniture == null) {
      furniture = Cues.isFurniture(text);
    }
    return furniture;
  }

  /** Whether it opens what follows an article. */
  boolean opensTail() {
    if (tail == null) {
      tail = Cues.opensTail(text);
    }
    return tail;
  }

  /** Whether what follows is surely not the article. */
  boolean endsArticle() {
    if (end == null) {
      end = Cues.endsArticle(text);
    }
    return end;
  }

  /** Whether it stands under a picture. */
  boolean isCaption() {
    if (caption == null) {
      caption = Captions.isOne(this);
    }
    return caption;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Line line
        && text.equals(line.text)
        && kind == line.kind
        && linked == line.linked
        && Objects.equals(at, line.at);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, kind, linked, at);
  }
}
