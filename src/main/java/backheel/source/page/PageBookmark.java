package backheel.source.page;

import backheel.source.BookmarkJson;
import backheel.source.SeenHashes;
import backheel.source.web.FetchResult;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The state that a page keeps from visit to visit; a bookmark in its serialized form.
 *
 * @param etag the validator of the last version, as in {@link FetchResult.Validators}
 * @param seen the links seen so far, as {@link SeenHashes} serializes them
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record PageBookmark(String etag, String modified, String title, String seen) {
  static final PageBookmark EMPTY = new PageBookmark("", "", "", "");

  PageBookmark(
      @Nullable String etag,
      @Nullable String modified,
      @Nullable String title,
      @Nullable String seen) {
    this.etag = etag == null ? "" : etag;
    this.modified = modified == null ? "" : modified;
    this.title = title == null ? "" : title;
    this.seen = seen == null ? "" : seen;
  }

  /**
   * Parses a bookmark; null if there is none or it cannot be read, so that everything starts
   * afresh.
   */
  static @Nullable PageBookmark parse(@Nullable String bookmark) {
    return BookmarkJson.parse(bookmark, PageBookmark.class);
  }

  String serialize() {
    return BookmarkJson.serialize(this);
  }

  FetchResult.Validators stamp() {
    return new FetchResult.Validators(etag, modified);
  }
}
