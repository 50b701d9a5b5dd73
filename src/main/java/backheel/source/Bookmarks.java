package backheel.source;

import org.jspecify.annotations.Nullable;

/** Where the bookmarks of earlier days are kept. */
@FunctionalInterface
public interface Bookmarks {

  /** The bookmark of the last visit that was stored, null when there was none. */
  @Nullable String of(String sourceKey);
}
