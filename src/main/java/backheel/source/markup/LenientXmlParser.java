package backheel.source.markup;

import backheel.input.Deadline;
import backheel.input.MarkupTruncator;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A parser of text that is meant to be XML, which works as a browser would: nothing is too broken
 * for it.
 */
public final class LenientXmlParser {
  private LenientXmlParser() {}

  public static void read(String text, MarkupHandler to) {
    Parser.xmlParser()
        .setMaxDepth(StrictXmlParser.MAX_DEPTH)
        .parseInput(Deadline.reader(MarkupTruncator.cut(text)), "")
        .traverse(new HandlerVisitor(to));
  }

  /** A visitor that passes the nodes of a document to a handler. */
  private record HandlerVisitor(MarkupHandler to) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      Deadline.check();
      if (depth == 0 || to.isFull()) {
        return;
      }
      if (node instanceof Element element) {
        to.open(element.tagName(), new ElementAttributes(element));
      } else if (node instanceof TextNode words) {
        var chars = words.getWholeText().toCharArray();
        to.text(chars, 0, chars.length);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (depth > 0 && node instanceof Element && !to.isFull()) {
        to.close();
      }
    }
  }

  /** The attributes of an element. */
  private record ElementAttributes(Element element) implements MarkupHandler.Attributes {
    @Override
    public @Nullable String get(String name) {
      return element.hasAttr(name) ? element.attr(name) : null;
    }

    @Override
    public void each(BiConsumer<String, String> names) {
      element.attributes().forEach(a -> names.accept(a.getKey(), a.getValue()));
    }
  }
}
