package backheel.source.feed;

import backheel.source.web.TextDecoder;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Lists of feeds in the format that every feed reader exchanges: OPML 2.0. */
public final class Opml {
  private static final Pattern ROOT = Pattern.compile("<opml[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
  private static final int MAX_FEEDS = 10_000;

  private Opml() {}

  /** A feed on the list with its title there, "" if it has none. */
  public record Entry(String title, URI feed) {}

  /**
   * Reads a list, folders included, each feed once; an address that is neither http nor https is
   * left out.
   *
   * @throws IOException with one line, and the line of the file where there is one, if it is not
   *     OPML or is broken: half a list would look like a whole one
   */
  public static List<Entry> read(byte[] file) throws IOException {
    var text = TextDecoder.decode(file, null);
    var root = ROOT.matcher(text);
    if (!root.find()) {
      throw new IOException("that is no OPML file");
    }
    var list = text.substring(root.start());
    var outlines = new Outlines();
    if (StrictXmlParser.read(list, outlines) != StrictXmlParser.End.WHOLE) {
      var fault = XmlError.in(list);
      long before = text.substring(0, root.start()).chars().filter(c -> c == '\n').count();
      throw new IOException("line " + (before + fault.line()) + " is broken: " + fault.why());
    }
    if (outlines.tooMany) {
      throw new IOException("it lists more than " + MAX_FEEDS + " feeds");
    }
    return outlines.entries;
  }

  /** Writes a list as UTF-8 text. */
  public static String write(String title, List<Entry> entries) {
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

  /** A handler that collects the feeds of a list. */
  private static final class Outlines implements MarkupHandler {
    private final List<Entry> entries = new ArrayList<>();
    private final Set<URI> known = new HashSet<>();
    private boolean tooMany;

    @Override
    public boolean isFull() {
      return false;
    }

    @Override
    public void open(String name, Attributes attributes) {
      if (!name.toLowerCase(Locale.ROOT).equals("outline")) {
        return;
      }
      if (entries.size() >= MAX_FEEDS) {
        tooMany = true;
        return;
      }
      var feed = address(attributes);
      if (feed != null && known.add(feed)) {
        var title = attributes.get("title");
        var text = attributes.get("text");
        entries.add(
            new Entry(FeedText.plain(title != null ? title : text != null ? text : ""), feed));
      }
    }

    private static @Nullable URI address(Attributes attributes) {
      var found = new ArrayList<String>();
      attributes.each((name, value) -> {
        if (name.equalsIgnoreCase("xmlUrl")) {
          found.add(value);
        }
      });
      return found.isEmpty() ? null : FeedText.link(null, found.getFirst());
    }

    @Override
    public void text(char[] from, int start, int length) {
      // Names and addresses are attributes; nothing else matters.
    }

    @Override
    public void close() {
      // Folders are flattened.
    }
  }
}
