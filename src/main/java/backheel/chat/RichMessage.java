package backheel.chat;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message whose arguments may be rich text, which keeps its spans in the formatted message. */
final class RichMessage {
  private final Map<String, Object> arguments = new HashMap<>();
  private final Map<String, RichText> rich = new HashMap<>();

  void put(String name, Object value) {
    arguments.put(name, value);
  }

  void put(String name, RichText value) {
    arguments.put(name, value.text());
    if (!value.isEmpty()) {
      rich.put(name, value);
    }
  }

  /**
   * Formats the message.
   *
   * @throws IllegalArgumentException if a rich argument is missing from the message or is within a
   *     plural, where ICU does not say which characters came from which argument
   */
  RichText format(MessageFormat format) {
    var spans = new ArrayList<TextSpan>();
    var missing = new HashMap<>(rich);
    var formatted = format.formatToCharacterIterator(arguments);
    while (formatted.getIndex() < formatted.getEndIndex()) {
      int end = formatted.getRunLimit(MessageFormat.Field.ARGUMENT);
      var argument = formatted.getAttribute(MessageFormat.Field.ARGUMENT);
      var text = new StringBuilder();
      while (formatted.getIndex() < end) {
        text.append(formatted.current());
        formatted.next();
      }
      var value = argument == null ? null : rich.get(argument.toString());
      if (value == null) {
        spans.add(new TextSpan.Plain(text.toString()));
      } else {
        spans.addAll(value.spans());
        missing.remove(argument.toString());
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "no place outside plurals for " + missing.keySet() + " in " + format.toPattern());
    }
    return new RichText(List.copyOf(spans));
  }
}
