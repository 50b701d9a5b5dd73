package backheel.source.feed;

import backheel.input.TextDecoder;
import backheel.source.markup.EntityRepairer;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** Lists of feeds in the format that every feed reader exchanges: OPML 2.0. */
public final class Opml {
  private static final Pattern ROOT = Pattern.compile("<opml[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private Opml() {}

  /**
   * Reads a list, folders included, each feed once. Addresses are read as a person's would be.
   *
   * @throws IOException with one line, and the line of the file where there is one, if it is not
   *     OPML or is broken: half a list would look like a whole one
   */
  public static OpmlList read(byte[] file) throws IOException {
    var text = EntityRepairer.repair(TextDecoder.decode(file, null));
    var root = ROOT.matcher(text);
    if (!root.find()) {
      throw new IOException("that is no OPML file");
    }
    long before = text.substring(0, root.start()).chars().filter(c -> c == '\n').count();
    var reader = new OpmlReader();
    reader.read(text.substring(root.start()), (int) before + 1);
    return reader.list();
  }

  /** Writes a list as UTF-8 text. */
  public static String write(String title, List<OpmlFeed> entries) {
    var out = new StringWriter();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters(clean(title));
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeStartElement("body");
      for (var entry : entries) {
        xml.writeCharacters("\n");
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", clean(entry.title()));
        xml.writeAttribute("title", clean(entry.title()));
        xml.writeAttribute("xmlUrl", entry.feed().toString());
      }
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      return out + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String clean(String text) {
    return NO_XML.matcher(text).replaceAll("");
  }
}
