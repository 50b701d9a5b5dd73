package backheel.source.feed;

import backheel.input.WebAddress;
import backheel.source.SourceTextNormalizer;
import backheel.source.markup.MarkupHandler;
import backheel.source.markup.StrictXmlParser;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A reader of the feeds in the XML of an OPML file, which brings in nothing from any DTD. */
final class OpmlReader implements MarkupHandler {
  private static final int MAX_FEEDS = 10_000;
  private static final Set<String> FEED_TYPES = Set.of("rss", "atom", "rdf");
  private static final String PARSER_PREFIX = "Message: ";

  private final List<OpmlFeed> entries = new ArrayList<>();
  private final Set<URI> known = new HashSet<>();
  private final List<String> leftOut = new ArrayList<>();
  private boolean tooMany;

  /** Returns the list read so far. */
  OpmlList list() {
    return new OpmlList(entries, leftOut);
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
    var address = address(attributes);
    if (address == null) {
      return;
    }
    var title = SourceTextNormalizer.plain(title(attributes));
    var feed = SourceTextNormalizer.link(null, WebAddress.withScheme(address));
    if (feed == null) {
      leftOut.add((title + " " + SourceTextNormalizer.plain(address)).strip());
    } else if (known.add(feed)) {
      entries.add(new OpmlFeed(title, feed));
    }
  }

  /** Returns the address of a feed as it is written, null for an outline that is none. */
  private static @Nullable String address(Attributes attributes) {
    var found = new HashMap<String, String>();
    attributes.each((key, value) -> found.putIfAbsent(key.toLowerCase(Locale.ROOT), value));
    var type = found.getOrDefault("type", "").strip().toLowerCase(Locale.ROOT);
    boolean isFeed = FEED_TYPES.contains(type);
    return found.getOrDefault("xmlurl", isFeed ? found.getOrDefault("url", "") : null);
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
