package backheel.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** The serialized form of the bookmarks that sources keep from visit to visit. */
public final class BookmarkJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private BookmarkJson() {}

  /**
   * Parses a bookmark; null if there is none or it cannot be read, so that everything starts
   * afresh.
   */
  public static <T> @Nullable T parse(@Nullable String bookmark, Class<T> type) {
    if (bookmark == null) {
      return null;
    }
    try {
      return JSON.readValue(bookmark, type);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  public static String serialize(Object bookmark) {
    try {
      return JSON.writeValueAsString(bookmark);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
