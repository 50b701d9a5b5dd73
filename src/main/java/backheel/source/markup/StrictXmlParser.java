package backheel.source.markup;

import backheel.input.Deadline;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** A fast parser of well-formed XML that brings in nothing from any entity or DTD. */
public final class StrictXmlParser {
  /**
   * Maximum depth of elements: more than any feed needs, and less than the JDK's own limit of 100.
   */
  public static final int MAX_DEPTH = 90;

  private static final XMLInputFactory XML = factory();

  private StrictXmlParser() {}

  public static XmlParseOutcome read(String text, MarkupHandler to) {
    try {
      parse(text, to);
      return XmlParseOutcome.WHOLE;
    } catch (NestedTooDeepException e) {
      return XmlParseOutcome.TOO_DEEP;
    } catch (XMLStreamException e) {
      return e.getLocation() != null && e.getLocation().getCharacterOffset() >= text.length()
          ? XmlParseOutcome.CUT_OFF
          : XmlParseOutcome.BROKEN;
    }
  }

  /**
   * Parses a text up to the end of its root, or until the handler is full.
   *
   * @throws XMLStreamException with its place, where the text is broken or nested too deep
   */
  public static void parse(String text, MarkupHandler to) throws XMLStreamException {
    int depth = 0;
    var reader = XML.createXMLStreamReader(Deadline.reader(text));
    var attributes = new StartTagAttributes(reader);
    while (reader.hasNext() && !to.isFull()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > MAX_DEPTH) {
            throw new NestedTooDeepException(reader.getLocation());
          }
          to.open(
              StartTagAttributes.qualifiedName(reader.getPrefix(), reader.getLocalName()),
              attributes);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            to.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        case XMLStreamConstants.END_ELEMENT -> {
          to.close();
          if (--depth == 0) {
            // Text after the root has no meaning, and is often junk.
            return;
          }
        }
        default -> {}
      }
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Feeds use prefixes that they never declare.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  private static final class NestedTooDeepException extends XMLStreamException {
    private static final long serialVersionUID = 1L;

    NestedTooDeepException(Location location) {
      super("it is nested too deep", location);
    }
  }
}
