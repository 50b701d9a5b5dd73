package backheel.cli;

import backheel.source.SourceTextNormalizer;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A reader of the feeds in the XML of an OPML file, which brings in nothing from any DTD. */
final class OpmlReader {
  private static final int MAX_FEEDS = 10_000;
  private static final int MAX_DEPTH = 90;
  private static final String PARSER_PREFIX = "Message: ";

  private final List<OpmlFeed> entries = new ArrayList<>();
  private final Set<URI> known = new HashSet<>();
  private boolean tooMany;

  /** Returns the entries read so far. */
  List<OpmlFeed> entries() {
    return entries;
  }

  /**
   * Reads all feeds.
   *
   * @param firstLine the line of the file on which the text begins
   * @throws IOException with one line, and the line of the file where there is one
   */
  void read(String text, int firstLine) throws IOException {
    parse(text, firstLine);
    if (tooMany) {
      throw new IOException("it lists more than " + MAX_FEEDS + " feeds");
    }
  }

  private void parse(String text, int firstLine) throws IOException {
    int depth = 0;
    try {
      var reader = factory().createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > MAX_DEPTH) {
              throw broken(firstLine, "it is nested too deep");
            }
            add(reader);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (--depth == 0) {
              // Text after the root has no meaning, and is often junk.
              return;
            }
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw broken(firstLine + line - 1, parserMessage(String.valueOf(e.getMessage())));
    }
  }

  private void add(XMLStreamReader reader) {
    if (!reader.getLocalName().toLowerCase(Locale.ROOT).equals("outline")) {
      return;
    }
    if (entries.size() >= MAX_FEEDS) {
      tooMany = true;
      return;
    }
    String address = null;
    for (int i = 0; i < reader.getAttributeCount() && address == null; i++) {
      if (reader.getAttributeLocalName(i).equalsIgnoreCase("xmlUrl")) {
        address = reader.getAttributeValue(i);
      }
    }
    var feed = address == null ? null : SourceTextNormalizer.link(null, address);
    if (feed != null && known.add(feed)) {
      entries.add(new OpmlFeed(SourceTextNormalizer.plain(title(reader)), feed));
    }
  }

  private static String title(XMLStreamReader reader) {
    String text = "";
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      var name = reader.getAttributeLocalName(i);
      if (name.equals("title")) {
        return reader.getAttributeValue(i);
      }
      text = name.equals("text") ? reader.getAttributeValue(i) : text;
    }
    return text;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  private static IOException broken(int line, String why) {
    return new IOException("line " + line + " is broken: " + why);
  }

  /** Returns the parser's message without its position, which is reported in our own form. */
  private static String parserMessage(String message) {
    int words = message.indexOf(PARSER_PREFIX);
    return (words < 0 ? message : message.substring(words + PARSER_PREFIX.length()))
        .lines()
        .findFirst()
        .orElse("");
  }
}
