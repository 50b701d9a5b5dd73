package backheel.source.feed;

import backheel.source.BookmarkJson;
import backheel.source.SeenHashes;
import backheel.source.web.FetchResult;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The state that a source keeps from visit to visit; a bookmark in its serialized form.
 *
 * @param etag the validator of the last version, as in {@link FetchResult.Validators}
 * @param feed the address at which the feed was found, if the configured one is a page that names
 *     it
 * @param body a hash of the last version, for servers that never report that nothing has changed
 * @param ttl the minutes for which the feed may be cached, as it states
 * @param cut whether the only visit so far did not reach the end
 * @param seen the ids and places remembered before entries were, as {@link SeenHashes} serializes
 *     them; "" once all entries are remembered whole
 * @param entries the entries seen, as {@link SeenEntries} serializes them
 * @param largest the number of entries when the feed was largest, slowly forgotten
 * @param address the address that the feed was last read from, after all redirects
 * @param words the wordings at the last visit, as {@link SeenHashes} serializes them; "" if they
 *     were not recorded
 * @param licences the licences that the feed names, "" for none
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record FeedBookmark(
    String etag,
    String modified,
    String title,
    String feed,
    long body,
    int ttl,
    boolean cut,
    String seen,
    String words,
    String entries,
    int largest,
    String address,
    String licences) {
  static final FeedBookmark EMPTY =
      new FeedBookmark("", "", "", "", 0, 0, false, "", "", "", 0, "", "");

  FeedBookmark(
      @Nullable String etag,
      @Nullable String modified,
      @Nullable String title,
      @Nullable String feed,
      long body,
      int ttl,
      boolean cut,
      @Nullable String seen,
      @Nullable String words,
      @Nullable String entries,
      int largest,
      @Nullable String address,
      @Nullable String licences) {
    this.etag = etag == null ? "" : etag;
    this.modified = modified == null ? "" : modified;
    this.title = title == null ? "" : title;
    this.feed = feed == null ? "" : feed;
    this.body = body;
    this.ttl = ttl;
    this.cut = cut;
    this.seen = seen == null ? "" : seen;
    this.words = words == null ? "" : words;
    this.entries = entries == null ? "" : entries;
    this.largest = largest;
    this.address = address == null ? "" : address;
    this.licences = licences == null ? "" : licences;
  }

  /**
   * Parses a bookmark; null if there is none or it cannot be read, so that everything starts
   * afresh.
   */
  static @Nullable FeedBookmark parse(@Nullable String bookmark) {
    return BookmarkJson.parse(bookmark, FeedBookmark.class);
  }

  String serialize() {
    return BookmarkJson.serialize(this);
  }

  FeedBookmark withBody(long otherBody) {
    return new FeedBookmark(
        etag, modified, title, feed, otherBody, ttl, cut, seen, words, entries, largest, address,
        licences);
  }

  FetchResult.Validators stamp() {
    return new FetchResult.Validators(etag, modified);
  }
}
