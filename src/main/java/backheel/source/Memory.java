package backheel.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * What a source remembers from visit to visit; a bookmark when written down.
 *
 * @param etag what the place said of its last version, as {@link Answer.Stamp}
 * @param feed where the feed was found, when the configured address is a page that names it
 * @param body a hash of the last version, for places that never say that nothing has changed
 * @param ttl the minutes for which the feed says that it may be kept
 * @param cut whether the only visit so far did not reach the end
 * @param words which words each thing had at the last visit, as {@link Seen} writes them; "" when
 *     that was not noted
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record Memory(
    String etag,
    String modified,
    String title,
    String feed,
    long body,
    int ttl,
    boolean cut,
    String seen,
    String words) {
  static final Memory NONE = new Memory("", "", "", "", 0, 0, false, "", "");

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  Memory(
      @Nullable String etag,
      @Nullable String modified,
      @Nullable String title,
      @Nullable String feed,
      long body,
      int ttl,
      boolean cut,
      @Nullable String seen,
      @Nullable String words) {
    this.etag = etag == null ? "" : etag;
    this.modified = modified == null ? "" : modified;
    this.title = title == null ? "" : title;
    this.feed = feed == null ? "" : feed;
    this.body = body;
    this.ttl = ttl;
    this.cut = cut;
    this.seen = seen == null ? "" : seen;
    this.words = words == null ? "" : words;
  }

  /** Null when there is no bookmark, or none that can be read: then everything starts afresh. */
  static @Nullable Memory read(@Nullable String bookmark) {
    if (bookmark == null) {
      return null;
    }
    try {
      return JSON.readValue(bookmark, Memory.class);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Memory with(long otherBody) {
    return new Memory(etag, modified, title, feed, otherBody, ttl, cut, seen, words);
  }

  Answer.Stamp stamp() {
    return new Answer.Stamp(etag, modified);
  }
}
