package backheel.source.feed;

import backheel.source.SourceTextNormalizer;
import backheel.source.markup.MarkupHandler;
import backheel.source.markup.StrictXmlParser;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** A reader of the feeds in the XML of an OPML file, which brings in nothing from any DTD. */
final class OpmlReader implements MarkupHandler {
  private static final int MAX_FEEDS = 10_000;
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
    try {
      StrictXmlParser.parse(text, this);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw new IOException(
          "line "
              + (firstLine + line - 1)
              + " is broken: "
              + parserMessage(String.valueOf(e.getMessage())));
    }
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
    var addresses = new ArrayList<String>();
    attributes.each((key, value) -> {
      if (key.equalsIgnoreCase("xmlUrl")) {
        addresses.add(value);
      }
    });
    var feed = addresses.isEmpty() ? null : SourceTextNormalizer.link(null, addresses.getFirst());
    if (feed != null && known.add(feed)) {
      entries.add(new OpmlFeed(SourceTextNormalizer.plain(title(attributes)), feed));
    }
  }

  private static String title(Attributes attributes) {
    var title = attributes.get("title");
    return title == null ? Objects.requireNonNullElse(attributes.get("text"), "") : title;
  }

  @Override
  public void text(char[] from, int start, int length) {}

  @Override
  public void close() {}

  @Override
  public boolean isFull() {
    return tooMany;
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
