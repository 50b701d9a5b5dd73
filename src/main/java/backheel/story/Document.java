package backheel.story;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Raw material from a source, unprocessed.
 *
 * @param id stable for the same article each time its source is visited, and unique to it: a feed's
 *     guid, an address, a file's name
 * @param content the text or markup, as received and decoded
 * @param outlet the publisher, "" when the source does not state it
 * @param language ISO 639-1, if the source states it
 * @param title the source's own title, such as a feed item's
 * @param published the time of publication, if the source states it
 * @param fetched the time at which it was received
 * @param licence the licence that it names for itself, null if it names none
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
    Instant fetched,
    OfferedPictures pictures,
    @Nullable Licence licence) {

  /** The form of a document's content. */
  public enum Form {
    /** A whole web page, with navigation, advertising and everything else. */
    PAGE,
    /** A piece of markup that is the article and nothing else, as carried by feeds. */
    FRAGMENT,
    /** Plain text, perhaps copied from a page with everything around the article. */
    TEXT,
    /** Plain text that is the article and nothing else: nothing may be cut. */
    ARTICLE
  }

  public Document {
    authors = List.copyOf(authors);
  }

  /** Creates a document with one picture or none, that names no licence. */
  public Document(
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
    this(
        id,
        form,
        content,
        link,
        outlet,
        language,
        title,
        published,
        authors,
        fetched,
        OfferedPictures.of(picture),
        null);
  }

  /** Returns the picture that its source offers with it; null if there is none. */
  public @Nullable URI picture() {
    return pictures.first();
  }

  /** Returns a copy with this language. */
  public Document withLanguage(String spoken) {
    return with(spoken, pictures);
  }

  /** Returns a copy that shares these pictures with other documents of its source. */
  public Document withSharedPictures(Set<URI> shared) {
    return shared.isEmpty() ? this : with(language, pictures.withShared(shared));
  }

  private Document with(@Nullable String spoken, OfferedPictures offered) {
    return new Document(
        id, form, content, link, outlet, spoken, title, published, authors, fetched, offered,
        licence);
  }

  /** Creates a document from its content alone. */
  public static Document ofContent(String id, Form form, String content, Instant fetched) {
    return new Document(
        id,
        form,
        content,
        null,
        "",
        null,
        null,
        null,
        List.of(),
        fetched,
        OfferedPictures.NONE,
        null);
  }
}
