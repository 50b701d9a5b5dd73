package backheel.source;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Hears what stands in a document, in its order, whichever parser reads it out. */
interface Markup {

  /** An element begins; its name comes with the prefix it was written with. */
  void open(String name, Attributes attributes);

  void text(char[] from, int start, int length);

  /** The element that began last, and has not ended, ends. */
  void close();

  /** Whether enough has been heard: the rest need not be read out. */
  boolean isFull();

  /** What an element's start tag says. */
  interface Attributes {
    @Nullable String get(String name);

    void each(BiConsumer<String, String> names);
  }
}
