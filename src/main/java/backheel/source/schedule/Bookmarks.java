package backheel.source.schedule;

import org.jspecify.annotations.Nullable;

/** The bookmarks stored by earlier visits. */
@FunctionalInterface
public interface Bookmarks {

  /** Returns the bookmark of the last visit that was stored, null if there was none. */
  @Nullable String find(String sourceKey);
}
