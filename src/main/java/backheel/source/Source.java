package backheel.source;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A source of documents. A new kind is a class with its {@link SourceFactory}. */
public interface Source {

  /**
   * Returns the name shown to people: the configured one, or else the feed's own title once it is
   * known.
   */
  String name();

  /**
   * Returns a key that is unique among all sources and never changes, such as the feed's address.
   */
  String key();

  /** Returns the address at which the source is read, null if it is not on the web. */
  default @Nullable URI address() {
    return null;
  }

  /** Returns the time between visits. */
  Duration interval();

  /**
   * Returns whether the source is on this machine: a visit costs no one anything, so it is never
   * paused for long.
   */
  default boolean isLocal() {
    return false;
  }

  /** Returns a line for the operator on what could not be read, "" if all could. */
  default String note() {
    return "";
  }

  /**
   * Looks for new and changed documents.
   *
   * @param bookmark the bookmark of the last visit whose documents were all stored; null on the
   *     first
   * @throws IOException with one line for the operator if the source cannot be read
   */
  VisitResult visit(@Nullable String bookmark) throws IOException;

  /** Returns this source with a language for all its documents; null leaves it to be detected. */
  default Source withLanguage(@Nullable String language) {
    return language == null ? this : new LanguageOverrideSource(this, language);
  }
}
