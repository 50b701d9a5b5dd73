package backheel.source.feed;

import backheel.source.picture.MarkupPictures;
import backheel.source.picture.SharedPictureFinder;
import backheel.story.Licence;
import backheel.story.OfferedPictures;
import backheel.story.OfferedPictures.Offer;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read, independent of its format.
 *
 * @param title the title, "" if it has none
 * @param language the language as the feed spells it, "" if it states none
 * @param ttl the minutes for which the feed may be cached, 0 if it states none
 * @param entries the entries, in the feed's own order
 * @param complete whether it was read to its end
 * @param outletPictures pictures that are the outlet's and no entry's
 * @param licences the licences it names for all of its entries
 */
record Feed(
    String title,
    String language,
    int ttl,
    List<Entry> entries,
    boolean complete,
    Set<URI> outletPictures,
    List<Licence> licences) {
  public Feed {
    entries = List.copyOf(entries);
    outletPictures = Set.copyOf(outletPictures);
    licences = List.copyOf(licences);
  }

  /** Returns the same feed, in which no entry offers a picture of the outlet, or one of many. */
  static Feed of(
      String title,
      String language,
      int ttl,
      List<Entry> entries,
      boolean complete,
      List<Offer> outlet,
      List<Licence> licences) {
    var finder = new SharedPictureFinder();
    entries.forEach(entry -> finder.add(entry.key(), entry.offered()));
    var shared = finder.shared();
    outlet.forEach(offer -> shared.add(offer.address()));
    var own =
        shared.isEmpty() ? entries : entries.stream().map(entry -> entry.without(shared)).toList();
    return new Feed(title, language, ttl, own, complete, shared, licences);
  }

  /**
   * Returns the pictures of the outlet, and those that many entries show in their content. Takes as
   * long as reading all entries.
   */
  Set<URI> sharedPictures() {
    var finder = new SharedPictureFinder();
    for (var entry : entries) {
      finder.add(entry.key(), MarkupPictures.inContent(entry.content(), entry.link()));
    }
    var shared = new HashSet<>(outletPictures);
    shared.addAll(finder.shared());
    return Set.copyOf(shared);
  }

  /**
   * One item of a feed.
   *
   * @param guid the feed's own id for it, "" if it gives none
   * @param link the address it leads to, in absolute form
   * @param pictures the pictures that may be its own, the likeliest first
   * @param title the title without markup, "" if it has none
   * @param publisher the outlet that published it, "" if it is the feed's own
   * @param content the content as markup, "" if there is only a title
   * @param licence the licence it names for itself, null if it names none
   */
  public record Entry(
      String guid,
      @Nullable URI link,
      List<Offer> pictures,
      String title,
      String content,
      String language,
      @Nullable Instant published,
      String publisher,
      List<String> authors,
      @Nullable Licence licence) {
    public Entry {
      pictures = List.copyOf(pictures);
      authors = List.copyOf(authors);
    }

    /** Creates an entry with one picture or none, that names no licence. */
    Entry(
        String guid,
        @Nullable URI link,
        String title,
        String content,
        String language,
        @Nullable Instant published,
        String publisher,
        List<String> authors,
        @Nullable URI picture) {
      this(
          guid,
          link,
          OfferedPictures.of(picture).offers(),
          title,
          content,
          language,
          published,
          publisher,
          authors,
          null);
    }

    /** Returns the likeliest picture, null if there is none. */
    @Nullable URI picture() {
      return pictures.isEmpty() ? null : pictures.getFirst().address();
    }

    /** Returns the entry with another date. */
    Entry withPublished(@Nullable Instant date) {
      return new Entry(
          guid, link, pictures, title, content, language, date, publisher, authors, licence);
    }

    private Entry without(Set<URI> shared) {
      var own = pictures.stream().filter(offer -> !shared.contains(offer.address())).toList();
      return own.size() == pictures.size()
          ? this
          : new Entry(
              guid, link, own, title, content, language, published, publisher, authors, licence);
    }

    private List<URI> offered() {
      return pictures.stream().map(Offer::address).toList();
    }

    /** Returns what tells it from its neighbours: two versions of an entry may share a picture. */
    private String key() {
      return link == null ? guid + "\n" + title : link.toString();
    }
  }
}
