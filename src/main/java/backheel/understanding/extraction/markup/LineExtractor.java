package backheel.understanding.extraction.markup;

import backheel.input.Deadline;
import backheel.understanding.extraction.markup.TextLine.Kind;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** An extractor of the lines of a markup tree, in reading order, as a browser would break them. */
public final class LineExtractor {
  /** Elements that never contain text of an article. */
  private static final Set<String> NON_TEXT_TAGS =
      Set.copyOf(Lexicon.entries("elements without text of an article"));

  /** Maximum number of lines; an article ends earlier. */
  public static final int MAX_LINES = 8000;

  /** Maximum depth; pages nest some forty elements, and anything deeper is read as running text. */
  private static final int MAX_DEPTH = 500;

  private final Predicate<Element> skipped;
  private final List<TextLine> lines = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int linked;
  private int linkDepth;
  private int depth;

  private LineExtractor(Predicate<Element> skipped) {
    this.skipped = skipped;
  }

  /** Returns the lines of everything below the root, except skipped elements. */
  public static List<TextLine> lines(Element root, Predicate<Element> skipped) {
    var lineExtractor = new LineExtractor(skipped);
    lineExtractor.walk(root, Kind.PARAGRAPH);
    lineExtractor.flush(root, Kind.PARAGRAPH);
    return lineExtractor.lines;
  }

  static boolean isNonText(Element element) {
    return NON_TEXT_TAGS.contains(element.normalName());
  }

  private void walk(Element element, Kind kind) {
    if (depth >= MAX_DEPTH) {
      append(element.wholeText());
      return;
    }
    depth++;
    walkChildren(element, kind);
    depth--;
  }

  private void walkChildren(Element element, Kind kind) {
    for (Node child : element.childNodes()) {
      Deadline.check();
      if (lines.size() >= MAX_LINES) {
        return;
      }
      if (child instanceof TextNode text) {
        append(text.getWholeText());
      } else if (child instanceof Element inner) {
        enter(inner, element, kind);
      }
    }
  }

  private void enter(Element inner, Element outer, Kind kind) {
    String name = inner.normalName();
    if (name.equals("br")) {
      if (kind == Kind.ROW) {
        append(" ");
        return;
      }
      flush(outer, kind);
      return;
    }
    if (isNonText(inner) || skipped.test(inner)) {
      return;
    }
    if (kind == Kind.ROW || (name.equals("tr") && DataTableDetector.isDataRow(inner))) {
      walkRow(inner, outer, kind, name);
      return;
    }
    boolean block = breaksLine(inner, name);
    Kind innerKind = kindOf(name, kind);
    if (block) {
      flush(outer, kind);
    }
    boolean link = name.equals("a") && inner.hasAttr("href");
    linkDepth += link ? 1 : 0;
    walk(inner, innerKind);
    linkDepth -= link ? 1 : 0;
    if (block) {
      flush(inner, innerKind);
    }
  }

  /** Adds a row of a table of figures as one line, whatever its cells contain. */
  private void walkRow(Element inner, Element outer, Kind kind, String name) {
    boolean first = kind != Kind.ROW;
    if (first) {
      flush(outer, kind);
    }
    boolean link = name.equals("a") && inner.hasAttr("href");
    linkDepth += link ? 1 : 0;
    walk(inner, Kind.ROW);
    linkDepth -= link ? 1 : 0;
    append(" ");
    if (first) {
      flush(inner, Kind.ROW);
    }
  }

  private static boolean breaksLine(Element element, String name) {
    return element.isBlock() || name.equals("td") || name.equals("th") || name.indexOf('-') > 0;
  }

  private static Kind kindOf(String name, Kind outer) {
    return switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "li", "dt", "dd" -> Kind.ITEM;
      case "blockquote" -> Kind.QUOTATION;
      case "td", "th" -> Kind.CELL;
      default -> outer;
    };
  }

  private void append(String text) {
    current.append(text);
    if (linkDepth > 0) {
      linked += TextNormalizer.normalize(text).length();
    }
  }

  private void flush(@Nullable Element at, Kind kind) {
    String text = TextNormalizer.normalize(current.toString());
    if (!text.isEmpty()) {
      lines.add(new TextLine(text, kind, linked, at));
    }
    current.setLength(0);
    linked = 0;
  }
}
