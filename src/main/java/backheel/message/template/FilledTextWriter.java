package backheel.message.template;

import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/** A writer that keeps the values inserted into a template apart from its own text. */
final class FilledTextWriter extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, TemplateValue> values = new HashMap<>();

  FilledText filled() {
    return new FilledText(text.toString(), Map.copyOf(values), 0, text.length());
  }

  @Override
  public Writer append(CharSequence written) {
    if (written instanceof InsertedValue(var value)) {
      values.put(text.length(), value);
    }
    text.append(written);
    return this;
  }

  @Override
  public void write(char[] characters, int from, int length) {
    text.append(characters, from, length);
  }

  @Override
  public void flush() {
    // The text is in memory.
  }

  @Override
  public void close() {
    // The text is in memory.
  }
}
