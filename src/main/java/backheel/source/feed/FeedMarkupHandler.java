package backheel.source.feed;

import backheel.source.SourceTextNormalizer;
import backheel.source.date.FeedDateResolver;
import backheel.source.licence.LicenceCollector;
import backheel.source.markup.MarkupHandler;
import backheel.source.picture.PictureCollector;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A handler that builds a feed from RSS of any version, Atom and news sitemaps. */
final class FeedMarkupHandler implements MarkupHandler {
  /** Elements that only enclose others. */
  private static final Set<String> CONTAINER_ELEMENTS =
      Set.of("channel", "media:group", "news:news");

  /** Maximum number of entries, more than any feed has; most of them are never looked at. */
  static final int MAX_ENTRIES = 20_000;

  private final NamespacePrefixResolver namespacePrefixResolver = new NamespacePrefixResolver();
  private final Deque<OpenElement> places = new ArrayDeque<>();
  private final List<EntryBuilder> entries = new ArrayList<>();
  private final LicenceCollector licences = new LicenceCollector();
  private final URI address;
  private final Instant fetched;

  private final PictureCollector outletPictures = new PictureCollector();

  private String title = "";
  private String language = "";
  private @Nullable URI site;
  private int ttl;
  private boolean sitemap;
  private int skipped;
  private @Nullable EntryElementHandler entry;
  private @Nullable ElementTextCollector elementTextCollector;
  private @Nullable Consumer<ElementTextCollector> textConsumer;
  private final Deque<String> inside = new ArrayDeque<>();

  FeedMarkupHandler(URI address, Instant fetched) {
    this.address = address;
    this.fetched = fetched;
  }

  Feed feed(boolean complete) {
    var built = EntryBuilder.build(entries, new FeedDateResolver(language, fetched), site);
    var outlet = outletPictures.offers(address, site);
    return Feed.of(title, language, ttl, built, complete || isFull(), outlet, licences.all());
  }

  @Override
  public void open(String written, Attributes attributes) {
    if (elementTextCollector != null) {
      var local = written.substring(written.indexOf(':') + 1);
      inside.push(local);
      elementTextCollector.open(local, attributes);
    } else if (skipped > 0) {
      skipped++;
    } else {
      namespacePrefixResolver.declare(attributes);
      enter(namespacePrefixResolver.canonicalName(written), attributes);
    }
  }

  @Override
  public void text(char[] from, int start, int length) {
    if (elementTextCollector != null) {
      elementTextCollector.text(from, start, length);
    }
  }

  @Override
  public boolean isFull() {
    return entries.size() >= MAX_ENTRIES;
  }

  @Override
  public void close() {
    if (elementTextCollector != null && !inside.isEmpty()) {
      elementTextCollector.close(inside.pop());
    } else if (skipped > 0) {
      skipped--;
    } else {
      leave();
    }
  }

  private void enter(String name, Attributes attributes) {
    var base = places.isEmpty() ? address : places.peek().base();
    var own = attributes.get("xml:base");
    var moved = own == null ? null : SourceTextNormalizer.link(base, own);
    var place =
        new OpenElement(
            places.isEmpty() && !isEntry(name) ? "" : name, moved == null ? base : moved);
    if (places.isEmpty() && !isEntry(name)) {
      sitemap = name.equals("urlset");
      language(attributes.get("xml:lang"));
    } else if (entry == null && isEntry(name)) {
      entry = EntryElementHandler.of(place.base(), attributes);
    } else if (CONTAINER_ELEMENTS.contains(local(name)) || CONTAINER_ELEMENTS.contains(name)) {
      // Its own elements follow.
    } else {
      var wanted =
          entry == null
              ? ofFeed(name, place.base(), attributes)
              : entry.consumerOf(name, parent(), place.base(), attributes);
      if (wanted == null && entry != null && name.equals("media:content")) {
        // A thumbnail may follow in it.
        places.push(place);
        return;
      }
      if (wanted == null) {
        skipped = 1;
        return;
      }
      elementTextCollector = new ElementTextCollector(TextForm.of(name, attributes));
      textConsumer = wanted;
    }
    places.push(place);
  }

  private void leave() {
    var place = places.pop();
    if (elementTextCollector != null && textConsumer != null) {
      textConsumer.accept(elementTextCollector);
      elementTextCollector = null;
      textConsumer = null;
    } else if (entry != null && isEntry(place.name())) {
      entries.add(entry.builder());
      entry = null;
    }
  }

  private @Nullable Consumer<ElementTextCollector> ofFeed(
      String name, URI base, Attributes attributes) {
    if (sitemap || !Set.of("", "channel", "atom:channel").contains(parent())) {
      return null;
    }
    if (EntryElementHandler.isLicence(name, attributes)) {
      return EntryElementHandler.licence(name, base, attributes, licences);
    }
    return switch (name) {
      case "title", "atom:title", "dc:title" ->
          element -> title = title.isEmpty() ? SourceTextNormalizer.title(element.markup()) : title;
      case "link" ->
          element -> site = site == null ? SourceTextNormalizer.link(null, element.value()) : site;
      case "language", "dc:language" -> element -> language(element.value());
      case "ttl" -> element -> ttl = minutes(element.value());
      default -> {
        var picture = outletPictures.outletElement(name, base, attributes);
        yield picture == null ? null : element -> picture.accept(element.value());
      }
    };
  }

  private boolean isEntry(String name) {
    var local = local(name);
    return local.equals("item") || local.equals("entry") || (sitemap && local.equals("url"));
  }

  private void language(@Nullable String tag) {
    if (language.isEmpty() && tag != null) {
      language = tag.strip();
    }
  }

  private String parent() {
    var place = places.peek();
    return place == null ? "" : place.name();
  }

  private static String local(String name) {
    return name.startsWith("atom:") ? name.substring(5) : name;
  }

  private static int minutes(String written) {
    return written.matches("\\d{1,5}") ? Integer.parseInt(written) : 0;
  }
}
