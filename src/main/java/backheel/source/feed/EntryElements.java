package backheel.source.feed;

import backheel.source.SourceText;
import java.net.URI;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The meaning of each element inside an entry, applied to the entry's builder. */
record EntryElements(EntryBuilder draft) {
  private static final Pattern PICTURE =
      Pattern.compile("(?i)^[^?]+\\.(?:jpe?g|png|webp|gif|avif)(?:\\?.*)?");
  private static final Pattern NAME = Pattern.compile("<name[^<>]*+>([^<]*+)<");

  static EntryElements of(URI base, MarkupHandler.Attributes attributes) {
    var draft = new EntryBuilder(base);
    var about = attributes.get("rdf:about");
    if (about != null) {
      draft.guid(about, /* isLink= */ true);
    }
    var language = attributes.get("xml:lang");
    if (language != null) {
      draft.language(language);
    }
    return new EntryElements(draft);
  }

  /** Returns the consumer of an element's text; null if the text does not matter. */
  @Nullable Consumer<ElementText> consumerOf(
      String name, String parent, URI base, MarkupHandler.Attributes attributes) {
    if (parent.equals("image") || parent.equals("atom:image")) {
      return name.equals("url") ? words -> draft.picture(base, words.value(), 3) : null;
    }
    return switch (name.startsWith("atom:") ? name.substring(5) : name) {
      case "title" -> words -> draft.title(SourceText.title(words.markup()));
      case "news:title" -> words -> draft.title(SourceText.plain(words.value()));
      case "link" -> link(base, attributes);
      case "loc" -> words -> draft.link(base, words.value(), 3);
      case "feedburner:origLink" -> words -> draft.link(base, words.value(), 5);
      case "guid", "id" -> {
        boolean isLink = !"false".equals(attributes.get("isPermaLink"));
        yield words -> draft.guid(words.value(), isLink);
      }
      case "pubDate", "published", "issued", "dc:date", "news:publication_date" ->
          words -> draft.published(words.value());
      case "updated", "modified", "dcterms:modified", "lastmod" ->
          words -> draft.updated(words.value());
      case "content:encoded" -> words -> draft.content(words.markup());
      case "content" -> content(base, attributes);
      case "description", "summary" -> words -> draft.summary(words.markup());
      case "media:description", "itunes:summary" -> words -> draft.aside(words.markup());
      case "dc:language" -> words -> draft.language(words.value());
      case "author", "dc:creator", "itunes:author" -> words -> draft.author(name(words.markup()));
      case "enclosure", "media:content", "media:thumbnail", "itunes:image" -> {
        picture(name, base, attributes);
        yield null;
      }
      default -> null;
    };
  }

  /** Handles a link, which Atom gives in attributes and RSS as text. */
  private @Nullable Consumer<ElementText> link(URI base, MarkupHandler.Attributes attributes) {
    var href = attributes.get("href");
    if (href == null) {
      return words -> draft.link(base, words.value(), 4);
    }
    var rel = or(attributes.get("rel"), "alternate");
    var type = or(attributes.get("type"), "");
    if (rel.equals("alternate")) {
      draft.link(base, href, type.isEmpty() || type.startsWith("text/html") ? 3 : 2);
    } else if (rel.equals("enclosure") && type.startsWith("image/")) {
      draft.picture(base, href, 3);
    }
    return null;
  }

  /** Handles content, which Atom may keep elsewhere and only link to. */
  private @Nullable Consumer<ElementText> content(URI base, MarkupHandler.Attributes attributes) {
    var elsewhere = attributes.get("src");
    if (elsewhere != null) {
      draft.link(base, elsewhere, 1);
      return null;
    }
    return words -> draft.content(words.markup());
  }

  private void picture(String name, URI base, MarkupHandler.Attributes attributes) {
    var address = or(attributes.get("url"), or(attributes.get("href"), ""));
    var type = or(attributes.get("type"), "");
    boolean image =
        type.startsWith("image/")
            || "image".equals(attributes.get("medium"))
            || (type.isEmpty() && PICTURE.matcher(address).matches());
    switch (name) {
      case "media:thumbnail", "itunes:image" -> draft.picture(base, address, 1);
      case "media:content" -> draft.picture(base, address, image ? 2 : 0);
      default -> draft.picture(base, address, image ? 3 : 0);
    }
  }

  /** Returns a person's name, which Atom gives in elements and RSS as text. */
  private static String name(String person) {
    var match = NAME.matcher(person);
    return match.find() ? match.group(1) : person;
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
