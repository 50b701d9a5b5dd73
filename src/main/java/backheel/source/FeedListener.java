package backheel.source;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Understands RSS of every version, Atom and news sitemaps while they are read out. */
final class FeedListener implements Markup {
  /** Elements that only stand around others. */
  private static final Set<String> AROUND = Set.of("channel", "media:group", "image", "news:news");

  /** More entries than any feed has; most of them are never looked at. */
  static final int MOST = 20_000;

  private final Vocabulary vocabulary = new Vocabulary();
  private final Deque<Place> places = new ArrayDeque<>();
  private final List<Feed.Entry> entries = new ArrayList<>();
  private final URI address;

  private String title = "";
  private String language = "";
  private int ttl;
  private boolean sitemap;
  private int skipped;
  private @Nullable EntryElements entry;
  private @Nullable Gathered gathered;
  private @Nullable Consumer<Gathered> gatheredFor;
  private final Deque<String> inside = new ArrayDeque<>();

  FeedListener(URI address) {
    this.address = address;
  }

  /** An element that is open, its name in the usual spelling, and what addresses count from. */
  private record Place(String name, URI base) {}

  Feed feed(boolean complete) {
    return new Feed(title, language, ttl, entries, complete || isFull());
  }

  @Override
  public void open(String written, Attributes attributes) {
    if (gathered != null) {
      var local = written.substring(written.indexOf(':') + 1);
      inside.push(local);
      gathered.open(local, attributes);
    } else if (skipped > 0) {
      skipped++;
    } else {
      vocabulary.learn(attributes);
      enter(vocabulary.name(written), attributes);
    }
  }

  @Override
  public void text(char[] from, int start, int length) {
    if (gathered != null) {
      gathered.text(from, start, length);
    }
  }

  @Override
  public boolean isFull() {
    return entries.size() >= MOST;
  }

  @Override
  public void close() {
    if (gathered != null && !inside.isEmpty()) {
      gathered.close(inside.pop());
    } else if (skipped > 0) {
      skipped--;
    } else {
      leave();
    }
  }

  private void enter(String name, Attributes attributes) {
    var base = places.isEmpty() ? address : places.peek().base();
    var own = attributes.get("xml:base");
    var moved = own == null ? null : Words.link(base, own);
    var place = new Place(places.isEmpty() ? "" : name, moved == null ? base : moved);
    if (places.isEmpty()) {
      sitemap = name.equals("urlset");
      language(attributes.get("xml:lang"));
    } else if (entry == null && isEntry(name)) {
      entry = EntryElements.of(place.base(), attributes);
    } else if (AROUND.contains(local(name)) || AROUND.contains(name)) {
      // A person's or a picture's own elements follow.
    } else {
      var wanted =
          entry == null ? ofFeed(name) : entry.wanted(name, parent(), place.base(), attributes);
      if (wanted == null) {
        skipped = 1;
        return;
      }
      gathered = new Gathered(isLiteral(attributes.get("type"), attributes.get("mode")));
      gatheredFor = wanted;
    }
    places.push(place);
  }

  private void leave() {
    var place = places.pop();
    if (gathered != null && gatheredFor != null) {
      gatheredFor.accept(gathered);
      gathered = null;
      gatheredFor = null;
    } else if (entry != null && isEntry(place.name())) {
      var done = entry.draft().done();
      if (done != null) {
        entries.add(done);
      }
      entry = null;
    }
  }

  private @Nullable Consumer<Gathered> ofFeed(String name) {
    if (sitemap || !Set.of("", "channel", "atom:channel").contains(parent())) {
      return null;
    }
    return switch (name) {
      case "title", "atom:title" ->
          words -> title = title.isEmpty() ? Words.title(words.markup()) : title;
      case "language", "dc:language" -> words -> language(words.value());
      case "ttl" -> words -> ttl = minutes(words.value());
      default -> null;
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

  private static boolean isLiteral(@Nullable String type, @Nullable String mode) {
    return type != null
        && (type.equals("text") || type.equals("xhtml") || "xml".equals(mode))
        && !"escaped".equals(mode);
  }

  private static int minutes(String written) {
    return written.matches("\\d{1,5}") ? Integer.parseInt(written) : 0;
  }
}
