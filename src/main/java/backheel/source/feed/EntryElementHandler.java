package backheel.source.feed;

import backheel.source.SourceTextNormalizer;
import backheel.source.licence.LicenceCollector;
import backheel.source.markup.MarkupHandler;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The meaning of each element inside an entry, applied to the entry's builder. */
record EntryElementHandler(EntryBuilder builder) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern TITLE = Pattern.compile("<title[^<>]*+>([^<]*+)<");
  private static final Pattern NAME = Pattern.compile("<name[^<>]*+>([^<]*+)<");
  private static final Pattern LINK = Pattern.compile("<link( [^<>]*+)>");
  private static final Pattern HREF = Pattern.compile(" href=\"([^\"]*+)\"");

  static EntryElementHandler of(URI base, MarkupHandler.Attributes attributes) {
    var builder = new EntryBuilder(base);
    var about = attributes.get("rdf:about");
    if (about != null) {
      builder.guid(about, /* isLink= */ true);
    }
    var language = attributes.get("xml:lang");
    if (language != null) {
      builder.language(language);
    }
    return new EntryElementHandler(builder);
  }

  /** Returns the consumer of an element's text; null if the text does not matter. */
  @Nullable Consumer<ElementTextCollector> consumerOf(
      String name, String parent, URI base, MarkupHandler.Attributes attributes) {
    if (parent.equals("media:content") && !name.equals("media:thumbnail")) {
      // The title and the text of a picture, not of the entry.
      return null;
    }
    if (isLicence(name, attributes)) {
      return licence(name, base, attributes, builder.licences());
    }
    return switch (name.startsWith("atom:") ? name.substring(5) : name) {
      case "title", "dc:title", "media:title" ->
          text -> builder.title(SourceTextNormalizer.title(text.markup()));
      case "news:title" -> text -> builder.title(SourceTextNormalizer.plain(text.value()));
      case "link" -> link(base, attributes);
      case "loc" -> text -> builder.link(base, text.value(), 3);
      case "feedburner:origLink" -> text -> builder.link(base, text.value(), 5);
      case "guid", "id" -> {
        boolean isLink = !"false".equals(attributes.get("isPermaLink"));
        yield text -> builder.guid(text.value(), isLink);
      }
      case "pubDate",
          "published",
          "issued",
          "dc:date",
          "dcterms:issued",
          "created",
          "dcterms:created",
          "news:publication_date" ->
          text -> builder.published(text.value());
      case "updated", "modified", "dcterms:modified", "lastmod" ->
          text -> builder.updated(text.value());
      case "content:encoded" -> text -> builder.content(text.markup());
      case "content" -> content(base, attributes);
      case "fullitem", "body", "xhtml:body" -> text -> builder.content(text.markup());
      case "description", "summary" -> text -> builder.summary(text.markup());
      case "dc:description", "media:description", "itunes:summary" ->
          text -> builder.description(text.markup());
      case "source" ->
          text -> {
            builder.publisher(publisher(text.markup()));
            originLicences(base, text.markup());
          };
      case "dc:language" -> text -> builder.language(text.value());
      case "author", "dc:creator", "dc:author", "itunes:author" ->
          text -> builder.author(name(text.markup()));
      default -> picture(name, base, attributes);
    };
  }

  /** Handles an element of any other name, which may offer a picture. */
  private @Nullable Consumer<ElementTextCollector> picture(
      String name, URI base, MarkupHandler.Attributes attributes) {
    var address = builder.pictures().element(name, base, attributes);
    return address == null ? null : text -> address.accept(text.value());
  }

  /** Handles a link, which Atom gives in attributes and RSS as text. */
  private @Nullable Consumer<ElementTextCollector> link(
      URI base, MarkupHandler.Attributes attributes) {
    var href = attributes.get("href");
    if (href == null) {
      return text -> builder.link(base, text.value(), 4);
    }
    var rel = or(attributes.get("rel"), "alternate");
    var type = or(attributes.get("type"), "");
    if (rel.equals("alternate")) {
      builder.link(base, href, type.isEmpty() || type.startsWith("text/html") ? 3 : 2);
    } else if (rel.equals("enclosure")) {
      return picture("enclosure", base, attributes);
    }
    return null;
  }

  /** Returns whether an element of a feed or of its entries names a licence. */
  static boolean isLicence(String name, MarkupHandler.Attributes attributes) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "creativecommons:license",
          "cc:license",
          "dcterms:license",
          "dc:rights",
          "dcterms:rights",
          "copyright",
          "rights",
          "atom:rights",
          "rsl:rsl",
          "rsl:content",
          "rsl:license" ->
          true;
      case "link", "atom:link" -> isLicence(attributes.get("rel"));
      default -> false;
    };
  }

  private static boolean isLicence(@Nullable String relation) {
    var name = relation == null ? "" : relation.strip().toLowerCase(Locale.ROOT);
    return List.of(BLANKS.split(name, 10)).contains("license")
        || name.endsWith("iana.org/assignments/relation/license");
  }

  /** Returns the consumer of the text of an element that {@link #isLicence names a licence}. */
  static @Nullable Consumer<ElementTextCollector> licence(
      String name, URI base, MarkupHandler.Attributes attributes, LicenceCollector to) {
    var address =
        attributes.get(name.toLowerCase(Locale.ROOT).endsWith("link") ? "href" : "rdf:resource");
    if (address != null) {
      to.address(base, address);
      return null;
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "creativecommons:license", "cc:license", "dcterms:license" ->
          text -> to.address(base, text.value());
      case "rsl:rsl" -> text -> to.rsl(text.markup());
      case "rsl:license" -> text -> to.rsl("<license>" + text.markup() + "</license>");
      case "rsl:content" -> {
        boolean locked = attributes.get("server") != null || attributes.get("encrypted") != null;
        yield text -> to.rsl(locked ? "" : text.markup());
      }
      case "link", "atom:link" -> null;
      default -> text -> to.note(text.value());
    };
  }

  /** Adds the licences that Atom names in the source of an entry taken from another feed. */
  private void originLicences(URI base, String source) {
    var links = LINK.matcher(source);
    while (links.find()) {
      var href = HREF.matcher(links.group(1));
      if (links.group(1).toLowerCase(Locale.ROOT).contains("rel=\"license\"") && href.find()) {
        builder.originLicences().address(base, href.group(1));
      }
    }
  }

  /** Handles content, which Atom may keep elsewhere and only link to. */
  private @Nullable Consumer<ElementTextCollector> content(
      URI base, MarkupHandler.Attributes attributes) {
    var elsewhere = attributes.get("src");
    if (elsewhere != null) {
      builder.link(base, elsewhere, 1);
      return null;
    }
    return text -> builder.content(text.markup());
  }

  /** Returns a person's name, which Atom gives in elements and RSS as text. */
  private static String name(String person) {
    var match = NAME.matcher(person);
    return match.find() ? match.group(1) : person;
  }

  /** Returns the name of a source, which Atom gives as the title of its feed and RSS as text. */
  private static String publisher(String source) {
    var match = TITLE.matcher(source);
    return match.find() ? match.group(1) : source.indexOf('<') < 0 ? source : "";
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
