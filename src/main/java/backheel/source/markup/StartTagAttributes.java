package backheel.source.markup;

import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The attributes of the start tag at the reader's position. */
record StartTagAttributes(XMLStreamReader reader) implements MarkupHandler.Attributes {
  @Override
  public @Nullable String get(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (nameOf(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  @Override
  public void each(BiConsumer<String, String> names) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      names.accept(nameOf(i), reader.getAttributeValue(i));
    }
  }

  private String nameOf(int i) {
    return qualifiedName(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
  }

  /** Returns a name with its prefix, as it is written. */
  static String qualifiedName(@Nullable String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }
}
