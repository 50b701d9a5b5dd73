package backheel.source.feed;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * An error in a text that should be XML.
 *
 * @param line the line, from 1
 * @param why the reason in the parser's words
 */
record XmlError(int line, String why) {
  private static final String PARSER_PREFIX = "Message: ";

  /** Finds the first error of a text that was found to have one. */
  static XmlError in(String text) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    try {
      var reader = factory.createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        reader.next();
      }
      return new XmlError(1, "it is nested too deep");
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      return new XmlError(line, plain(String.valueOf(e.getMessage())));
    }
  }

  /** Returns the parser's message without its position, which is reported in our own form. */
  private static String plain(String message) {
    int words = message.indexOf(PARSER_PREFIX);
    return (words < 0 ? message : message.substring(words + PARSER_PREFIX.length()))
        .lines()
        .findFirst()
        .orElse("");
  }
}
