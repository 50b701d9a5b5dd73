package backheel.message.template;

import backheel.chat.RichText;
import com.samskivert.mustache.Mustache;
import java.util.List;

/**
 * A value as Mustache passes it from a template's context to the writer: one character long, and
 * recognised by its type, so that no text can be mistaken for it.
 */
record InsertedValue(TemplateValue value) implements CharSequence {
  /** The object replacement character, which in Unicode fills the place of what is not text. */
  private static final String PLACE = "\uFFFC";

  /** A pass for inserted values, which Mustache by default would turn into strings. */
  static final Mustache.Escaper ESCAPER =
      new Mustache.Escaper() {
        @Override
        public String escape(String raw) {
          return raw;
        }

        @Override
        public CharSequence escape(CharSequence raw) {
          return raw;
        }
      };

  /** Returns what is written for a value of the context, "" for a missing one. */
  static CharSequence format(Object value) {
    return switch (value) {
      case InsertedValue inserted -> inserted;
      case List<?> lines -> new InsertedValue(new TemplateValue.Text(inBrackets(lines)));
      default -> "";
    };
  }

  private static RichText inBrackets(List<?> lines) {
    var texts =
        lines.stream()
            .map(line ->
                line instanceof InsertedValue(TemplateValue.Text(var text)) ? text : RichText.EMPTY)
            .toList();
    return RichText.plain("[").plus(RichText.join(", ", texts)).plus("]");
  }

  @Override
  public int length() {
    return PLACE.length();
  }

  @Override
  public char charAt(int index) {
    return PLACE.charAt(index);
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return PLACE.subSequence(from, to);
  }

  @Override
  public String toString() {
    return PLACE;
  }
}
