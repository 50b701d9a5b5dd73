package backheel.story;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source handed over, untouched.
 *
 * @param id the same for the same article each time its source is visited, and no other's: a feed's
 *     guid, an address, a file's name
 * @param content the text or markup, as received and decoded
 * @param outlet who published it, "" when the source does not say
 * @param language ISO 639-1, when the source says so
 * @param title the source's own title of it, such as a feed item's
 * @param published when the source says it came out
 * @param fetched when we received it
 */
public record Document(
    String id,
    Form form,
    String content,
    @Nullable URI link,
    String outlet,
    @Nullable String language,
    @Nullable String title,
    @Nullable Instant published,
    List<String> authors,
    @Nullable URI picture,
    Instant fetched) {

  /** What the content of a document is. */
  public enum Form {
    /** A whole web page: navigation, advertising and all. */
    PAGE,
    /** A piece of markup that is the article, as feeds carry it: nothing but the article. */
    FRAGMENT,
    /** Plain text, perhaps copied from a page with everything around the article. */
    TEXT,
    /** Plain text that is the article and nothing else: nothing may be cut. */
    ARTICLE
  }

  public Document {
    authors = List.copyOf(authors);
  }

  /** The same, in this language. */
  public Document withLanguage(String spoken) {
    return new Document(
        id, form, content, link, outlet, spoken, title, published, authors, picture, fetched);
  }

  /** A document of which nothing is known but its content. */
  public static Document ofContent(String id, Form form, String content, Instant fetched) {
    return new Document(id, form, content, null, "", null, null, null, List.of(), null, fetched);
  }
}
