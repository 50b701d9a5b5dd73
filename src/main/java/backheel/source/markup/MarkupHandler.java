package backheel.source.markup;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A handler of the content of a document, in its order, independent of the parser. */
public interface MarkupHandler {

  /** Handles the start of an element; its name includes the prefix as written. */
  void open(String name, Attributes attributes);

  void text(char[] from, int start, int length);

  /** Handles the end of the innermost open element. */
  void close();

  /** Returns whether enough has been handled, so that the rest need not be parsed. */
  boolean isFull();

  /** The attributes of an element's start tag. */
  interface Attributes {
    @Nullable String get(String name);

    void each(BiConsumer<String, String> names);
  }
}
