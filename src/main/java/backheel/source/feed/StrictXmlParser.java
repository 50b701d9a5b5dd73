package backheel.source.feed;

import backheel.story.input.Deadline;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A fast parser of well-formed XML that brings in nothing from any entity or DTD. */
final class StrictXmlParser {
  /**
   * Maximum depth of elements: more than any feed needs, and less than the JDK's own limit of 100.
   */
  static final int MAX_DEPTH = 90;

  private static final XMLInputFactory XML = factory();

  private StrictXmlParser() {}

  /** The way in which parsing ended. */
  enum End {
    WHOLE,
    /** A text without an error up to where it stops. */
    CUT_OFF,
    TOO_DEEP,
    BROKEN
  }

  static End read(String text, MarkupHandler to) {
    int depth = 0;
    try {
      var reader = XML.createXMLStreamReader(Deadline.reader(text));
      var attributes = new StartTagAttributes(reader);
      while (reader.hasNext() && !to.isFull()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > MAX_DEPTH) {
              return End.TOO_DEEP;
            }
            to.open(name(reader.getPrefix(), reader.getLocalName()), attributes);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              to.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
          case XMLStreamConstants.END_ELEMENT -> {
            to.close();
            if (--depth == 0) {
              // Text after the root has no meaning, and is often junk.
              return End.WHOLE;
            }
          }
          default -> {}
        }
      }
      return End.WHOLE;
    } catch (XMLStreamException e) {
      return e.getLocation() != null && e.getLocation().getCharacterOffset() >= text.length()
          ? End.CUT_OFF
          : End.BROKEN;
    }
  }

  private static String name(@Nullable String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Feeds use prefixes that they never declare.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  /** The attributes of the start tag at the reader's position. */
  private record StartTagAttributes(XMLStreamReader reader) implements MarkupHandler.Attributes {
    @Override
    public @Nullable String get(String name) {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        if (nameOf(i).equals(name)) {
          return reader.getAttributeValue(i);
        }
      }
      return null;
    }

    @Override
    public void each(BiConsumer<String, String> names) {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        names.accept(nameOf(i), reader.getAttributeValue(i));
      }
    }

    private String nameOf(int i) {
      return name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
    }
  }
}
