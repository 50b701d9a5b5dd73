package backheel.source;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * What is wrong with a text that should be XML.
 *
 * @param line from 1
 * @param why in the parser's words
 */
record MarkupFault(int line, String why) {
  private static final String PARSER_PREFIX = "Message: ";

  /** The first fault of a text that was found to have one. */
  static MarkupFault in(String text) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    try {
      var reader = factory.createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        reader.next();
      }
      return new MarkupFault(1, "it is nested too deep");
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      return new MarkupFault(line, plain(String.valueOf(e.getMessage())));
    }
  }

  /** The parser says the place first, which is told in our own way. */
  private static String plain(String message) {
    int words = message.indexOf(PARSER_PREFIX);
    return (words < 0 ? message : message.substring(words + PARSER_PREFIX.length()))
        .lines()
        .findFirst()
        .orElse("");
  }
}
